import { migrate } from '../../database/migrate';
import { type Command, say } from '../command';
import { databaseOf } from '../database-of';

export const migrateDatabase = async (url: string): Promise<void> => {
  const applied = await migrate(url);
  say(applied.length === 0 ? 'The schema is up to date' : `Applied ${applied.length} migrations`);
};

export const migrateCommand: Command = {
  summary: 'creates the roles and brings the schema up to date',
  async run(env) {
    const database = await databaseOf(env);
    try {
      await migrateDatabase(database.url);
    } finally {
      await database.stop();
    }
  },
};
