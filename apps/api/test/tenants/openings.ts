import { randomUUID } from 'node:crypto';
import type { OpeningStage, Target } from '@heed/domain';
import type { Fixture } from './fixtures';
import { memberOf, tenantNamed, type Tenant, type World } from './world';

const REASON = 'Somebody else seems to use an account of this organisation.';

/** How far it has to have come for the act to be possible; most are possible while it is open. */
const STAGES: Readonly<Record<string, OpeningStage>> = { 'opening.approve': 'asked', 'opening.acknowledge': 'ended' };

const targetOf = (
  world: World,
  owner: Tenant,
  fields: Pick<NonNullable<Target['opening']>, 'stage' | 'requestedBy' | 'approvedBy'>,
): Target => ({
  opening: {
    organisationId: owner.organisationId,
    organisationKind: memberOf(world, owner).actor.organisationKind,
    demonstration: false,
    acknowledged: false,
    ...fields,
  },
});

/** A second administrator of the operator, of long standing. */
const aSecond = async ({ heed }: World, { organisationId }: Tenant): Promise<string> => {
  const userId = randomUUID();
  await heed.rows('INSERT INTO people.user_account (id, email, display_name) VALUES ($1::uuid, $1::text, $2)', [
    userId,
    'A second',
  ]);
  await heed.rows(
    `INSERT INTO people.membership (user_id, organisation_id, roles, post, joined_at)
     VALUES ($1, $2, '{administrator}', 'Desk', now() - interval '9 days')`,
    [userId, organisationId],
  );
  return userId;
};

/** Emergency access to the tenant's trail: asked for by a colleague of the sender, open to the two of them, or ended. */
export const anOpening = async (world: World, owner: Tenant, access: string): Promise<Fixture> => {
  const { heed } = world;
  const operator = tenantNamed(world, 'operator');
  const id = randomUUID();
  const requestedBy = await aSecond(world, operator);
  const { userId } = memberOf(world, operator).actor;
  const stage = STAGES[access] ?? 'open';
  const approvedBy = stage === 'asked' ? null : userId;
  await heed.rows("UPDATE people.membership SET joined_at = now() - interval '9 days' WHERE user_id = $1", [userId]);
  await heed.rows('UPDATE people.opening SET ended_at = now() WHERE organisation_id = $1 AND ended_at IS NULL', [
    owner.organisationId,
  ]);
  await heed.rows(
    `INSERT INTO people.opening (organisation_id, id, operator_id, reason, requested_by, requested_at, approved_by, approved_at, ends_at, ended_at)
     VALUES ($1, $2, $3, $4, $5, now() - interval '1 hour', $6::uuid, CASE WHEN $6::uuid IS NOT NULL THEN now() END,
       now() + interval '30 minutes', CASE WHEN $7 = 'ended' THEN now() END)`,
    [owner.organisationId, id, operator.organisationId, REASON, requestedBy, approvedBy, stage],
  );
  return { parameters: { id }, target: targetOf(world, owner, { stage, requestedBy, approvedBy }) };
};

/** Emergency access that is yet to be asked for. */
export const anOpeningToBe = async (world: World, owner: Tenant): Promise<Fixture> => {
  const { userId } = memberOf(world, tenantNamed(world, 'operator')).actor;
  await world.heed.rows('UPDATE people.opening SET ended_at = now() WHERE ended_at IS NULL');
  return {
    parameters: {},
    target: targetOf(world, owner, { stage: 'asked', requestedBy: userId, approvedBy: null }),
    known: { organisationId: owner.organisationId, reason: REASON },
  };
};
