import type { ImportState } from './import-words';
import { canMove, isEditable } from './update-workflow';
import {
  isIndependentKind,
  voiceOf,
  type BearerKind,
  type EvidenceVisibility,
  type OrganisationKind,
  type Role,
  type UpdateState,
} from './vocabulary';

/** A signed-in member, acting in the post they hold in one organisation. */
export type Actor = {
  userId: string;
  organisationId: string;
  organisationKind: OrganisationKind;
  /** ISO 3166 alpha-3; null for organisations of no one country. */
  country: string | null;
  /** The State chose this organisation to publish its account. */
  isPublisher: boolean;
  roles: readonly Role[];
  demonstration: boolean;
  /** Where an independent organisation works. */
  countriesOfWork: readonly string[];
};

/** What an action is about; each rule names the parts that it needs. */
export type Target = {
  commitment?: {
    bearerKind: BearerKind;
    country: string | null;
    /** Slug of the body that bears it. */
    body: string | null;
    demonstration: boolean;
    /** The organisations that the State's NMIRF assigned it to. */
    assignedTo: readonly string[];
  };
  /** For `update.draft`: in whose name and voice it is meant to be. */
  update?: { organisationId: string; voice: 'bearer' | 'independent'; state: UpdateState };
  /** `recipients` are persons, since restricted matter is for the named, not for a role. */
  evidence?: { visibility: EvidenceVisibility; recipients: readonly string[] };
  /** The country of the organisation that is to be assigned. */
  assigneeCountry?: string | null;
  /** Whose run it is, the State that its text is about, and whether that is an invented one. */
  import?: { organisationId: string; country: string | null; demonstration: boolean; state: ImportState };
  /** Of two texts that may ask the same: how many of them an invented organisation published. */
  cluster?: { demonstrationTexts: number };
};

export const ACTIONS = [
  'update.draft',
  'update.edit',
  'update.submit',
  'update.return',
  'update.clear',
  'update.publish',
  'update.withdraw',
  'update.read',
  'evidence.attach',
  'evidence.remove',
  'evidence.download',
  'commitment.assign',
  'assignment.read',
  'queue.read',
  'overview.read',
  'workspace.read',
  'session.read',
  'export.read',
  'list.import',
  'import.start',
  'import.read',
  'import.review',
  'import.cancel',
  'import.resume',
  'import.propose',
  'import.publish',
  'import.undo',
  'cluster.read',
  'cluster.review',
] as const;
export type Action = (typeof ACTIONS)[number];

/** Why not. `not_visible` is answered as if the thing did not exist. */
export const ACCESS_REFUSALS = [
  'role_missing',
  'target_missing',
  'not_visible',
  'demonstration_account',
  'not_a_demonstration_account',
  'not_your_bearer',
  'not_your_country',
  'not_your_organisation',
  'not_your_voice',
  'not_assigned',
  'not_the_publisher',
  'not_the_nmirf',
  'not_the_secretariat',
  'not_independent',
  'wrong_state',
  'sealed',
  'not_a_recipient',
] as const;
export type AccessRefusal = (typeof ACCESS_REFUSALS)[number];
export type AccessAnswer = { allowed: true } | { allowed: false; reason: AccessRefusal };

/** The slug of the one body that the secretariat answers for. */
export const SECRETARIAT_BODY = 'ohchr';

type AboutActor = (actor: Actor) => AccessRefusal | null;
type AboutTarget = (actor: Actor, target: Target) => AccessRefusal | null;

const unless = (holds: boolean, reason: AccessRefusal): AccessRefusal | null => (holds ? null : reason);

const STATE_KINDS: readonly OrganisationKind[] = ['ministry', 'state_body', 'nmirf'];
const ofTheState = (actor: Actor): boolean => STATE_KINDS.includes(actor.organisationKind);
const publishesForTheState = (actor: Actor): boolean => ofTheState(actor) && actor.isPublisher;

const oneOf =
  (...roles: Role[]): AboutActor =>
  (actor) =>
    unless(
      roles.some((role) => actor.roles.includes(role)),
      'role_missing',
    );
const anyRole = oneOf('administrator', 'validator', 'contributor', 'reader');
const independent: AboutActor = (actor) => unless(isIndependentKind(actor.organisationKind), 'not_independent');
const secretariat: AboutActor = (actor) => unless(actor.organisationKind === 'ohchr', 'not_the_secretariat');
const statePublisher: AboutActor = (actor) => unless(publishesForTheState(actor), 'not_the_publisher');
const nmirf: AboutActor = (actor) => unless(actor.organisationKind === 'nmirf', 'not_the_nmirf');
const stateMember: AboutActor = (actor) => unless(ofTheState(actor), 'not_visible');

