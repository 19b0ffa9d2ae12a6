import { DataSource } from 'typeorm';
import { createTestDatabase } from '../../test/test-database';
import type { TestDatabase } from '../../test/test-database';
import { membersOptions, openDataSource, portalOptions } from './data-source';
import { PortalDatabase } from './portal-database';
import { statementLog } from './statement-log';
import { Transactions } from './transactions';
import type { TransactionContext } from './transactions';

const ministry: TransactionContext = {
  role: 'heed_state',
  actor: {
    userId: '00000000-0000-7000-8000-000000000001',
    organisationId: '00000000-0000-7000-8000-000000000002',
    country: 'QMA',
    publishesFor: null,
    voice: 'bearer',
  },
};

describe('transactions', () => {
  let database: TestDatabase;
  let members: DataSource;
  let portal: DataSource;
  let transactions: Transactions;
  beforeAll(async () => {
    database = await createTestDatabase('empty');
    members = await openDataSource(membersOptions(database.url, 1));
    portal = await openDataSource(portalOptions(database.url, 1));
    transactions = new Transactions(members);
  }, 120_000);
  afterAll(async () => {
    await members.destroy();
    await portal.destroy();
    await database.drop();
  });

  const actorSeen = `SELECT current_user AS role, context.organisation() AS organisation, context.user_id() AS "user",
    context.country() AS country, context.publishes_for() AS publishes_for, context.voice() AS voice`;

  it('run as the role and the actor of their context', async () => {
    expect(await transactions.run(ministry, () => transactions.query(actorSeen))).toEqual([
      {
        role: 'heed_state',
        organisation: ministry.actor?.organisationId,
        user: ministry.actor?.userId,
        country: 'QMA',
        publishes_for: null,
        voice: 'bearer',
      },
    ]);
  });

  it('leave neither role nor actor on the connection', async () => {
    await transactions.run(ministry, () => transactions.query('SELECT 1'));
    const [after] = await transactions.run({ role: 'heed_secretariat' }, () => transactions.query(actorSeen));
    expect(after).toMatchObject({ role: 'heed_secretariat', organisation: null, country: null, voice: null });
  });

  it('give no rights outside: the pool alone reads nothing', async () => {
    await expect(members.query('SELECT FROM working.status_update')).rejects.toThrow('permission denied');
    await expect(members.query('SELECT FROM catalogue.country')).rejects.toThrow('permission denied');
    await expect(transactions.query('SELECT 1')).rejects.toThrow('no transaction is open');
    expect(() => transactions.manager).toThrow('no transaction is open');
  });

  it('join an open one and roll back together', async () => {
    const owner: TransactionContext = { role: 'heed_owner' };
    const insert = (code: string): Promise<unknown[]> =>
      transactions.query(`INSERT INTO catalogue.mechanism VALUES ($1, '{"en":"x"}', $2)`, [code, code.length]);
    const both = transactions.run(owner, async () => {
      await insert('one');
      await transactions.run(owner, () => insert('three'));
      throw new Error('changed my mind');
    });
    await expect(both).rejects.toThrow('changed my mind');
    expect(await transactions.run(owner, () => transactions.query('SELECT FROM catalogue.mechanism'))).toEqual([]);
  });

  it('never change role or actor halfway', async () => {
    const inside = (context: TransactionContext): Promise<unknown> =>
      transactions.run(ministry, () => transactions.run(context, () => transactions.query('SELECT 1')));
    await expect(inside({ role: 'heed_owner' })).rejects.toThrow('cannot be opened inside');
    await expect(inside({ role: 'heed_state' })).rejects.toThrow('cannot be opened inside');
  });

  it('lend the rights to derive a standing to the work inside alone, which no member has', async () => {
    const forged = `UPDATE progress.commitment_standing SET contested = false`;
    await expect(transactions.run(ministry, () => transactions.query(forged))).rejects.toThrow('permission denied');
    const roles = await transactions.run(ministry, async () => {
      const inside = await transactions.takingOn('heed_worker', async () => {
        await transactions.query(forged);
        return transactions.query(actorSeen);
      });
      return [...inside, ...(await transactions.query(actorSeen))];
    });
    const organisation = ministry.actor?.organisationId;
    expect(roles).toMatchObject([
      { role: 'heed_worker', organisation },
      { role: 'heed_state', organisation },
    ]);
    const identity: TransactionContext = { role: 'heed_identity' };
    await expect(
      transactions.run(identity, () => transactions.takingOn('heed_worker', () => transactions.query('SELECT 1'))),
    ).rejects.toThrow('cannot be taken on here');
  });

  it('return what an UPDATE names, as rows', async () => {
    const rows = await transactions.run({ role: 'heed_owner' }, async () => {
      await transactions.query(`INSERT INTO catalogue.theme VALUES ('water', '{"en":"Water"}', 1)`);
      return transactions.query<{ id: string }>('UPDATE catalogue.theme SET position = 2 RETURNING id');
    });
    expect(rows).toEqual([{ id: 'water' }]);
  });

  it('let the portal read the public side and nothing else', async () => {
    const publicSide = new PortalDatabase(portal);
    expect(await publicSide.query('SELECT current_user AS role')).toEqual([{ role: 'heed_portal' }]);
    expect(await publicSide.query('SELECT FROM published.public_update')).toEqual([]);
    await expect(publicSide.query('SELECT FROM published.published_update')).rejects.toThrow('permission denied');
    await expect(publicSide.query('SELECT FROM working.status_update')).rejects.toThrow('permission denied');
    await expect(publicSide.query('SELECT FROM people.user_account')).rejects.toThrow('permission denied');
    await expect(publicSide.query('CREATE TEMPORARY TABLE x ()')).rejects.toThrow('read-only transaction');
  });

  it('can be counted by their data statements', async () => {
    const statements = await statementLog.during(() =>
      transactions.run(ministry, async () => {
        await transactions.query('SELECT 1');
        await transactions.query('SELECT 2');
      }),
    );
    expect(statements).toEqual(['SELECT 1', 'SELECT 2']);
  });
});
