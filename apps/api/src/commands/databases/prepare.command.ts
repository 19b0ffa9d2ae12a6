import type { Command } from '../command';
import { databaseOf } from '../database-of';
import { migrateDatabase } from './migrate.command';
import { seedDatabase } from './seed.command';

export const prepareCommand: Command = {
  summary: 'migrates and seeds: the step before serving in production',
  async run(env) {
    const database = await databaseOf(env);
    try {
      await migrateDatabase(database.url);
      await seedDatabase(env, database.url);
    } finally {
      await database.stop();
    }
  },
};
