import type { Actor, Target } from './actor';
import { unless, type AboutTarget } from './conditions';

/** People are their own organisation's business; to all others they are not there. */
export const ofOwnOrganisation: AboutTarget = (actor, { person }) =>
  person ? unless(person.organisationId === actor.organisationId, 'not_visible') : 'target_missing';

/** Nobody changes their own roles or lets themselves out: the last administrator would be locked out, or promoted. */
export const somebodyElse: AboutTarget = (actor, { person }) =>
  person ? unless(person.userId !== actor.userId, 'not_alone') : 'target_missing';

type Recovery = NonNullable<Target['recovery']>;

/**
 * OHCHR helps whoever has nobody left to help; the operator helps OHCHR. No government is asked about an NGO, and one
 * whose name is withheld is known to its verifier alone.
 */
const helps = (actor: Actor, recovery: Recovery): boolean => {
  const { alone, demonstration, organisationKind, nameWithheld, verifierId } = recovery;
  if (!alone || demonstration !== actor.demonstration || organisationKind === 'operator') return false;
  if (nameWithheld && verifierId !== actor.organisationId) return false;
  return actor.organisationKind === (organisationKind === 'ohchr' ? 'operator' : 'ohchr');
};

/** An organisation recovers its own people's access; where too few administrators are left for two to agree, others help. */
export const recoveryVisible: AboutTarget = (actor, { recovery }) =>
  recovery
    ? unless(recovery.organisationId === actor.organisationId || helps(actor, recovery), 'not_visible')
    : 'target_missing';

/** Whose access it is has no say in it: somebody who sits at their desk could not be stopped by them either. */
export const notTheirOwn: AboutTarget = (actor, { recovery }) =>
  recovery ? unless(recovery.userId !== actor.userId, 'not_alone') : 'target_missing';

/** One person alone cannot be talked into it: neither who asked nor whose access it is may agree. */
export const secondPerson: AboutTarget = (actor, { recovery }) =>
  recovery
    ? unless(recovery.requestedBy !== actor.userId && recovery.userId !== actor.userId, 'not_alone')
    : 'target_missing';
