import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DemonstrationAccountsView } from '@heed/contracts';
import { aHeedApp } from '../../../test/app';
import { SEEDS } from '../../commands/databases/seed.command';
import { Transactions } from '../../database/transactions';
import { PLATFORM_CHAIN } from '../audit/audit-entry';
import { StandingWriter } from '../progress/standing-writer.event';
import { DemonstrationLoader } from './demonstration-loader';

jest.setTimeout(120_000); // rebuilds and loads touch whole tables

const heed = aHeedApp('seeded', { HEED_DEMONSTRATION: 'on' });

const STATES = ['QMA', 'QMB', 'QMC', 'QMD', 'QME', 'QMF'];
const numberOf = (file: string): number => {
  const list: unknown = JSON.parse(readFileSync(join(SEEDS, 'demonstration', `${file}.json`), 'utf8'));
  return Array.isArray(list) ? list.length : 0;
};
const number = async (sql: string): Promise<number> => (await heed.rows<{ n: number }>(sql))[0]?.n ?? -1;
const count = (from: string): Promise<number> => number(`SELECT count(*)::int AS n FROM ${from}`);

const everything = async (): Promise<Record<string, string>> => {
  const tables = await heed.rows<{ name: string }>(
    `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
     WHERE schemaname IN ('catalogue', 'people', 'working', 'published', 'progress', 'platform') ORDER BY 1`,
  );
  const prints: Record<string, string> = {};
  for (const { name } of tables) {
    const [row] = await heed.rows<{ print: string }>(
      `SELECT count(*) || ' ' || coalesce(sum(hashtextextended(t::text, 0)), 0) AS print FROM ${name} t
       ${name === 'progress.progress_tally' ? 'WHERE n > 0' : ''}`,
    );
    prints[name] = row?.print ?? '';
  }
  return prints;
};

test.each([
  ['organisations', 'people.organisation WHERE demonstration'],
  ['people', 'people.user_account WHERE demonstration'],
  ['updates', 'published.published_update WHERE demonstration'],
  ['assessments', 'published.assessment WHERE demonstration'],
  ['open-updates', "working.status_update WHERE state <> 'published'"],
])('every row of %s is there', async (file, from) => {
  expect(await count(from)).toBe(numberOf(file));
});

test('loading again changes nothing', async () => {
  const before = await everything();
  const { skipped } = await heed.app.get(DemonstrationLoader).load({ folder: SEEDS });
  expect(skipped).toBe(true);
  expect(await everything()).toEqual(before);
});

test('what stands is what a rebuild gives', async () => {
  const before = await everything();
  await heed.app.get(Transactions).run({ role: 'heed_owner' }, () => heed.app.get(StandingWriter).rebuild());
  expect(await everything()).toEqual(before);
});

const LIFE = {
  'three voices on one commitment': `s.bearer_status <> 'no_information' AND s.independent_accounts > 0 AND s.assessment_id IS NOT NULL`,
  contested: 's.contested',
  regressed: `s.bearer_status = 'regressed'`,
  stale: `s.stale_from <= '2026-11-22'`,
  corroborated: `s.evidence_level = 'corroborated'`,
  documented: `s.evidence_level = 'documented'`,
  'asks at different steps': `EXISTS (SELECT FROM jsonb_array_elements(s.standing -> 'asks') a GROUP BY s.commitment_id
    HAVING count(DISTINCT a ->> 'bearerStatus') > 1)`,
  'an NHRI beside an NGO': `s.independent_by_kind ?& ARRAY['nhri', 'ngo']`,
  superseded: `EXISTS (SELECT FROM published.public_update u WHERE u.commitment_id = c.id AND u.superseded_at IS NOT NULL)`,
  withdrawn: `EXISTS (SELECT FROM published.public_update u WHERE u.commitment_id = c.id AND u.withdrawn_at IS NOT NULL)`,
  'an account of the parliament': `c.bearer_kind = 'parliament' AND s.bearer_status <> 'no_information'`,
  'nothing reported': 's.commitment_id IS NULL',
};

test.each(Object.entries(LIFE))('each State shows: %s', async (_what, condition) => {
  const rows = await heed.rows<{ country: string }>(
    `SELECT DISTINCT c.country_iso3 AS country FROM catalogue.commitment c
     LEFT JOIN progress.commitment_standing s ON s.commitment_id = c.id
     WHERE c.demonstration AND ${condition} ORDER BY 1`,
  );
  expect(rows.map(({ country }) => country)).toEqual(STATES);
});

test('a mechanism, an NGO and a loss of object each contest somewhere', async () => {
  const rows = await heed.rows<{ why: string }>(
    `SELECT DISTINCT contest ->> 'why' AS why
     FROM progress.commitment_standing s, jsonb_array_elements(s.standing -> 'contested') AS contest ORDER BY 1`,
  );
  expect(rows.map(({ why }) => why)).toEqual(['assessment', 'lower', 'regressed', 'still_relevant']);
});

