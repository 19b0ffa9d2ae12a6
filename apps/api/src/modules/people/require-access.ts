import { can, type Action, type Actor, type Target } from '@heed/domain';
import { Denied, NotFound } from '../../http/problems/problems';

/** @throws NotFound where existence is a secret, else Denied. */
export const requireAccess = (actor: Actor, action: Action, target: Target): void => {
  const answer = can(actor, action, target);
  if (answer.allowed) return;
  if (answer.reason === 'not_visible') throw new NotFound();
  throw new Denied(answer.reason);
};

/** Somebody of the actor's own organisation, or, without a person, what belongs to it. */
export const inOwnOrganisation = (actor: Actor, userId: string | null = null): Target => ({
  person: { organisationId: actor.organisationId, userId },
});
