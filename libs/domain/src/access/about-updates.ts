import { canMove, isEditable } from '../update-workflow';
import { isIndependentKind, voiceOf, type UpdateState } from '../vocabulary';
import type { Target } from './actor';
import { ofTheState, publishesForTheState, seenAssignments, unless, type AboutTarget } from './conditions';

/** The slug of the one body that the secretariat answers for. */
export const SECRETARIAT_BODY = 'ohchr';

/** Invented accounts write about invented States, real ones about real States. */
export const sameWorld: AboutTarget = (actor, { commitment }) => {
  if (!commitment) return 'target_missing';
  if (actor.demonstration === commitment.demonstration) return null;
  return actor.demonstration ? 'demonstration_account' : 'not_a_demonstration_account';
};

/** The commitments on which an organisation may speak at all. */
export const ownGround: AboutTarget = (actor, { commitment }) => {
  if (!commitment) return 'target_missing';
  const { bearerKind, country, body, assignedTo } = commitment;
  if (isIndependentKind(actor.organisationKind)) {
    return unless(country !== null && actor.countriesOfWork.includes(country), 'not_your_country');
  }
  if (actor.organisationKind === 'ohchr') {
    return unless(bearerKind === 'body' && body === SECRETARIAT_BODY, 'not_your_bearer');
  }
  if (bearerKind !== (ofTheState(actor) ? 'state' : 'parliament')) return 'not_your_bearer';
  if (country === null || country !== actor.country) return 'not_your_country';
  const byAssignment = seenAssignments(actor) === 'own';
  return unless(!byAssignment || assignedTo.includes(actor.organisationId), 'not_assigned');
};

export const ownName: AboutTarget = (actor, { update }) => {
  if (!update) return 'target_missing';
  return unless(update.organisationId === actor.organisationId, 'not_your_organisation');
};

export const ownVoice: AboutTarget = (actor, { update }) => {
  if (!update) return 'target_missing';
  return unless(update.voice === voiceOf(actor.organisationKind), 'not_your_voice');
};

/** A draft that is not there yet is in the actor's own name and voice, unless the target says otherwise. */
export const asItself: AboutTarget = (actor, target) =>
  target.update ? (ownName(actor, target) ?? ownVoice(actor, target)) : null;

/** What a State says of itself, which its publisher clears. */
export const isStateAccount = ({ commitment, update }: Target): boolean =>
  commitment?.bearerKind === 'state' && update?.voice === 'bearer';

/** Published is public; before that its own organisation sees it, and the State's publisher while it is with the publisher. */
export const visible: AboutTarget = (actor, target) => {
  const { commitment, update } = target;
  if (!update) return 'target_missing';
  if (update.state === 'published' || update.organisationId === actor.organisationId) return null;
  const forPublisher = publishesForTheState(actor) && isStateAccount(target) && commitment?.country === actor.country;
  return unless(forPublisher && !isEditable(update.state), 'not_visible');
};

/**
 * One publisher per State clears and publishes its account; everybody else decides on their own organisation's. Another
 * organisation's draft never gets here, since it is not visible.
 */
export const decides: AboutTarget = (actor, target) => {
  const ground = ownGround(actor, target);
  if (isStateAccount(target)) return ground ?? unless(publishesForTheState(actor), 'not_the_publisher');
  return ownName(actor, target) ?? ownVoice(actor, target) ?? ground;
};

export const movableTo =
  (state: UpdateState): AboutTarget =>
  (_actor, { update }) =>
    unless(update !== undefined && canMove(update.state, state), 'wrong_state');
export const editable: AboutTarget = (_actor, { update }) =>
  unless(update !== undefined && isEditable(update.state), 'wrong_state');
/** Nobody but its author's organisation has seen it. */
export const unsent: AboutTarget = (_actor, { update }) =>
  unless(update?.state === 'draft' || (update?.state === 'returned' && update.unseen === true), 'wrong_state');
/** Published, or cleared by its own author and waiting for the weekly batch. */
export const withdrawable: AboutTarget = (_actor, { update }) =>
  unless(
    update?.state === 'published' || (update?.state === 'cleared' && update.voice === 'independent'),
    'wrong_state',
  );

export const recipient: AboutTarget = (actor, { evidence }) => {
  if (!evidence) return 'target_missing';
  if (evidence.visibility === 'sealed') return 'sealed';
  return unless(evidence.visibility === 'public' || evidence.recipients.includes(actor.userId), 'not_a_recipient');
};

export const ownCommitment: AboutTarget = (actor, { commitment }) => {
  if (!commitment) return 'target_missing';
  if (commitment.bearerKind !== 'state') return 'not_your_bearer';
  return unless(commitment.country !== null && commitment.country === actor.country, 'not_your_country');
};

/** Who works on what is inner matter of the State: its NMIRF and publisher see all of it, a ministry what it was given. */
export const concerned: AboutTarget = (actor, target) => {
  if (!target.commitment) return 'target_missing';
  return unless(ownGround(actor, target) === null, 'not_visible');
};
