import { randomBytes, randomUUID } from 'node:crypto';
import { aMember, type MemberUnderTest } from '../../../test/a-member';
import { aHeedApp } from '../../../test/app';
import { Transactions, type TransactionContext } from '../../database/transactions';

const PASSKEY = `INSERT INTO people.passkey (user_id, id, credential_id, public_key, counter, transports, name)
  VALUES ($1, $2, $3, '\\x00', 0, '{}', 'A')`;
const LINK = 'INSERT INTO people.federated_identity (issuer, subject, user_id) VALUES ($2, $3, $1)';
const TOKEN = `INSERT INTO people.api_token (organisation_id, id, user_id, name, token_hash, scopes, assurance, expires_at)
  VALUES ($4, $2, $1, 'A', sha256($3::text::bytea), '{read}', 'password', now() + interval '1 day')`;
const TABLES = ['people.passkey', 'people.federated_identity', 'people.api_token'];

describe('Passkeys, links and tokens in the database', () => {
  const heed = aHeedApp('empty');
  let [mine, theirs]: MemberUnderTest[] = [];
  const member = (who: MemberUnderTest | undefined): MemberUnderTest => {
    if (!who) throw new Error('members are made before each test');
    return who;
  };
  const insertions = ({ userId, organisationId }: MemberUnderTest): [string, string[]][] => {
    const values = () => [userId, randomUUID(), randomBytes(8).toString('hex')];
    return [
      [PASSKEY, values()],
      [LINK, values()],
      [TOKEN, [...values(), organisationId]],
    ];
  };
  const run = <Row>(context: TransactionContext, sql: string, parameters: readonly unknown[] = []): Promise<Row[]> => {
    const transactions = heed.app.get(Transactions, { strict: false });
    return transactions.run(context, () => transactions.query<Row>(sql, parameters));
  };
  const onBehalf = ({ userId, organisationId }: MemberUnderTest): TransactionContext => ({
    role: 'heed_identity',
    actor: { userId, organisationId, country: null, publishesFor: null, voice: null },
  });

  beforeEach(async () => {
    [mine, theirs] = [await aMember(heed), await aMember(heed)];
    for (const who of [mine, theirs]) for (const [sql, values] of insertions(who)) await heed.rows(sql, values);
  });

  it.each(TABLES)('%s: on behalf of a member the identity role sees and takes only the member’s own', async (table) => {
    const [me, them] = [member(mine), member(theirs)];
    const seen = await run<{ user_id: string }>(onBehalf(me), `SELECT user_id FROM ${table}`);
    expect(seen).toEqual([{ user_id: me.userId }]);
    const write = table === 'people.api_token' ? 'UPDATE' : 'DELETE FROM';
    const change = write === 'UPDATE' ? 'SET revoked_at = now()' : '';
    const taken = await run(onBehalf(me), `${write} ${table} ${change} WHERE user_id = $1 RETURNING user_id`, [
      them.userId,
    ]);
    expect(taken).toEqual([]);
  });

  it('nothing is written in another member’s name', async () => {
    for (const [sql, values] of insertions(member(theirs))) {
      await expect(run(onBehalf(member(mine)), sql, values)).rejects.toMatchObject({ code: '42501' });
    }
  });

  it.each(TABLES)('%s: before there is a member, the identity role finds whose it is', async (table) => {
    const users = [member(mine).userId, member(theirs).userId];
    const sql = `SELECT user_id FROM ${table} WHERE user_id = ANY ($1)`;
    expect(await run({ role: 'heed_identity' }, sql, [users])).toHaveLength(2);
  });

  it.each(TABLES)('%s: no role of members may look at it', async (table) => {
    const { actor } = onBehalf(member(mine));
    for (const role of ['heed_state', 'heed_independent', 'heed_secretariat', 'heed_admin'] as const) {
      await expect(run({ role, actor }, `SELECT FROM ${table}`)).rejects.toMatchObject({ code: '42501' });
    }
  });

  it('are forgotten of one person alone, all at once, and by no role of members', async () => {
    const [me, them] = [member(mine), member(theirs)];
    const FORGET = 'SELECT people.forget_proofs($1)';
    const left = ({ userId }: MemberUnderTest) =>
      heed.rows(
        `SELECT 'passkey' AS proof FROM people.passkey WHERE user_id = $1
         UNION ALL SELECT 'link' FROM people.federated_identity WHERE user_id = $1
         UNION ALL SELECT kind FROM people.credential WHERE user_id = $1`,
        [userId],
      );
    const all = [{ proof: 'passkey' }, { proof: 'link' }, { proof: 'password' }];
    for (const role of ['heed_state', 'heed_independent', 'heed_secretariat', 'heed_admin'] as const)
      await expect(run({ role, actor: onBehalf(me).actor }, FORGET, [me.userId])).rejects.toMatchObject({
        code: '42501',
      });
    await run(onBehalf(me), FORGET, [them.userId]);
    expect(await left(them)).toEqual(all);
    await run({ role: 'heed_identity' }, FORGET, [me.userId]);
    expect([await left(me), await left(them)]).toEqual([[{ proof: 'password' }], all]);
  });
});
