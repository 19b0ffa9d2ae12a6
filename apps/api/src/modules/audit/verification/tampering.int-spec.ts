import { randomUUID } from 'node:crypto';
import { aMember, type MemberUnderTest } from '../../../../test/a-member';
import { aHeedApp } from '../../../../test/app';
import { Transactions } from '../../../database/transactions';
import { AuditLog } from '../audit.event';
import { CheckpointSigner } from '../checkpoints/checkpoint-signer';
import { Checkpointer } from '../checkpoints/checkpointer';
import type { SignedNote } from '../checkpoints/signed-note';
import { TrailVerification } from './trail-verification';

/** What a superuser with the installation's key can do: no trigger, no policy, no grant stands in the way. */
const WITHOUT_GUARDS = 'SET session_replication_role = replica; ';

// Chain after chain anew: each entry's place and predecessor, its hash, and the head.
const CHAIN_ANEW = `
DO $$
DECLARE e record; before bytea := decode(repeat('00', 32), 'hex'); line text; place bigint := 0; former uuid;
BEGIN
  FOR e IN SELECT chain_id, seq, canonical FROM platform.audit_entry ORDER BY chain_id, seq LOOP
    IF e.chain_id IS DISTINCT FROM former THEN before := decode(repeat('00', 32), 'hex'); place := 0; former := e.chain_id; END IF;
    place := place + 1;
    line := regexp_replace(regexp_replace(e.canonical, '"prev":"[0-9a-f]{64}"', '"prev":"' || encode(before, 'hex') || '"'),
                           '"seq":\\d+', '"seq":' || place);
    UPDATE platform.audit_entry SET canonical = line, prev_hash = before, seq = place, hash = sha256('\\x00'::bytea || convert_to(line, 'UTF8'))
      WHERE chain_id = e.chain_id AND seq = e.seq RETURNING hash INTO before;
    UPDATE platform.audit_chain SET seq = place, hash = before WHERE chain_id = e.chain_id;
  END LOOP;
END $$;`;
const NO_TREE = 'DELETE FROM platform.audit_leaf; DELETE FROM platform.audit_node; DELETE FROM platform.checkpoint;';

