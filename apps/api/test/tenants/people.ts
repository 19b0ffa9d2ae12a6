import { randomUUID } from 'node:crypto';
import type { Fixture } from './fixtures';
import { memberOf, type Sender, type Tenant, type World } from './world';

/** Somebody more in the tenant's organisation, with the lowest role and a post of their own. */
export const aColleague = async (
  { heed }: World,
  { organisationId }: Tenant,
): Promise<{ userId: string; post: string }> => {
  const userId = randomUUID();
  const post = `Post ${userId.slice(0, 8)}`;
  await heed.rows('INSERT INTO people.user_account (id, email, display_name) VALUES ($1, $2, $3)', [
    userId,
    `${userId}@example.org`,
    'A colleague',
  ]);
  await heed.rows('INSERT INTO people.post (organisation_id, name) VALUES ($1, $2)', [organisationId, post]);
  await heed.rows(
    "INSERT INTO people.membership (user_id, organisation_id, roles, post) VALUES ($1, $2, '{reader}', $3)",
    [userId, organisationId, post],
  );
  return { userId, post };
};

export const aPerson = async (world: World, owner: Tenant): Promise<Fixture> => {
  const { userId, post } = await aColleague(world, owner);
  return {
    parameters: { userId, name: post, post },
    target: { person: { organisationId: owner.organisationId, userId } },
    known: { roles: ['reader'], post, to: 'Desk', userId },
  };
};

export const themselves = ({ actor }: Sender): Fixture => ({
  parameters: { userId: actor?.userId ?? randomUUID() },
  target: actor ? { person: { organisationId: actor.organisationId, userId: actor.userId } } : {},
  known: { roles: ['reader'], post: 'Desk' },
});

export const anInvitation = async (world: World, owner: Tenant): Promise<Fixture> => {
  const id = randomUUID();
  await world.heed.rows(
    `INSERT INTO people.invitation (organisation_id, id, email, roles, post, token_hash, expires_at)
     VALUES ($2, $1::uuid, $1::uuid::text || '@example.org', '{reader}', 'Desk', sha256(convert_to($1::uuid::text, 'UTF8')), now() + interval '7 days')`,
    [id, owner.organisationId],
  );
  return { parameters: { id }, target: { person: { organisationId: owner.organisationId, userId: null } } };
};

/** A colleague's lost password, asked for by themselves. */
export const aRecovery = async (world: World, owner: Tenant): Promise<Fixture> => {
  const id = randomUUID();
  const { userId } = await aColleague(world, owner);
  await world.heed.rows(
    `INSERT INTO people.recovery (organisation_id, id, user_id, kind, expires_at) VALUES ($2, $1, $3, 'password', now() + interval '1 day')`,
    [id, owner.organisationId, userId],
  );
  const { actor } = memberOf(world, owner);
  return {
    parameters: { id },
    target: {
      recovery: {
        organisationId: owner.organisationId,
        organisationKind: actor.organisationKind,
        demonstration: false,
        alone: true, // the cast has one administrator in each organisation
        verifierId: null,
        nameWithheld: false,
        userId,
        requestedBy: null,
      },
    },
  };
};

/** What concerns the sender's own organisation as a whole. */
export const ofOwnOrganisation = ({ actor }: Sender): Fixture => ({
  parameters: {},
  target: actor ? { person: { organisationId: actor.organisationId, userId: null } } : {},
});