/** Invented accounts write about invented States, real ones about real States. */
const sameWorld: AboutTarget = (actor, { commitment }) => {
  if (!commitment) return 'target_missing';
  if (actor.demonstration === commitment.demonstration) return null;
  return actor.demonstration ? 'demonstration_account' : 'not_a_demonstration_account';
};

/** The commitments on which an organisation may speak at all. */
const ownGround: AboutTarget = (actor, { commitment }) => {
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
  const everywhere = actor.organisationKind === 'nmirf' || actor.organisationKind === 'parliament' || actor.isPublisher;
  return unless(everywhere || assignedTo.includes(actor.organisationId), 'not_assigned');
};

const ownName: AboutTarget = (actor, { update }) => {
  if (!update) return 'target_missing';
  return unless(update.organisationId === actor.organisationId, 'not_your_organisation');
};

const ownVoice: AboutTarget = (actor, { update }) => {
  if (!update) return 'target_missing';
  return unless(update.voice === voiceOf(actor.organisationKind), 'not_your_voice');
};

/** A draft that is not there yet is in the actor's own name and voice, unless the target says otherwise. */
const asItself: AboutTarget = (actor, target) =>
  target.update ? (ownName(actor, target) ?? ownVoice(actor, target)) : null;

const isStateAccount = ({ commitment, update }: Target): boolean =>
  commitment?.bearerKind === 'state' && update?.voice === 'bearer';

