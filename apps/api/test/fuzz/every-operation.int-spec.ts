import { Client } from 'pg';
import { createTestDatabase, type TestDatabase } from '../test-database';
import { accountsIn, Actor } from './actors';
import { BESIDE_THE_DOCUMENT, describedAt } from './operations';
import { fuzz } from './run';
import { type ServedProduct, serveProduct } from './served-product';

/** `npm run fuzz` asks for more, has all of them sent, and prints what it found. */
const ASKED = process.env.HEED_FUZZ_REQUESTS;
const REQUESTS = Number(ASKED ?? 1_500);
const SEED = Number(process.env.HEED_FUZZ_SEED ?? Date.now() % 1_000_000);
const WITHIN_MS = ASKED ? 4 * 3_600_000 : 20_000;
const WARM_UP = 0.25;
const MEGABYTES = 50;
/** Rounds over all operations that even a slow machine gets through in the plain run; each is by another actor. */
const LEAST_ROUNDS = 3;

const IDS = `
  (SELECT id::text FROM catalogue.commitment ORDER BY id LIMIT 6) UNION ALL
  (SELECT id::text FROM catalogue.recommendation ORDER BY id LIMIT 4) UNION ALL
  (SELECT key FROM catalogue.document ORDER BY key LIMIT 4) UNION ALL
  (SELECT id::text FROM working.status_update ORDER BY id LIMIT 12) UNION ALL
  (SELECT id::text FROM people.organisation ORDER BY id LIMIT 6) UNION ALL
  (SELECT id::text FROM people.user_account ORDER BY id LIMIT 4) UNION ALL
  SELECT unnest(ARRAY['QMA', 'KEN', 'ohchr'])`;

describe(`Requests that nobody in their right mind sends (seed ${SEED})`, () => {
  let database: TestDatabase;
  let running: ServedProduct | undefined;
  let client: Client;
  const rows = async <Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> => {
    const found: { rows: Row[] } = await client.query<never>(sql, [...parameters]);
    return found.rows;
  };

  beforeAll(async () => {
    database = await createTestDatabase('seeded');
    client = new Client({ connectionString: database.adminUrl });
    await client.connect();
    const settings = { HEED_DEMONSTRATION: 'on', HEED_RATE_LIMITS: 'off', LOG_LEVEL: 'error' };
    running = await serveProduct({ DATABASE_URL: database.servingUrl, ...settings });
  }, 300_000);

  afterAll(async () => {
    await running?.stop();
    await client.end();
    await database.drop();
  });

  it(
    'are refused, every one of them, without a word from inside and without growing the server',
    async () => {
      const product = running;
      if (!product) throw new Error('the product runs from beforeAll on');
      const described = await describedAt(product.url);
      const ids = (await rows<{ id: string }>(`SELECT id FROM (${IDS}) AS known(id)`)).map(({ id }) => id);
      const actors = (await accountsIn({ rows })).map((account) => new Actor(account, product.url, { rows }));
      const material = { ids, schemas: described.schemas };
      const warm = Math.ceil(REQUESTS * WARM_UP);
      const warmed = await fuzz(product, described, material, actors, {
        seed: SEED,
        requests: warm,
        withinMs: WITHIN_MS * WARM_UP,
      });
      const before = await product.memory();
      const rest = { seed: SEED + warm, requests: REQUESTS - warm, withinMs: WITHIN_MS * (1 - WARM_UP) };
      const totals = await fuzz(product, described, material, actors, rest);
      const after = await product.memory();
      const grown = after.held - before.held;
      const sent = warmed.requests + totals.requests;
      const fuzzed = [...new Set([...warmed.operations, ...totals.operations])].sort();
      const asked = await operationsOf(product.url);
      process.stdout.write(`fuzz: ${sent} requests to ${fuzzed.length} operations, seed ${SEED}\n`);
      if (ASKED) {
        report([
          ['seed', SEED],
          ['requests', sent],
          ['operations', `${fuzzed.length}, ${asked.length} of them in the OpenAPI document`],
          ['answered with 2xx at least once', new Set([...warmed.reached, ...totals.reached]).size],
          ['actors', actors.length],
          ['statuses after warm-up', JSON.stringify(totals.byStatus)],
          ['slowest', `${totals.slowest.ms} ms, ${totals.slowest.request}`],
          ['memory held after warm-up', `${before.held} MB, at the end ${after.held} MB`],
          ['growth of what is held', `${grown} MB`],
          ['resident after warm-up', `${before.resident} MB, at the end ${after.resident} MB`],
          ['growth of what is resident', `${after.resident - before.resident} MB`],
          ['findings', warmed.findings.length + totals.findings.length],
        ]);
      }
      expect([...warmed.findings, ...totals.findings].slice(0, 40)).toEqual([]);
      expect(product.alive()).toBe(true);
      expect((await fetch(`${product.url}/health/ready`)).status).toBe(200);
      expect(grown).toBeLessThan(MEGABYTES);
      expect(totals.reached.size).toBeGreaterThan(10);
      expect(fuzzed).toEqual([...new Set([...asked, ...BESIDE_THE_DOCUMENT])].sort());
      if (ASKED) expect(sent).toBe(REQUESTS);
      else expect(sent).toBeGreaterThanOrEqual(LEAST_ROUNDS * fuzzed.length);
    },
    WITHIN_MS + 120_000,
  );
});

/** The operations as the served document names them, read without the fuzzer's own eyes. */
const operationsOf = async (url: string): Promise<string[]> => {
  const { paths }: { paths: Record<string, object> } = await (await fetch(`${url}/api/openapi.json`)).json();
  return Object.entries(paths).flatMap(([path, methods]) =>
    ['get', 'post', 'put', 'patch', 'delete', 'head', 'options', 'trace']
      .filter((method) => method in methods)
      .map((method) => `${method.toUpperCase()} ${path}`),
  );
};

const report = (lines: [string, string | number][]): void => {
  process.stderr.write(lines.map(([name, value]) => `${name.padEnd(34)} ${value}\n`).join(''));
};
