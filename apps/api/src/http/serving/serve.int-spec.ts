import { createTestDatabase, type TestDatabase } from '../../../test/test-database';
import { readEnv } from '../../config/env';
import { serve } from './serve';

describe('A server', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase('empty');
  }, 180_000);
  afterAll(() => database.drop());

  it('holds the promises that nobody else does, as soon as it listens', async () => {
    const held = process.listenerCount('unhandledRejection');
    const env = readEnv({ NODE_ENV: 'test', LOG_LEVEL: 'silent' });
    const app = await serve({ env: Object.assign(env, { PORT: 0 }), databaseUrl: database.url });
    try {
      expect(process.listenerCount('unhandledRejection')).toBe(held + 1);
      expect((await fetch(`${await app.getUrl()}/health/live`)).status).toBe(200);
    } finally {
      await app.close();
    }
  });
});
