import { isIndependentKind, type OrganisationKind, type Role } from '../vocabulary';
import type { Actor, Target } from './actor';
import type { AccessRefusal } from './actions';

export type AboutActor = (actor: Actor) => AccessRefusal | null;
export type AboutTarget = (actor: Actor, target: Target) => AccessRefusal | null;

export const unless = (holds: boolean, reason: AccessRefusal): AccessRefusal | null => (holds ? null : reason);

export const STATE_KINDS: readonly OrganisationKind[] = ['ministry', 'state_body', 'nmirf'];
export const ofTheState = (actor: Pick<Actor, 'organisationKind'>): boolean =>
  STATE_KINDS.includes(actor.organisationKind);
export const publishesForTheState = (actor: Actor): boolean => ofTheState(actor) && actor.isPublisher;

/** How much of its State's assignments an organisation is told: its mechanism and publisher all, a ministry its own. */
export type SeenAssignments = 'none' | 'own' | 'all';
export const seenAssignments = (actor: Pick<Actor, 'organisationKind' | 'isPublisher'>): SeenAssignments => {
  if (!ofTheState(actor)) return 'none';
  return actor.organisationKind === 'nmirf' || actor.isPublisher ? 'all' : 'own';
};

export const oneOf =
  (...roles: Role[]): AboutActor =>
  (actor) =>
    unless(
      roles.some((role) => actor.roles.includes(role)),
      'role_missing',
    );
export const anyRole = oneOf('administrator', 'validator', 'contributor', 'reader');
export const independent: AboutActor = (actor) => unless(isIndependentKind(actor.organisationKind), 'not_independent');
export const secretariat: AboutActor = (actor) => unless(actor.organisationKind === 'ohchr', 'not_the_secretariat');
/** A State's account is cleared and published by its publisher; all others decide on their own. */
export const clears: AboutActor = (actor) => unless(!ofTheState(actor) || actor.isPublisher, 'not_the_publisher');
export const nmirf: AboutActor = (actor) => unless(actor.organisationKind === 'nmirf', 'not_the_nmirf');
/** Everybody shares a demonstration account: whoever changed how it is signed in to would keep the others out. */
export const accountOfOne: AboutActor = (actor) => unless(!actor.demonstration, 'demonstration_account');
/** The operator runs the installation and has no part in what is recorded. */
export const partOfTheRecord: AboutActor = (actor) => unless(actor.organisationKind !== 'operator', 'not_visible');
export const stateMember: AboutActor = (actor) => unless(ofTheState(actor), 'not_visible');
