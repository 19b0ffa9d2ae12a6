import type { OpeningStage } from '../vocabulary';
import type { Actor, Target } from './actor';
import type { AccessRefusal } from './actions';
import { oneOf, unless, type AboutActor, type AboutTarget } from './conditions';

type Opening = NonNullable<Target['opening']>;

const aboutOpening =
  (refusal: (actor: Actor, opening: Opening) => AccessRefusal | null): AboutTarget =>
  (actor, { opening }) =>
    opening ? refusal(actor, opening) : 'target_missing';

/** The operator's administrators; of all other organisations whoever reads their trail. */
export const seesOpenings: AboutActor = (actor) =>
  (actor.organisationKind === 'operator' ? oneOf('administrator') : oneOf('administrator', 'validator'))(actor);

/** Whose trail may be opened: the operator's own is the platform's, which its administrators read anyway. */
export const notOperator: AboutActor = (actor) => unless(actor.organisationKind !== 'operator', 'not_visible');

const sees = (actor: Actor, { organisationId, organisationKind, demonstration }: Opening): boolean => {
  if (actor.organisationKind !== 'operator') return organisationId === actor.organisationId;
  return organisationKind !== 'operator' && demonstration === actor.demonstration;
};

/** Known to the operator's administrators, and to the organisation whose trail it is. */
export const openingVisible = aboutOpening((actor, opening) => unless(sees(actor, opening), 'not_visible'));

export const openingIn = (...stages: readonly OpeningStage[]): AboutTarget =>
  aboutOpening((_actor, { stage }) => unless(stages.includes(stage), 'wrong_state'));

/** Who asked does not agree as well. */
export const notWhoAsked = aboutOpening((actor, { requestedBy }) => unless(requestedBy !== actor.userId, 'not_alone'));

/** It is open to the two who opened it, and to no colleague of theirs. */
export const oneOfTheTwo = aboutOpening((actor, { requestedBy, approvedBy }) =>
  unless(requestedBy === actor.userId || approvedBy === actor.userId, 'not_a_recipient'),
);

/** Once it has ended and all of it can be known; a request that came to nothing asks for no answer. */
export const unacknowledged = aboutOpening((_actor, { stage, approvedBy, acknowledged }) =>
  unless(stage === 'ended' && approvedBy !== null && !acknowledged, 'wrong_state'),
);

/** Neither of the two says for the organisation that it knows. */
export const noneOfTheTwo = aboutOpening((actor, { requestedBy, approvedBy }) =>
  unless(requestedBy !== actor.userId && approvedBy !== actor.userId, 'not_alone'),
);
