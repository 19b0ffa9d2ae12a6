import type { Actor, Target } from '@heed/domain';
import { requiring } from '../../http/access/require-access';

/** @throws NotFound where existence is a secret, else Denied. */
export const requireAccess = requiring();

/** Somebody of the actor's own organisation, or, without a person, what belongs to it. */
export const inOwnOrganisation = (actor: Actor, userId: string | null = null): Target => ({
  person: { organisationId: actor.organisationId, userId },
});
