import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { catalogueSnapshot } from '../../database/catalogue-snapshot';
import { migrate } from '../../database/migrate';
import { MIGRATIONS } from '../../database/migration-files';
import { type Command, say } from '../command';
import { databaseOf } from '../database-of';

export const snapshotCommand: Command = {
  summary: 'writes apps/api/migrations/snapshot.txt after a migration was added',
  async run(env) {
    const database = await databaseOf(env);
    try {
      await migrate(database.url);
      writeFileSync(join(MIGRATIONS, 'snapshot.txt'), await catalogueSnapshot(database.url));
      say('Wrote apps/api/migrations/snapshot.txt');
    } finally {
      await database.stop();
    }
  },
};
