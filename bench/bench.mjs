// Measures three public reads of the API against bench/bare-handler.mjs in one run on the seeds with the demonstration.
// Machines differ and are shared: the ratio is the figure, the rest is for orientation.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import autocannon from 'autocannon';

const here = dirname(fileURLToPath(import.meta.url));
const api = join(here, '..', 'apps', 'api', 'dist');
const require = createRequire(import.meta.url);
const { startEmbeddedPostgres } = require(join(api, 'database', 'embedded-postgres.js'));
const { migrateDatabase } = require(join(api, 'commands', 'databases', 'migrate.command.js'));
const { seedDatabase } = require(join(api, 'commands', 'databases', 'seed.command.js'));
const { PortalDatabase } = require(join(api, 'database', 'portal-database.js'));
const { createHeedApp } = require(join(api, 'http', 'serving', 'create-app.js'));
const { readEnv } = require(join(api, 'config', 'env.js'));

const READS = [
  ['list of commitments', '/api/v1/commitments?country=QMA&limit=50'],
  ['progress of a country', '/api/v1/countries/QMA/progress'],
  ['search', '/api/v1/search?q=training'],
];
const PAGES = ['/', '/countries/QMA', '/documents/unga-68-179'];
const SECONDS = Number(process.env.BENCH_SECONDS ?? 6);
const CONNECTIONS = 10;
const ROUNDS = 3;

const folder = mkdtempSync(join(tmpdir(), 'heed-bench-'));
const settings = {
  ...process.env,
  HEED_DATA: folder,
  LOG_LEVEL: 'silent',
  HEED_RATE_LIMITS: 'off',
  NODE_ENV: 'development',
};
const freePort = async () => {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address();
  await new Promise((done) => probe.close(done));
  return port;
};

/** SQL, parameters and answer of each read, recorded from the application itself. */
const record = async (env, databaseUrl) => {
  const app = await createHeedApp({ env, databaseUrl });
  await app.listen(0, '127.0.0.1');
  const base = `http://127.0.0.1:${app.getHttpServer().address().port}`;
  const query = PortalDatabase.prototype.query;
  let statements = [];
  PortalDatabase.prototype.query = function (sql, parameters = []) {
    statements.push({ sql, parameters });
    return query.call(this, sql, parameters);
  };
  const recorded = [];
  for (const [name, path] of READS) {
    statements = [];
    const answer = await fetch(base + path);
    if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`);
    recorded.push({ name, path, statements, body: await answer.text() });
  }
  PortalDatabase.prototype.query = query;
  await app.close();
  return recorded;
};

const start = async (file, args, env) => {
  const port = await freePort();
  const child = spawn(process.execPath, [file, ...args], {
    env: { ...env, PORT: String(port) },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const base = `http://127.0.0.1:${port}`;
  for (let tries = 0; tries < 300; tries += 1) {
    const up = await fetch(`${base}/health/live`).then(
      (answer) => answer.ok,
      () => false,
    );
    if (up) return { base, stop: () => (child.kill('SIGTERM'), once(child, 'exit')) };
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error(`${file} did not start`);
};

const load = async (url, more = {}) => {
  const result = await autocannon({ url, connections: CONNECTIONS, duration: SECONDS, ...more });
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${url}: ${result.non2xx} refused, ${result.errors} failed`);
  return {
    perSecond: result.requests.average,
    p50: result.latency.p50,
    p95: result.latency.p97_5,
    p99: result.latency.p99,
  };
};
const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

const compare = async (heed, bare, path) => {
  const rounds = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const ours = await load(heed.base + path);
    const theirs = await load(bare.base + path);
    rounds.push({ ours: ours.perSecond, theirs: theirs.perSecond, ratio: ours.perSecond / theirs.perSecond });
  }
  const steady = await load(heed.base + path, { overallRate: 50 });
  return { rounds, steady };
};

const database = await startEmbeddedPostgres({ dataFolder: folder, exclusive: true, progress: () => {} });
let servers = [];
try {
  const env = readEnv({ ...settings, PORT: '0' });
  await migrateDatabase(database.url);
  await seedDatabase(env, database.url);
  const recorded = await record(env, database.url);
  writeFileSync(join(folder, 'recorded.json'), JSON.stringify(recorded));
  const shared = { ...settings, DATABASE_URL: database.servingUrl, NODE_ENV: 'production' };
  const heed = await start(join(api, 'main.js'), ['serve'], { ...shared, HEED_DEMONSTRATION: 'on' });
  const bare = await start(join(here, 'bare-handler.mjs'), [join(folder, 'recorded.json')], shared);
  servers = [heed, bare];
  console.log(
    `data: seeds and demonstration; ${CONNECTIONS} connections, ${ROUNDS} rounds of ${SECONDS} s each, alternating`,
  );
  for (const { name, path, statements, body } of recorded) {
    const { rounds, steady } = await compare(heed, bare, path);
    console.log(
      `${name}: ratio ${median(rounds.map((r) => r.ratio)).toFixed(2)} of the bare handler ` +
        `(${median(rounds.map((r) => r.ours)).toFixed(0)}/s against ${median(rounds.map((r) => r.theirs)).toFixed(0)}/s), ` +
        `${statements.length} SQL statements, ${(body.length / 1024).toFixed(1)} kB; at 50/s p50 ${steady.p50} ms, p97.5 ${steady.p95} ms`,
    );
  }
  for (const path of PAGES) {
    const page = await load(heed.base + path);
    console.log(`page ${path}: ${page.perSecond.toFixed(0)}/s, p50 ${page.p50} ms, p99 ${page.p99} ms`);
  }
} finally {
  await Promise.all(servers.map((server) => server.stop()));
  await database.stop();
  rmSync(folder, { recursive: true, force: true });
}
