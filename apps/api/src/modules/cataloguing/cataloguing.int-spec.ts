import { randomUUID } from 'node:crypto';
import type { INestApplicationContext } from '@nestjs/common';
import { type ProposedDocument, readSource, writeExchangeCsv, writeExchangeJson } from '@heed/documents';
import { Client } from 'pg';
import { aDocument, aParagraph } from '../../../test/proposals';
import { createTestDatabase, type TestDatabase } from '../../../test/test-database';
import { onDatabase } from '../../commands/operator.module';
import { readEnv } from '../../config/env';
import { PortalDatabase } from '../../database/portal-database';
import { Transactions } from '../../database/transactions';
import { StandingWriter } from '../progress/standing-writer.event';
import { sha256 } from './stable-id';
import { ExchangeReadModel } from './exchange/exchange.read-model';
import { CatalogueWriter, type WriteOptions, type WriteReport } from './catalogue-writer.event';

const env = readEnv({ NODE_ENV: 'test', LOG_LEVEL: 'silent' });
const WRITTEN = [
  ...['document', 'document_session', 'paragraph', 'correction', 'paragraph_theme', 'recommendation', 'ask'],
  ...['recommendation_source', 'recommending_state', 'addressee', 'position', 'pledge', 'vote', 'bearer'],
  ...['commitment', 'commitment_ask'],
];
const TALLIES = `SELECT to_jsonb(t) AS row FROM progress.progress_tally t WHERE n > 0
  ORDER BY country_iso3, bearer_kind, facet, facet_value, measure`;
type Caller = 'heed_secretariat' | 'heed_state';

