// What row-level security costs: the same requests in one run, on one database as it is and on a copy of it in which row
// security is switched off on every table. Rounds alternate; the ratio is the figure, the rest is for orientation.
import { createRequire } from 'node:module';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import pg from 'pg';

const api = join(dirname(fileURLToPath(import.meta.url)), '..', 'apps', 'api', 'dist');
const require = createRequire(import.meta.url);
const { startEmbeddedPostgres } = require(join(api, 'database', 'embedded-postgres.js'));
const { migrateDatabase } = require(join(api, 'commands', 'databases', 'migrate.command.js'));
const { seedDatabase } = require(join(api, 'commands', 'databases', 'seed.command.js'));
const { statementLog } = require(join(api, 'database', 'statement-log.js'));
const { createHeedApp } = require(join(api, 'http', 'serving', 'create-app.js'));
const { readEnv } = require(join(api, 'config', 'env.js'));
const { DEMONSTRATION_PASSWORD } = require(join(api, 'modules', 'seeding', 'demonstration-password.js'));

const REQUESTS = Number(process.env.BENCH_REQUESTS ?? 150);
const ROUNDS = 3;
const WITHOUT = 'heed_without';

const folder = mkdtempSync(join(tmpdir(), 'heed-bench-'));
const env = readEnv({ ...process.env, HEED_DATA: folder, LOG_LEVEL: 'silent', HEED_RATE_LIMITS: 'off', PORT: '0' });
const server = await startEmbeddedPostgres({ dataFolder: folder, exclusive: true, progress: () => {} });
const at = (url, database) => Object.assign(new URL(url), { pathname: `/${database}` }).href;

const asAdmin = async (database, work) => {
  const client = new pg.Client({ connectionString: at(server.adminUrl, database) });
  await client.connect();
  return work(client).finally(() => client.end());
};

const SWITCH_OFF = `DO $$ DECLARE t regclass; BEGIN
  FOR t IN SELECT oid FROM pg_class WHERE relrowsecurity LOOP
    EXECUTE format('ALTER TABLE %s DISABLE ROW LEVEL SECURITY, NO FORCE ROW LEVEL SECURITY', t);
  END LOOP; END $$`;

const signIn = async (base, email) => {
  const headers = { 'Content-Type': 'application/json' };
  const body = JSON.stringify({ email, password: DEMONSTRATION_PASSWORD });
  const answer = await fetch(`${base}/api/v1/session`, { method: 'POST', headers, body });
  if (!answer.ok) throw new Error(`sign-in of ${email}: ${answer.status} ${await answer.text()}`);
  const { csrfToken } = await answer.json();
  const cookie = answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
  return { ...headers, cookie, 'X-CSRF-Token': csrfToken };
};

const open = async (database) => {
  const app = await createHeedApp({ env, databaseUrl: at(server.url, database) });
  await app.listen(0, '127.0.0.1');
  const base = `http://127.0.0.1:${app.getHttpServer().address().port}`;
  const ministry = await signIn(base, 'focal.point@qma-interior.demo.example');
  const mechanism = await signIn(base, 'coordination@qma-nmirf.demo.example');
  const { items } = await (await fetch(`${base}/api/v1/updates`, { headers: ministry })).json();
  const draft = items.find(({ state }) => state === 'draft' || state === 'returned');
  if (!draft) throw new Error('the demonstration has no draft to write');
  const path = `/api/v1/updates/${draft.id}`;
  const read = await (await fetch(base + path, { headers: ministry })).json();
  return { app, base, ministry, mechanism, path, read, etag: `"${read.version}"` };
};

const get = (path, who) => (heed) => fetch(heed.base + (path ?? heed.path), { headers: heed[who] });
const write = async (heed) => {
  const { status, askStatuses, periodStart, periodEnd, narrative, measures, obstacles, nextSteps, statusReason } =
    heed.read;
  const asks = (askStatuses ?? []).map(({ askId, status: given }) => ({ askId, status: given }));
  const content = {
    status,
    askStatuses: asks,
    periodStart,
    periodEnd,
    narrative,
    measures,
    obstacles,
    nextSteps,
    statusReason,
  };
  const answer = await fetch(heed.base + heed.path, {
    method: 'PUT',
    headers: { ...heed.ministry, 'If-Match': heed.etag },
    body: JSON.stringify(content),
  });
  heed.etag = answer.headers.get('etag') ?? heed.etag;
  return answer;
};
const ACTS = [
  ['list of own updates', get('/api/v1/updates', 'ministry')],
  ['one update', get(undefined, 'ministry')],
  ['writing one update', write],
  ['queue of the publisher', get('/api/v1/updates?scope=queue', 'mechanism')],
];

const timed = async (heed, act) => {
  const started = performance.now();
  const answer = await act(heed);
  const body = await answer.text();
  if (!answer.ok) throw new Error(`${answer.url}: ${answer.status} ${body}`);
  return performance.now() - started;
};
const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

let opened = [];
try {
  await migrateDatabase(server.url);
  await seedDatabase(env, server.url);
  await asAdmin('postgres', (client) => client.query(`CREATE DATABASE ${WITHOUT} TEMPLATE heed`));
  await asAdmin(WITHOUT, (client) => client.query(SWITCH_OFF));
  for (const database of ['heed', WITHOUT]) await asAdmin(database, (client) => client.query('ANALYZE'));
  opened = [await open('heed'), await open(WITHOUT)];
  console.log(
    `row-level security: ${ROUNDS} rounds of ${REQUESTS} requests, one at a time, with and without alternating`,
  );
  for (const [name, act] of ACTS) {
    const times = [[], []];
    for (let n = 0; n < ROUNDS * REQUESTS; n += 1) {
      for (const [which, heed] of opened.entries()) times[which].push(await timed(heed, act));
    }
    const [on, off] = times.map(median);
    const counts = [];
    for (const heed of opened) counts.push((await statementLog.during(() => timed(heed, act))).length);
    console.log(
      `${name}: ratio ${(on / off).toFixed(2)} (p50 ${on.toFixed(2)} ms with, ${off.toFixed(2)} ms without), ` +
        `${counts.join(' and ')} SQL statements`,
    );
  }
} finally {
  for (const { app } of opened) await app.close();
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}
