import { randomUUID } from 'node:crypto';
import type { CommitmentView, HomeView } from '@heed/contracts';
import { aHeedApp } from '../../../test/app';
import { Transactions } from '../../database/transactions';
import { ProgressReader } from './progress.reader';
import { StandingWriter } from './standing-writer.event';

const READ_MODELS = [
  'SELECT to_jsonb(s) AS row FROM progress.commitment_standing s ORDER BY s.commitment_id',
  'SELECT to_jsonb(h) AS row FROM progress.standing_change h ORDER BY h.commitment_id, h.from_at',
  'SELECT to_jsonb(t) AS row FROM progress.progress_tally t WHERE n > 0 ORDER BY t.country_iso3, t.bearer_kind, t.facet, t.facet_value, t.measure',
];

type Published = { id: string; commitment: string; organisation: string; at: Date };

describe('the standing of commitments', () => {
  const heed = aHeedApp();

  const asOwner = <Result>(
    work: (writer: StandingWriter, transactions: Transactions) => Promise<Result>,
  ): Promise<Result> => {
    const transactions = heed.app.get(Transactions, { strict: false });
    const writer = heed.app.get(StandingWriter, { strict: false });
    return transactions.run({ role: 'heed_owner' }, () => work(writer, transactions));
  };

  const readModels = async (): Promise<unknown[]> => {
    const tables: unknown[] = [];
    for (const sql of READ_MODELS) tables.push(await heed.rows(sql));
    return tables;
  };

  const commitment = async (id: string, query = ''): Promise<CommitmentView> => {
    const answer = await heed.anyone().get(`/api/v1/commitments/${id}${query}`).expect(200);
    const body: CommitmentView = answer.body;
    return body;
  };

  const aCurrentAccount = async (condition: string): Promise<Published> => {
    const [row] = await heed.rows<Published>(
      `SELECT u.id, u.commitment_id AS commitment, u.organisation_id AS organisation, u.published_at AS at
       FROM published.public_update u JOIN progress.commitment_standing s ON s.commitment_id = u.commitment_id
       WHERE u.status IS NOT NULL AND u.superseded_at IS NULL AND ${condition} ORDER BY u.published_at, u.id LIMIT 1`,
    );
    if (!row) throw new Error(`no account with ${condition}`);
    return row;
  };

  const publish = (transactions: Transactions, like: string, status: string): Promise<unknown> =>
    transactions.query(
      `INSERT INTO published.published_update (id, commitment_id, organisation_id, organisation_kind, country_iso3, voice, status, period_start,
         period_end, narrative, measures, obstacles, next_steps, status_reason, published_by, demonstration)
       SELECT $1, commitment_id, organisation_id, organisation_kind, country_iso3, voice, $3, period_start, period_end, 'Test', '{}', '', '', '',
         published_by, demonstration FROM published.published_update WHERE id = $2`,
      [randomUUID(), like, status],
    );

  const withdraw = (transactions: Transactions, { id, organisation }: Published): Promise<unknown> =>
    transactions.query(
      "INSERT INTO published.publication_event (id, published_update_id, kind, by_organisation_id) VALUES ($1, $2, 'withdrawn', $3)",
      [randomUUID(), id, organisation],
    );

  it('is the same kept up step by step as derived anew', async () => {
    const bearer = await aCurrentAccount("u.voice = 'bearer' AND s.bearer_update_id = u.id");
    const other = await aCurrentAccount("u.voice = 'independent' AND s.contested");
    await asOwner(async (writer, transactions) => {
      await publish(transactions, bearer.id, 'implemented');
      await writer.refresh([bearer.commitment]);
      await publish(transactions, other.id, 'not_started');
      await withdraw(transactions, other);
      await writer.refresh([other.commitment, bearer.commitment]);
    });
    const kept = await readModels();
    await asOwner((writer) => writer.rebuild());
    expect(await readModels()).toEqual(kept);
  }, 60_000);

  it('loses a withdrawn account at once, as of yesterday too; a dated note stays', async () => {
    const account = await aCurrentAccount(
      "u.voice = 'independent' AND s.independent_accounts = 1 AND s.contested AND u.published_at < now() - interval '2 days'",
    );
    const yesterday = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);
    expect((await commitment(account.commitment, `?asOf=${yesterday}`)).standing.contestedBy).toBeGreaterThan(0);
    await asOwner(async (writer, transactions) => {
      await withdraw(transactions, account);
      await writer.refresh([account.commitment]);
    });
    for (const query of ['', `?asOf=${yesterday}`]) {
      const view = await commitment(account.commitment, query);
      expect(view.standing.independent.accounts).toBe(0);
      const note = view.updates.find(({ id }) => id === account.id);
      expect(note).toMatchObject({ visibility: 'withdrawn', status: null, narrative: null, evidence: [] });
      expect(note?.withdrawnAt).not.toBeNull();
    }
  });

  it('has no row once nobody says anything', async () => {
    const [alone] = await heed.rows<{ commitment: string }>(
      `SELECT u.commitment_id AS commitment FROM published.published_update u
       WHERE NOT EXISTS (SELECT FROM published.assessment a WHERE a.commitment_id = u.commitment_id)
         AND NOT EXISTS (SELECT FROM published.publication_event e JOIN published.published_update o ON o.id = e.published_update_id WHERE o.commitment_id = u.commitment_id)
       GROUP BY 1 HAVING count(*) = 1 LIMIT 1`,
    );
    const account = await aCurrentAccount(`u.commitment_id = '${alone?.commitment}'`);
    await asOwner(async (writer, transactions) => {
      await withdraw(transactions, account);
      await writer.refresh([account.commitment]);
    });
    expect(
      await heed.rows('SELECT FROM progress.commitment_standing WHERE commitment_id = $1', [account.commitment]),
    ).toEqual([]);
    expect(
      await heed.rows('SELECT FROM progress.standing_change WHERE commitment_id = $1', [account.commitment]),
    ).toEqual([]);
    expect((await commitment(account.commitment)).standing.bearer).toBe('no_information');
  });

  it('is looked through for what has grown old', async () => {
    const { commitment: id } = await aCurrentAccount("u.voice = 'independent' AND s.changes_on IS NOT NULL");
    const before = await heed.rows(
      'SELECT to_jsonb(s) AS row FROM progress.commitment_standing s WHERE commitment_id = $1',
      [id],
    );
    await heed.rows("UPDATE progress.commitment_standing SET changes_on = '2001-01-01' WHERE commitment_id = $1", [id]);
    expect(await asOwner((writer) => writer.refreshAged('2001-01-01'))).toBe(1);
    expect(
      await heed.rows('SELECT to_jsonb(s) AS row FROM progress.commitment_standing s WHERE commitment_id = $1', [id]),
    ).toEqual(before);
  });

  it('needs as many statements for many commitments as for two', async () => {
    const spoken = await heed.rows<{ id: string }>(
      'SELECT commitment_id AS id FROM progress.commitment_standing ORDER BY 1 LIMIT 100',
    );
    const ids = spoken.map(({ id }) => id);
    const refresh = (some: readonly string[]) => heed.statements(() => asOwner((writer) => writer.refresh(some)));
    const few = await refresh(ids.slice(0, 2));
    expect(ids.length).toBeGreaterThan(50);
    expect(await refresh(ids)).toHaveLength(few.length);
  });

  it('adds up where two writers meet', async () => {
    const spoken = await heed.rows<{ id: string }>(
      "SELECT s.commitment_id AS id FROM progress.commitment_standing s JOIN catalogue.commitment c ON c.id = s.commitment_id WHERE c.country_iso3 = 'QMC' ORDER BY 1 LIMIT 8",
    );
    const publishing = spoken.map(({ id }) => async () => {
      const { id: like } = await aCurrentAccount(`u.commitment_id = '${id}'`);
      await asOwner(async (writer, transactions) => {
        await publish(transactions, like, 'in_progress');
        await writer.refresh([id]);
      });
    });
    await Promise.all(publishing.map((work) => work()));
    const kept = await readModels();
    await asOwner((writer) => writer.rebuild());
    expect(await readModels()).toEqual(kept);
  }, 60_000);

  it('gives the first page its counts, countries and regions in five statements', async () => {
    const reader = heed.app.get(ProgressReader, { strict: false });
    let home: HomeView | undefined;
    const statements = await heed.statements(async () => (home = await reader.home({})));
    expect(statements.length).toBeLessThanOrEqual(5);
    expect(home?.counts).toMatchObject({ documents: 5, recommendations: 213, countries: 195, updates: 0 });
    expect(home?.world).toHaveLength(195);
    expect(home?.demonstration).toHaveLength(6);
    const applicable = (list: HomeView['world'] = []): number =>
      list.reduce((sum, { lanes }) => sum + lanes.applicable, 0);
    expect(applicable(home?.regions)).toBe(applicable(home?.world));
    expect(home?.latest.every(({ bearer }) => bearer.country?.demonstration)).toBe(true);
  });
});
