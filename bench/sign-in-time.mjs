// npm run bench -- sign-in: does the time of a refused sign-in tell whether the account exists? Prints both medians and fails
// from 5 ms apart. Attempts alternate, in an order that is drawn anew, so that what else the machine does falls on both.
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const api = join(here, '..', 'apps', 'api', 'dist');
const require = createRequire(import.meta.url);
const { startEmbeddedPostgres } = require(join(api, 'database', 'embedded-postgres.js'));
const { migrateDatabase } = require(join(api, 'commands', 'databases', 'migrate.command.js'));
const { Transactions } = require(join(api, 'database', 'transactions.js'));
const { createHeedApp } = require(join(api, 'http', 'serving', 'create-app.js'));
const { readEnv } = require(join(api, 'config', 'env.js'));
const { Passwords } = require(join(api, 'modules', 'identity', 'passwords', 'passwords.reader.js'));

const EACH = Number(process.env.BENCH_SIGN_INS ?? 300);
const WARM_UP = 20;
const BAR = 5;
const KNOWN = 'known@example.org';
const IDS = ['00000000-0000-4000-8000-000000000001', '00000000-0000-4000-8000-000000000002'];

const folder = mkdtempSync(join(tmpdir(), 'heed-sign-in-'));
const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

const anAccount = async (app) => {
  const secret = await app.get(Passwords).hash('gannet tureen oblique larch');
  const transactions = app.get(Transactions);
  await transactions.run({ role: 'heed_owner' }, async () => {
    const [organisation, user] = IDS;
    for (const [sql, parameters] of [
      [
        `INSERT INTO people.organisation (id, slug, kind, names, state) VALUES ($1, 'ngo', 'ngo', '{"en": "An NGO"}', 'verified')`,
        [organisation],
      ],
      [`INSERT INTO people.user_account (id, email, display_name) VALUES ($1, $2, 'A person')`, [user, KNOWN]],
      [`INSERT INTO people.credential (user_id, kind, secret) VALUES ($1, 'password', $2)`, [user, secret]],
      [`INSERT INTO people.post (organisation_id, name) VALUES ($1, 'Officer')`, [organisation]],
      [
        `INSERT INTO people.membership (user_id, organisation_id, roles, post) VALUES ($1, $2, '{contributor}', 'Officer')`,
        [user, organisation],
      ],
    ])
      await transactions.query(sql, parameters);
  });
};

const refuse = async (base, email) => {
  const started = performance.now();
  const answer = await fetch(`${base}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password: 'not the password of anybody' }),
  });
  await answer.arrayBuffer();
  const took = performance.now() - started;
  if (answer.status !== 401) throw new Error(`a wrong password was answered with ${answer.status}`);
  return took;
};

const measure = async (base) => {
  const times = { known: [], unknown: [] };
  for (let n = 0; n < EACH + WARM_UP; n += 1) {
    const pair = [
      ['known', KNOWN],
      ['unknown', `nobody-${n}@example.org`],
    ];
    if (Math.random() < 0.5) pair.reverse();
    for (const [kind, email] of pair) {
      const took = await refuse(base, email);
      if (n >= WARM_UP) times[kind].push(took);
    }
  }
  return times;
};

const database = await startEmbeddedPostgres({ dataFolder: folder, exclusive: true, progress: () => {} });
try {
  const env = readEnv({
    NODE_ENV: 'test',
    LOG_LEVEL: 'silent',
    HEED_RATE_LIMITS: 'off',
    HEED_DEMONSTRATION: 'off',
    HEED_DATA: folder,
    PORT: '0',
  });
  await migrateDatabase(database.url);
  const app = await createHeedApp({ env, databaseUrl: database.url });
  await app.listen(0, '127.0.0.1');
  await anAccount(app);
  const times = await measure(`http://127.0.0.1:${app.getHttpServer().address().port}`);
  await app.close();
  const [known, unknown] = [median(times.known), median(times.unknown)];
  const apart = Math.abs(known - unknown);
  console.log(
    `refused sign-ins, ${EACH} each, alternating: known account ${known.toFixed(2)} ms, unknown ${unknown.toFixed(2)} ms, ` +
      `${apart.toFixed(2)} ms apart (bar ${BAR} ms)`,
  );
  if (apart >= BAR) process.exitCode = 1;
} finally {
  await database.stop();
  rmSync(folder, { recursive: true, force: true });
}
