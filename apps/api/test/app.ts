import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { SessionView } from '@heed/contracts';
import { Pool } from 'pg';
import supertest from 'supertest';
import { readEnv } from '../src/config/env';
import { statementLog } from '../src/database/statement-log';
import { createHeedApp } from '../src/http/serving/create-app';
import { DEMONSTRATION_PASSWORD } from '../src/modules/seeding/demonstration-password';
import { createTestDatabase } from './test-database';
import type { TestDatabase } from './test-database';
import type { TemplateKind } from './template';

type Agent = ReturnType<typeof supertest.agent>;

/** One application on a database of its own, for all tests of a file. Valid from the first `beforeAll` on. */
export type HeedUnderTest = {
  readonly app: NestExpressApplication;
  readonly url: string;
  /** Its database, as a superuser. */
  readonly adminUrl: string;
  /** Somebody without a session. */
  anyone(): Agent;
  /** A signed-in member, proven as strongly as any role asks for, whose requests carry cookie and CSRF token. */
  as(email: string, password?: string): Promise<Agent>;
  /** Rows as a superuser sees them, for what no endpoint shows (audit, outbox). */
  rows<Row>(sql: string, parameters?: readonly unknown[]): Promise<Row[]>;
  /** The data statements that ran while `work` ran: their number must not grow with the rows. */
  statements(work: () => Promise<unknown>): Promise<string[]>;
};

type Running = { app: NestExpressApplication; url: string; database: TestDatabase; outside: Pool; folder: string };

// A superuser's connections are kept: a file asks for rows hundreds of times. They end with the database.
const fromOutside = (connectionString: string): Pool =>
  new Pool({ connectionString, max: 4, idleTimeoutMillis: 0 }).on('error', () => undefined);

const boot = async (kind: TemplateKind, settings: Record<string, string>): Promise<Running> => {
  const database = await createTestDatabase(kind);
  const folder = mkdtempSync(join(tmpdir(), 'heed-test-files-'));
  const quiet = { NODE_ENV: 'test', LOG_LEVEL: 'silent', HEED_RATE_LIMITS: 'off', PORT: '0', HEED_DATA: folder };
  const app = await createHeedApp({ env: readEnv({ ...quiet, ...settings }), databaseUrl: database.url });
  await app.listen(0, '127.0.0.1');
  return { app, url: await app.getUrl(), database, outside: fromOutside(database.adminUrl), folder };
};

const PROVEN = `UPDATE people.session SET assurance = 'phishing_resistant', proven_at = now()
  WHERE user_id = (SELECT id FROM people.user_account WHERE email = $1)`;

const signIn = async (agent: Agent, email: string, password: string): Promise<Agent> => {
  const answer = await agent.post('/api/v1/session').send({ email, password });
  if (answer.status >= 300) throw new Error(`sign-in of ${email} failed: ${answer.status} ${answer.text}`);
  const session: SessionView = answer.body;
  return agent.set('X-CSRF-Token', session.csrfToken);
};

const read = async <Row>(outside: Pool, sql: string, parameters: readonly unknown[]): Promise<Row[]> => {
  const found: { rows: Row[] } = await outside.query<never>(sql, [...parameters]);
  return found.rows;
};

/** Call at the top of a describe block. `settings` are environment variables. */
export const aHeedApp = (kind: TemplateKind = 'seeded', settings: Record<string, string> = {}): HeedUnderTest => {
  let running: Running | undefined;
  const current = (): Running => {
    if (!running) throw new Error('the application runs between beforeAll and afterAll');
    return running;
  };
  beforeAll(async () => {
    running = await boot(kind, settings);
  }, 180_000); // the first file of a run builds the template
  afterAll(async () => {
    const { app, database, outside, folder } = current();
    await app.close();
    await outside.end();
    await database.drop();
    rmSync(folder, { recursive: true, force: true });
  });
  const address = (): string => current().url;
  const anyone = (): Agent => supertest.agent(address());
  return {
    get app() {
      return current().app;
    },
    get url() {
      return address();
    },
    get adminUrl() {
      return current().database.adminUrl;
    },
    anyone,
    as: async (email, password = DEMONSTRATION_PASSWORD) => {
      const agent = await signIn(anyone(), email, password);
      await read(current().outside, PROVEN, [email]);
      return agent;
    },
    rows: (sql, parameters = []) => read(current().outside, sql, parameters),
    statements: (work) => statementLog.during(work),
  };
};