/** Published is public; before that its own organisation sees it, and the State's publisher while it is with the publisher. */
const visible: AboutTarget = (actor, target) => {
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
const decides: AboutTarget = (actor, target) => {
  const ground = ownGround(actor, target);
  if (isStateAccount(target)) return ground ?? unless(publishesForTheState(actor), 'not_the_publisher');
  return ownName(actor, target) ?? ownVoice(actor, target) ?? ground;
};

const movableTo =
  (state: UpdateState): AboutTarget =>
  (_actor, { update }) =>
    unless(update !== undefined && canMove(update.state, state), 'wrong_state');
const editable: AboutTarget = (_actor, { update }) =>
  unless(update !== undefined && isEditable(update.state), 'wrong_state');
const published: AboutTarget = (_actor, { update }) => unless(update?.state === 'published', 'wrong_state');

const recipient: AboutTarget = (actor, { evidence }) => {
  if (!evidence) return 'target_missing';
  if (evidence.visibility === 'sealed') return 'sealed';
  return unless(evidence.visibility === 'public' || evidence.recipients.includes(actor.userId), 'not_a_recipient');
};

const ownCommitment: AboutTarget = (actor, { commitment }) => {
  if (!commitment) return 'target_missing';
  if (commitment.bearerKind !== 'state') return 'not_your_bearer';
  return unless(commitment.country !== null && commitment.country === actor.country, 'not_your_country');
};

const assigneeOfCountry: AboutTarget = (actor, { assigneeCountry }) =>
  unless(assigneeCountry === undefined || assigneeCountry === actor.country, 'not_your_country');

/** Who works on what is inner matter of the State: its NMIRF and publisher see all of it, a ministry what it was given. */
const concerned: AboutTarget = (actor, target) =>
  target.commitment && ownGround(actor, target) ? 'not_visible' : null;

/** OHCHR brings texts in; a State's mechanism proposes how texts about its State are read. */
const importer: AboutActor = (actor) =>
  unless(actor.organisationKind === 'ohchr' || actor.organisationKind === 'nmirf', 'not_the_secretariat');

const importVisible: AboutTarget = (actor, target) => {
  if (!target.import) return 'target_missing';
  const ofItsWorld = actor.organisationKind === 'ohchr' && target.import.demonstration === actor.demonstration;
  return unless(ofItsWorld || target.import.organisationId === actor.organisationId, 'not_visible');
};

const importOfWorld: AboutTarget = (actor, target) => {
  if (!target.import) return 'target_missing';
  if (actor.demonstration === target.import.demonstration) return null;
  return actor.demonstration ? 'demonstration_account' : 'not_a_demonstration_account';
};

const textAboutOwnState: AboutTarget = (actor, target) => {
  if (!target.import) return 'target_missing';
  return unless(actor.organisationKind === 'ohchr' || target.import.country === actor.country, 'not_your_country');
};

const importIn =
  (...states: readonly ImportState[]): AboutTarget =>
  (_actor, target) =>
    unless(target.import !== undefined && states.includes(target.import.state), 'wrong_state');

/** What a mechanism has proposed is OHCHR's to change. */
const reviewable: AboutTarget = (actor, target) =>
  actor.organisationKind === 'ohchr'
    ? importIn('review', 'ready', 'proposed')(actor, target)
    : importIn('review', 'ready')(actor, target);

/** Real texts are the real secretariat's to put together; an invented one decides where an invented text is in play. */
const clusterOfWorld: AboutTarget = (actor, { cluster }) => {
  if (!cluster) return 'target_missing';
  if (actor.demonstration === cluster.demonstrationTexts > 0) return null;
  return actor.demonstration ? 'demonstration_account' : 'not_a_demonstration_account';
};

const author: readonly AboutTarget[] = [visible, sameWorld, ownName, ownVoice, ownGround];
const writer = oneOf('contributor', 'validator');
const validator = oneOf('validator');

/** Every condition has to hold; the first that does not is the reason given. Actor first, so that a refusal tells nothing. */
const RULES: Readonly<Record<Action, { actor: readonly AboutActor[]; target: readonly AboutTarget[] }>> = {
  'update.draft': { actor: [writer], target: [sameWorld, asItself, ownGround] },
  'update.edit': { actor: [writer], target: [...author, editable] },
  'update.submit': { actor: [writer], target: [...author, movableTo('submitted')] },
  'update.return': { actor: [validator], target: [visible, sameWorld, decides, movableTo('returned')] },
  'update.clear': { actor: [validator], target: [visible, sameWorld, decides, movableTo('cleared')] },
  'update.publish': { actor: [validator], target: [visible, sameWorld, decides, movableTo('published')] },
  'update.withdraw': {
    actor: [oneOf('administrator', 'validator'), independent],
    target: [visible, sameWorld, ownName, published],
  },
  'update.read': { actor: [anyRole], target: [visible] },
  'evidence.attach': { actor: [writer], target: [...author, editable] },
  'evidence.remove': { actor: [writer], target: [...author, editable] },
  'evidence.download': { actor: [anyRole], target: [visible, recipient] },
  'commitment.assign': {
    actor: [oneOf('administrator', 'validator'), nmirf],
    target: [sameWorld, ownCommitment, assigneeOfCountry],
  },
  'assignment.read': { actor: [anyRole, stateMember], target: [concerned] },
  'queue.read': { actor: [anyRole, statePublisher], target: [] },
  'overview.read': { actor: [anyRole, secretariat], target: [] },
  'workspace.read': { actor: [anyRole], target: [] },
  'session.read': { actor: [], target: [] },
  'export.read': { actor: [anyRole], target: [] },
  'list.import': { actor: [validator, secretariat], target: [] },
  'import.start': { actor: [writer, importer], target: [importOfWorld, textAboutOwnState] },
  'import.read': { actor: [anyRole, importer], target: [importVisible] },
  'import.review': { actor: [writer, importer], target: [importVisible, textAboutOwnState, reviewable] },
  'import.cancel': {
    actor: [writer, importer],
    target: [importVisible, importIn('queued', 'reading', 'review', 'ready', 'proposed')],
  },
  'import.resume': { actor: [writer, importer], target: [importVisible, importIn('cancelled', 'failed', 'undone')] },
  'import.propose': {
    actor: [writer, nmirf],
    target: [importVisible, textAboutOwnState, importIn('review', 'ready')],
  },
  'import.publish': {
    actor: [validator, secretariat],
    target: [importVisible, importOfWorld, importIn('review', 'ready', 'proposed')],
  },
  'import.undo': { actor: [validator, secretariat], target: [importVisible, importOfWorld, importIn('published')] },
  'cluster.read': { actor: [anyRole, secretariat], target: [] },
  'cluster.review': { actor: [writer, secretariat], target: [clusterOfWorld] },
};

const answer = (refusals: readonly (() => AccessRefusal | null)[]): AccessAnswer => {
  for (const refusal of refusals) {
    const reason = refusal();
    if (reason) return { allowed: false, reason };
  }
  return { allowed: true };
};

/** Whether this member may ever do this, on some target: what a guard can know before anything is loaded. */
export const mayAtAll = (actor: Actor, action: Action): AccessAnswer =>
  answer(RULES[action].actor.map((condition) => () => condition(actor)));

/** Whether this member may do this to that; if not, why. */
export const can = (actor: Actor, action: Action, target: Target = {}): AccessAnswer => {
  const { actor: aboutActor, target: aboutTarget } = RULES[action];
  return answer([
    ...aboutActor.map((condition) => () => condition(actor)),
    ...aboutTarget.map((condition) => () => condition(actor, target)),
  ]);
};

/** What this member may do to a record, sent along with it so that no screen holds a rule. */
export const abilities = (actor: Actor, target: Target): Action[] =>
  ACTIONS.filter((action) => RULES[action].target.length > 0 && can(actor, action, target).allowed);

/** What this member may ever do, sent along with the session. */
export const abilitiesAtAll = (actor: Actor): Action[] => ACTIONS.filter((action) => mayAtAll(actor, action).allowed);