describe('A superuser who tampers with the trail', () => {
  const heed = aHeedApp('empty', { HEED_CHECKPOINT_MINUTES: '0' });
  let one: MemberUnderTest;
  let other: MemberUnderTest;
  let kept: SignedNote[];

  const record = (who: MemberUnderTest, times: number) =>
    heed.app.get(Transactions).run({ role: 'heed_identity' }, async () => {
      for (let count = 0; count < times; count += 1)
        await heed.app.get(AuditLog).record({
          action: 'update.edited',
          targetKind: 'update',
          targetId: randomUUID(),
          by: { ...who, post: 'Desk officer' },
        });
    });
  const checkpoint = async (): Promise<SignedNote> => {
    const note = await heed.app.get(Checkpointer).take({ patient: true });
    if (!note) throw new Error('no checkpoint');
    return { body: note.body, signature: note.signature };
  };
  const verify = async (notes: SignedNote[] = []): Promise<string[]> => {
    const key = heed.app.get(CheckpointSigner).publicKey;
    const { faults } = await heed.app.get(TrailVerification).run({ key, kept: notes });
    return faults.map(({ where, what }) => `${where} ${what}`);
  };
  const tamper = (sql: string) => heed.rows(WITHOUT_GUARDS + sql.replaceAll('$ONE', `'${one.organisationId}'`));

  beforeEach(async () => {
    await tamper(
      `${NO_TREE} DELETE FROM platform.audit_entry; DELETE FROM platform.audit_chain;`.replaceAll('$ONE', ''),
    );
    [one, other] = [await aMember(heed), await aMember(heed)];
    await record(one, 4);
    await record(other, 3);
    const first = await checkpoint();
    await record(one, 2);
    kept = [first, await checkpoint()];
    expect(await verify(kept)).toEqual([]);
  });
  beforeAll(() => {
    one = { userId: '', organisationId: '', email: '', password: '' };
  });

  it.each([
    ['chain_id', `'00000000-0000-0000-0000-000000000001'`],
    ['seq', '77'],
    ['prev_hash', `sha256('x')`],
    ['hash', `sha256('x')`],
    ['canonical', `replace(canonical, 'edited', 'drafted')`],
    ['at', `at + interval '1 microsecond'`],
    ['action', `'update.drafted'`],
    ['target_kind', `'evidence'`],
    ['target_id', `'another'`],
    ['organisation_id', `'00000000-0000-0000-0000-000000000001'`],
    ['request_id', `'another'`],
    ['post', `'Somebody else'`],
    ['concerns', `'00000000-0000-0000-0000-000000000001'`],
  ])('is found to have changed %s', async (column, value) => {
    await tamper(`UPDATE platform.audit_entry SET ${column} = ${value} WHERE chain_id = $ONE AND seq = 3`);
    const faults = await verify();
    expect(faults.length).toBeGreaterThan(0);
    expect(faults.join('\n')).toMatch(
      column === 'chain_id' ? /chain 0{8}/ : new RegExp(`chain ${one.organisationId} entry`),
    );
  });

  it.each([
    'audit_leaf SET seq = 2 WHERE chain_id = $ONE AND seq = 3',
    `audit_node SET hash = sha256('x') WHERE level = 1 AND n = 0`,
  ])('is found to have changed the tree: %s', async (change) => {
    await tamper(
      `ALTER TABLE platform.audit_leaf DROP CONSTRAINT IF EXISTS audit_leaf_chain_id_seq_key; UPDATE platform.${change}`,
    );
    expect((await verify()).length).toBeGreaterThan(0);
  });

  it.each([
    'tree_size = 8 WHERE tree_size = 9',
    `root = sha256('x')`,
    `at = at + interval '1 day'`,
    `signature = '— x AAAA' || chr(10)`,
  ])('is found to have changed a checkpoint: %s', async (change) => {
    await tamper(`UPDATE platform.checkpoint SET ${change}`);
    expect((await verify()).join('\n')).toMatch(/checkpoint of \d entries/);
  });

  it('is found to have deleted an entry', async () => {
    await tamper('DELETE FROM platform.audit_entry WHERE chain_id = $ONE AND seq = 3');
    expect(await verify()).toContain(`chain ${one.organisationId} entry 4 entry 3 is missing before it`);
  });

  it('is found to have inserted an entry, also where the chain was made to fit', async () => {
    const insert = `
      UPDATE platform.audit_entry SET seq = seq + 100 WHERE chain_id = $ONE AND seq > 2;
      INSERT INTO platform.audit_entry SELECT chain_id, 99, prev_hash, hash, replace(canonical, 'edited', 'drafted'), at, 'update.drafted',
        target_kind, target_id, organisation_id, request_id, post, concerns FROM platform.audit_entry WHERE chain_id = $ONE AND seq = 2;`;
    await tamper(insert);
    expect((await verify()).join('\n')).toContain('missing before it');
    await tamper(CHAIN_ANEW);
    const faults = (await verify()).join('\n');
    expect(faults).toContain('the tree holds another hash');
    expect(faults).toContain('checkpoint of 9 entries the entries lead to another root');
  });

  it('is found to have swapped two entries', async () => {
    await tamper(`UPDATE platform.audit_entry SET seq = CASE seq WHEN 2 THEN -3 ELSE -2 END WHERE chain_id = $ONE AND seq IN (2, 3);
      UPDATE platform.audit_entry SET seq = -seq WHERE seq < 0;`);
    expect((await verify()).join('\n')).toContain(`chain ${one.organisationId} entry 2 does not follow`);
    await tamper(CHAIN_ANEW);
    expect((await verify()).join('\n')).toContain('the entries lead to another root');
  });

  it('is found to have cut off the tail, head and all', async () => {
    await tamper(`DELETE FROM platform.audit_entry WHERE chain_id = $ONE AND seq > 4;`);
    expect(await verify()).toContain(
      `chain ${one.organisationId} entry 4 is the last, while the head of the chain is entry 6`,
    );
    await tamper(CHAIN_ANEW);
    expect((await verify()).join('\n')).toContain('is in the tree and no longer in its chain');
  });

  it('who cuts off the tail with leaves, nodes and the newest checkpoint is found by the checkpoint kept elsewhere', async () => {
    await tamper(`DELETE FROM platform.audit_entry WHERE chain_id = $ONE AND seq > 4; ${CHAIN_ANEW}
      DELETE FROM platform.audit_leaf WHERE position >= 7; DELETE FROM platform.audit_node WHERE (n + 1) * (1 << level) > 7;
      DELETE FROM platform.checkpoint WHERE tree_size > 7;`);
    expect(await verify()).toEqual([]);
    expect(await verify(kept)).toEqual(['kept checkpoint of 9 entries there are only 7 entries: the tail is gone']);
  });

  it('who rewrites everything and signs it with the stolen key is found by the checkpoints kept elsewhere', async () => {
    await tamper(`UPDATE platform.audit_entry SET canonical = replace(canonical, 'edited', 'drafted'), action = 'update.drafted'
      WHERE chain_id = $ONE AND seq = 3; ${CHAIN_ANEW} ${NO_TREE}`);
    await checkpoint();
    expect(await verify()).toEqual([]);
    expect((await verify(kept)).join('\n')).toContain(
      'kept checkpoint of 9 entries the entries lead to another root: they were rewritten',
    );
  });

  it('who shows two people two trails is found when they compare', async () => {
    await tamper(`DELETE FROM platform.audit_entry WHERE chain_id = $ONE AND seq > 5; ${CHAIN_ANEW} ${NO_TREE}`);
    await record(other, 1);
    const shownToAnother = await checkpoint();
    expect((await verify([kept[1] ?? shownToAnother, shownToAnother])).join('\n')).toContain(
      'differs from another kept one of the same size',
    );
  });
});