test('in each State two accounts wait for the publisher, one was sent back with a comment, one is a draft', async () => {
  const rows = await heed.rows(
    `SELECT u.country_iso3 AS country, count(*) FILTER (WHERE u.state = 'submitted')::int AS submitted,
       count(*) FILTER (WHERE u.state = 'returned' AND EXISTS (SELECT FROM working.comment m WHERE m.update_id = u.id))::int AS returned,
       count(*) FILTER (WHERE u.state = 'draft')::int AS draft
     FROM working.status_update u
     JOIN working.assignment a ON a.organisation_id = u.organisation_id AND a.commitment_id = u.commitment_id
     WHERE u.state <> 'published' GROUP BY 1 ORDER BY 1`,
  );
  expect(rows).toEqual(STATES.map((country) => ({ country, submitted: 2, returned: 1, draft: 1 })));
});

test('asks are answered by those who bear them, all of them or none', async () => {
  const foreign = `published.published_ask_status s JOIN published.published_update u ON u.id = s.published_update_id
    WHERE NOT EXISTS (SELECT FROM catalogue.commitment_ask a WHERE a.commitment_id = u.commitment_id AND a.ask_id = s.ask_id)`;
  const open = `published.published_update u JOIN catalogue.commitment_ask a ON a.commitment_id = u.commitment_id
    WHERE EXISTS (SELECT FROM published.published_ask_status s WHERE s.published_update_id = u.id)
      AND NOT EXISTS (SELECT FROM published.published_ask_status s WHERE s.published_update_id = u.id AND s.ask_id = a.ask_id)`;
  expect([(await count('published.published_ask_status')) > 0, await count(foreign), await count(open)]).toEqual([
    true,
    0,
    0,
  ]);
});

test('every published account is its author’s own, with the same words on the working side', async () => {
  expect(
    await count(
      `published.published_update p WHERE NOT EXISTS (SELECT FROM working.status_update w
         WHERE w.id = p.id AND w.organisation_id = p.organisation_id AND w.state = 'published' AND w.narrative = p.narrative
           AND w.status = p.status AND w.published_at = p.published_at)`,
    ),
  ).toBe(0);
});

test('dates are those of the invented two years, in the order of publication', async () => {
  const [row] = await heed.rows<{ inside: boolean; ordered: boolean }>(
    `SELECT bool_and(published_at >= '2024-11-01' AND published_at < '2026-11-21') AS inside,
       array_agg(sequence ORDER BY sequence) = array_agg(sequence ORDER BY published_at, sequence) AS ordered
     FROM published.published_update`,
  );
  expect(row).toEqual({ inside: true, ordered: true });
});

test('only invented States have accounts, and the world has no figures of theirs', async () => {
  expect(await count("published.published_update WHERE country_iso3 !~ '^QM[A-F]$'")).toBe(0);
  expect(
    await count(
      `progress.progress_tally t JOIN catalogue.country c ON c.iso3 = t.country_iso3
       WHERE NOT c.demonstration AND t.measure IN ('reported', 'contested', 'independent_any', 'assessed') AND t.n > 0`,
    ),
  ).toBe(0);
});

test('the load is on the platform’s chain', async () => {
  const rows = await heed.rows<{ action: string }>('SELECT action FROM platform.audit_entry WHERE chain_id = $1', [
    PLATFORM_CHAIN,
  ]);
  expect(rows).toContainEqual({ action: 'demonstration.loaded' });
});

describe('GET /api/v1/demonstration/accounts', () => {
  test('names one account of each kind first, and the password works', async () => {
    const answer = await heed.anyone().get('/api/v1/demonstration/accounts');
    const { first, others, password }: DemonstrationAccountsView = answer.body;
    expect(first.map(({ organisation }) => organisation.kind)).toEqual([
      'ministry',
      'nmirf',
      'ngo',
      'nhri',
      'parliament',
      'ohchr',
    ]);
    expect(first.length + others.length).toBe(numberOf('people'));
    for (const { email } of first) await heed.as(email, password);
  });

  test('in one statement', async () => {
    expect(await heed.statements(() => heed.anyone().get('/api/v1/demonstration/accounts'))).toHaveLength(1);
  });

  test('names nobody who is not invented', async () => {
    await heed.rows(
      `INSERT INTO people.user_account (id, email, display_name) VALUES (gen_random_uuid(), 'real@example.org', 'Real')`,
    );
    await heed.rows(
      `WITH post AS (INSERT INTO people.post (organisation_id, name) SELECT id, 'Guest' FROM people.organisation ON CONFLICT DO NOTHING)
       INSERT INTO people.membership (user_id, organisation_id, roles, post)
       SELECT u.id, o.id, '{reader}', 'Guest' FROM people.user_account u, people.organisation o
       WHERE u.email = 'real@example.org' AND o.slug = 'qma-nhri'`,
    );
    const answer = await heed.anyone().get('/api/v1/demonstration/accounts');
    expect(answer.text).not.toContain('real@example.org');
  });
});

describe('where the demonstration is off', () => {
  const off = aHeedApp('seeded', { HEED_DEMONSTRATION: 'off' });

  test('there is no list of accounts', async () => {
    expect((await off.anyone().get('/api/v1/demonstration/accounts')).status).toBe(404);
  });

  test('what was loaded before is told of', async () => {
    expect([
      await off.app.get(DemonstrationLoader).leftOver(),
      await heed.app.get(DemonstrationLoader).leftOver(),
    ]).toEqual([true, false]);
  });

  test('loading is refused in a sentence', async () => {
    await expect(off.app.get(DemonstrationLoader).load({ folder: SEEDS })).rejects.toThrow(/HEED_DEMONSTRATION=on/);
  });
});