describe('writing the catalogue', () => {
  let database: TestDatabase;
  let services: INestApplicationContext;
  let close: () => void;

  const rows = async <Row>(sql: string, parameters: unknown[] = []): Promise<Row[]> => {
    const client = new Client({ connectionString: database.adminUrl });
    await client.connect();
    await client.query('SET session_replication_role = replica'); // what somebody wrote is put there, not published
    const answer: { rows: Row[] } = await client.query(sql, parameters).finally(() => client.end());
    return answer.rows;
  };
  /** Every row with the transaction that wrote it. */
  const stored = (but = 'true'): Promise<unknown[]> =>
    rows(
      WRITTEN.map(
        (table) =>
          `SELECT '${table}' AS name, md5(string_agg(t.xmin::text || t::text, '' ORDER BY t::text)) AS sum FROM catalogue.${table} t WHERE ${but}`,
      ).join(' UNION ALL ') + ' ORDER BY name',
    );
  const inTransaction = <Result>(
    work: (writer: CatalogueWriter) => Promise<Result>,
    role: Caller = 'heed_secretariat',
  ): Promise<Result> =>
    services
      .get(Transactions, { strict: false })
      .run({ role }, () => work(services.get(CatalogueWriter, { strict: false })));
  const write = (documents: ProposedDocument[], options: Partial<WriteOptions> = {}): Promise<WriteReport> =>
    inTransaction((writer) =>
      writer.write(documents, {
        runId: randomUUID(),
        demonstration: false,
        sha256: sha256(Buffer.from(documents.map(({ key }) => key).join())),
        confirmed: 'all',
        ...options,
      }),
    );
  const undo = (runId: string) => inTransaction((writer) => writer.undo(runId));
  const tallies = (): Promise<unknown[]> => rows(TALLIES);
  const expectFiguresOfRebuild = async (): Promise<void> => {
    const kept = await tallies();
    await services
      .get(Transactions, { strict: false })
      .run({ role: 'heed_owner' }, () => services.get(StandingWriter, { strict: false }).rebuild());
    expect(kept).toEqual(await tallies());
  };
  const commitments = (key: string) =>
    rows<{ ref: string; bearers: string[]; position: number }>(
      `SELECT p.ref, p.position, array_remove(array_agg(b.slug ORDER BY b.slug), NULL) AS bearers
       FROM catalogue.document d JOIN catalogue.paragraph p ON p.document_id = d.id
       LEFT JOIN catalogue.recommendation_source s ON s.paragraph_id = p.id
       LEFT JOIN catalogue.commitment c ON c.recommendation_id = s.recommendation_id
       LEFT JOIN catalogue.bearer b ON b.id = c.bearer_id
       WHERE d.key = $1 GROUP BY p.id ORDER BY p.position`,
      [key],
    );
  const speakOf = (key: string): Promise<unknown[]> =>
    rows(
      `INSERT INTO published.published_update (id, commitment_id, organisation_id, organisation_kind, country_iso3, voice, status, period_start,
         period_end, narrative, measures, obstacles, next_steps, status_reason, published_by, demonstration)
       SELECT gen_random_uuid(), c.id, u.organisation_id, u.organisation_kind, 'QMA', 'bearer', 'planned', '2026-01-01', '2026-06-30', '', '{}', '', '',
         '', u.published_by, true
       FROM catalogue.commitment c JOIN catalogue.recommendation r ON r.id = c.recommendation_id, published.published_update u
       WHERE r.key = $1 AND c.country_iso3 = 'QMA' AND c.bearer_kind = 'state' AND u.country_iso3 = 'QMA' AND u.voice = 'bearer' LIMIT 1
       RETURNING id`,
      [key],
    );

  beforeAll(async () => {
    database = await createTestDatabase('seeded');
    const started = new Promise<void>((resolve) => {
      void onDatabase(env, database.url, (context) => {
        services = context;
        resolve();
        return new Promise<void>((end) => (close = end));
      });
    });
    await started;
  }, 180_000);
  afterAll(async () => {
    close();
    await database.drop();
  });

  const keepers = aParagraph('1', 'Urges States to pay the keepers of lighthouses.', { themes: ['labour-rights'] });
  const society = aParagraph('2', 'Requests the Society of Lamps to lend its lamps.', {
    addressees: [{ group: 'Other international & regional organizations', names: ['Society of Lamps'] }],
  });

  it('brings a text in with its bearers, under a role that may write nothing else', async () => {
    const report = await write([aDocument('harbour-1', [keepers, society])]);
    expect(report.documents).toMatchObject([{ key: 'harbour-1', outcome: 'added' }]);
    expect(report.paragraphs).toMatchObject({ added: 2 });
    const [first, second] = await commitments('harbour-1');
    expect(first?.bearers).toEqual(expect.arrayContaining(['state-aus', 'state-qma']));
    expect(second?.bearers).toEqual(['body-society-of-lamps']);
    expect(report.commitments).toBe((first?.bearers.length ?? 0) + 1);
  });

  it('writes no row for the same text, from another file and with less confirmed', async () => {
    const before = await stored();
    const again = aDocument('harbour-1', [keepers, society], { file: 'copy.docx' });
    const report = await write([again], { sha256: 'b'.repeat(64), confirmed: new Set() });
    expect(report).toMatchObject({ documents: [{ outcome: 'unchanged' }], paragraphs: { unchanged: 2 }, changes: {} });
    expect(await stored()).toEqual(before);
  });

  it('finds the same text under another key by its symbol', async () => {
    await write([aDocument('harbour-2', [keepers, society], { symbol: 'H/2' })]);
    const renamed = await write([aDocument('harbour-two', [keepers, society], { symbol: 'H/2' })]);
    expect(renamed.documents).toMatchObject([{ key: 'harbour-2', outcome: 'unchanged' }]);
    const part = aDocument('lamps', [aParagraph('a', keepers.text), aParagraph('b', 'Urges States to sing.')], {
      symbol: 'H/2',
    });
    expect((await write([part])).paragraphs).toMatchObject({ duplicate: 1, added: 1 });
  });

  it('changes what differs, and moves behind the text what somebody wrote about', async () => {
    const paint = aParagraph('2', 'Urges States to paint the piers.');
    const drop = aParagraph('3', 'Urges States to count the gulls.');
    const runId = randomUUID();
    await write([aDocument('harbour-3', [keepers, paint, drop])], { runId });
    expect(await speakOf('harbour-3/2')).toHaveLength(1);
    const inserted = aParagraph('1 bis', 'Urges States to light the lamps.', { themes: ['health'] });
    const preview = await inTransaction(
      (writer) => writer.preview([aDocument('harbour-3', [keepers, inserted])], { demonstration: false }),
      'heed_state',
    );
    expect(Object.fromEntries(preview.paragraphs)).toEqual({ 'harbour-3/1': 'unchanged', 'harbour-3/1 bis': 'added' });
    const report = await write([aDocument('harbour-3', [keepers, inserted])]);
    expect(report.paragraphs).toMatchObject({ unchanged: 1, added: 1 });
    expect((await commitments('harbour-3')).map(({ ref, bearers }) => [ref, bearers.length > 1])).toEqual([
      ['1', true],
      ['1 bis', true],
      ['2', false],
    ]);
    await expect(undo(runId)).rejects.toMatchObject({ code: 'import.changed_since' });
  });

  it('adds what a State says later, and keeps what it said before', async () => {
    const review = (on: string | null, type: 'pending' | 'supported') =>
      aDocument(
        'upr-aus-40',
        [
          aParagraph('1', 'Ban fog.', {
            addressees: [{ group: 'States', names: ['AUS'] }],
            recommendingStates: [{ name: 'Chile', iso3: 'CHL', row: null }],
            statedPositions: [{ type, raw: type, sourceRef: 'row 1', statedOn: on }],
          }),
        ],
        {
          mechanism: 'upr',
          symbol: 'U/40',
          country: 'AUS',
          pledges: [{ ref: 'p1', text: 'We sing.', specificity: 4, sourceLabels: [], sourceRows: [2] }],
        },
      );
    await write([review(null, 'pending')]);
    expect((await commitments('upr-aus-40'))[0]?.bearers).toEqual(['state-aus']);
    await write([review('2022-03', 'supported')]);
    const again = await write([review('2022-03', 'supported')]);
    expect(again).toMatchObject({ documents: [{ outcome: 'unchanged' }], changes: {} });
    const said = await rows(
      'SELECT type, stated_on, country_iso3 FROM catalogue.position WHERE raw_value IS NOT NULL ORDER BY stated_on NULLS FIRST',
    );
    expect(said).toEqual([
      { type: 'pending', stated_on: null, country_iso3: 'AUS' },
      { type: 'supported', stated_on: '2022-03', country_iso3: 'AUS' },
    ]);
    const stated = {
      type: 'noted',
      raw: 'cannot accept',
      sourceRef: 'U/40/Add.1, para. 3',
      statedOn: '2023-06',
    } as const;
    const addendum = aDocument('upr-aus-40-add-1', [], {
      mechanism: 'upr',
      laterPositions: [{ reviewedSymbol: 'U/40', refs: ['1'], position: stated }],
    });
    await write([addendum]);
    expect(await write([addendum])).toMatchObject({ changes: {} });
    expect(await rows("SELECT paragraph_id FROM catalogue.position WHERE stated_on = '2023-06'")).toHaveLength(1);
    const [linked] = await rows(
      'SELECT count(*)::int AS states, (SELECT count(*)::int FROM catalogue.pledge) AS pledges FROM catalogue.recommending_state',
    );
    expect(linked).toEqual({ states: 1, pledges: 1 });
  });

  it('undoes a run: what it brought in goes, what it changed is as before', async () => {
    const [before, figures] = [await stored(), await tallies()];
    const content = (): Promise<unknown[]> =>
      rows("SELECT to_jsonb(p) - 'search' AS row FROM catalogue.paragraph p ORDER BY key");
    const texts = await content();
    const runId = randomUUID();
    const changed = aParagraph('1', 'Urges parliaments to sing.', { addressees: [{ group: 'Parliaments' }] });
    const report = await write([aDocument('harbour-1', [changed]), aDocument('harbour-4', [keepers])], { runId });
    expect(report.documents.map(({ outcome }) => outcome)).toEqual(['changed', 'added']);
    expect(await stored()).not.toEqual(before);
    expect(await undo(runId)).toEqual({ removed: 1, restored: 1 });
    expect(await content()).toEqual(texts);
    expect(await tallies()).toEqual(figures);
    expect(await undo(runId)).toEqual({ removed: 0, restored: 0 });
  });

  it('has kept the figures as a rebuild gives them', expectFiguresOfRebuild);

  it('refuses to undo once somebody has written about it', async () => {
    const runId = randomUUID();
    await write([aDocument('harbour-5', [keepers])], { runId });
    await speakOf('harbour-5/1');
    const before = await stored();
    await expect(undo(runId)).rejects.toMatchObject({ code: 'import.spoken_of' });
    expect(await stored()).toEqual(before);
  });

  it('gives what an invented organisation publishes to invented States alone, under a key of its own', async () => {
    const real = await stored('true');
    const named = aParagraph('2', 'Urges Australia to sing.', { addressees: [{ group: 'States', names: ['AUS'] }] });
    const text = aDocument('unga-68-179', [keepers, named]);
    const { fanOut } = await inTransaction((writer) => writer.preview([text], { demonstration: true }));
    expect(fanOut).toMatchObject({
      recommendations: 2,
      total: 6,
      countryCount: 6,
      withoutBearer: ['2'],
      demonstration: true,
    });
    const runId = randomUUID();
    const report = await write([text], { demonstration: true, runId });
    expect(report).toMatchObject({
      documents: [{ key: 'unga-68-179-demonstration', outcome: 'added' }],
      commitments: 6,
    });
    expect((await commitments('unga-68-179-demonstration'))[0]?.bearers).toEqual(
      ['a', 'b', 'c', 'd', 'e', 'f'].map((last) => `state-qm${last}`),
    );
    await expect(write([aDocument('unga-68-179-demonstration', [keepers])])).rejects.toMatchObject({
      code: 'import.key_taken',
    });
    await undo(runId);
    expect((await stored()).length).toBe(real.length);
  });

  it('takes in again what it gave away, and finds nothing new in it', async () => {
    for (const key of ['harbour-1', 'upr-aus-40', 'unga-68-179', 'igwg-7-report']) {
      const document = await new ExchangeReadModel(services.get(PortalDatabase, { strict: false })).byKey(key);
      if (!document) throw new Error(`${key} is not there`);
      const files = { json: writeExchangeJson([document]), csv: writeExchangeCsv([document]) };
      for (const [format, text] of Object.entries(files)) {
        const context = { countries: [], themes: [], fileName: `${key}.${format}` };
        const { documents } = await readSource(Buffer.from(text), context);
        const { paragraphs } = await inTransaction((writer) => writer.preview(documents, { demonstration: false }));
        expect([key, [...paragraphs].filter(([, outcome]) => outcome !== 'unchanged')]).toEqual([key, []]);
        expect(paragraphs.size).toBe(document.paragraphs.length);
      }
    }
  });

  it('refuses a text without date or mechanism, and writers who may not', async () => {
    const undated = aDocument('harbour-6', [keepers], {
      mechanism: null,
      adoptedOn: { date: null, precision: 'none', printed: false, basis: '' },
    });
    await expect(write([undated])).rejects.toMatchObject({
      code: 'import.incomplete',
      details: {
        fields: [
          { field: 'mechanism', reason: 'needed' },
          { field: 'adoptedOn', reason: 'needed' },
        ],
      },
    });
    await expect(inTransaction((writer) => writer.undo(randomUUID()), 'heed_state')).rejects.toThrow(
      'cannot be taken on',
    );
  });
});
