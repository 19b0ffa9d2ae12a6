import type { Action } from './actions';
import {
  clusterOfWorld,
  importer,
  importIn,
  importOfWorld,
  importVisible,
  reviewable,
  textAboutOwnState,
} from './about-imports';
import {
  noneOfTheTwo,
  notOperator,
  notWhoAsked,
  oneOfTheTwo,
  openingIn,
  openingVisible,
  seesOpenings,
  unacknowledged,
} from './about-openings';
import {
  assignee,
  isNhri,
  mayWithholdName,
  namesPublisher,
  operator,
  organisationIn,
  organisationVisible,
  ownOrganisation,
  ownState,
  stateOrganisationOfCountry,
  verifier,
  verifies,
} from './about-organisations';
import { notTheirOwn, ofOwnOrganisation, recoveryVisible, secondPerson, somebodyElse } from './about-people';
import {
  asItself,
  concerned,
  decides,
  editable,
  movableTo,
  ownCommitment,
  ownGround,
  ownName,
  ownVoice,
  recipient,
  sameWorld,
  unsent,
  visible,
  withdrawable,
} from './about-updates';
import {
  accountOfOne,
  anyRole,
  clears,
  independent,
  nmirf,
  oneOf,
  partOfTheRecord,
  secretariat,
  stateMember,
  type AboutActor,
  type AboutTarget,
} from './conditions';
import type { OrganisationState, TokenScope } from './standing-of-members';

/** One line of the table of access. Closed by default: whatever a rule does not say is refused. */
export type AccessRule = {
  actor: readonly AboutActor[];
  target: readonly AboutTarget[];
  /** What a personal token needs for it; without one only a person in a browser may. */
  scope?: TokenScope;
  /** States of the actor's organisation in which it holds beside `verified`. */
  evenIf?: readonly OrganisationState[];
  /** Also for somebody who has yet to enrol the second factor that their roles ask for. */
  beforeSecondFactor?: true;
  /** Asks for a fresh proof of the person. */
  stepUp?: true;
};

const UNTIL_CLOSED: readonly OrganisationState[] = ['applied', 'suspended'];
const SUSPENDED: readonly OrganisationState[] = ['suspended'];
const OWN_ACCOUNT = { evenIf: UNTIL_CLOSED, beforeSecondFactor: true, target: [], actor: [] } as const;

const author: readonly AboutTarget[] = [visible, sameWorld, ownName, ownVoice, ownGround];
const writer = oneOf('contributor', 'validator');
const validator = oneOf('validator');

const administrator = oneOf('administrator');

/** Every condition has to hold; the first that does not is the reason given. Actor first, so that a refusal tells nothing. */
export const RULES: Readonly<Record<Action, AccessRule>> = {
  'update.draft': { scope: 'write', actor: [partOfTheRecord, writer], target: [sameWorld, asItself, ownGround] },
  'update.edit': { scope: 'write', actor: [partOfTheRecord, writer], target: [...author, editable] },
  // Also once the commitment was taken back: what was begun on it is still the author's to throw away.
  'update.discard': {
    scope: 'write',
    actor: [partOfTheRecord, writer],
    target: [visible, sameWorld, ownName, ownVoice, unsent],
  },
  'update.submit': { scope: 'write', actor: [partOfTheRecord, writer], target: [...author, movableTo('submitted')] },
  'update.return': {
    actor: [partOfTheRecord, validator],
    target: [visible, sameWorld, decides, movableTo('returned')],
  },
  'update.clear': { actor: [partOfTheRecord, validator], target: [visible, sameWorld, decides, movableTo('cleared')] },
  'update.publish': {
    actor: [partOfTheRecord, validator],
    target: [visible, sameWorld, decides, movableTo('published')],
  },
  'update.withdraw': {
    evenIf: SUSPENDED,
    actor: [oneOf('administrator', 'validator'), independent],
    target: [visible, sameWorld, ownName, withdrawable],
  },
  'update.read': { scope: 'read', evenIf: SUSPENDED, actor: [partOfTheRecord, anyRole], target: [visible] },
  'evidence.attach': { scope: 'write', actor: [partOfTheRecord, writer], target: [...author, editable] },
  'evidence.remove': { scope: 'write', actor: [partOfTheRecord, writer], target: [...author, editable] },
  'evidence.download': {
    scope: 'read',
    evenIf: SUSPENDED,
    actor: [partOfTheRecord, anyRole],
    target: [visible, recipient],
  },
  'commitment.assign': {
    scope: 'write',
    actor: [oneOf('administrator', 'validator'), nmirf],
    target: [sameWorld, ownCommitment, assignee],
  },
  'assignment.read': {
    scope: 'read',
    evenIf: SUSPENDED,
    actor: [anyRole, stateMember],
    target: [concerned, sameWorld],
  },
  'queue.read': { scope: 'read', evenIf: SUSPENDED, actor: [partOfTheRecord, anyRole, clears], target: [] },
  'overview.read': { scope: 'read', evenIf: SUSPENDED, actor: [anyRole, secretariat], target: [] },
  'workspace.read': { scope: 'read', evenIf: SUSPENDED, actor: [partOfTheRecord, anyRole], target: [] },
  'session.read': { scope: 'read', evenIf: UNTIL_CLOSED, beforeSecondFactor: true, actor: [], target: [] },
  'export.read': { scope: 'read', evenIf: SUSPENDED, actor: [partOfTheRecord, anyRole], target: [] },
  'list.import': { actor: [validator, secretariat], target: [] },
  'import.start': { scope: 'write', actor: [writer, importer], target: [importOfWorld, textAboutOwnState] },
  'import.read': { scope: 'read', evenIf: SUSPENDED, actor: [anyRole, importer], target: [importVisible] },
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
  'cluster.read': { scope: 'read', evenIf: SUSPENDED, actor: [anyRole, secretariat], target: [] },
  'cluster.review': { actor: [writer, secretariat], target: [clusterOfWorld] },

  'session.prove': { ...OWN_ACCOUNT },
  'session.switch': { ...OWN_ACCOUNT },
  'account.read': { ...OWN_ACCOUNT, scope: 'read' },
  'account.enrol': { ...OWN_ACCOUNT, actor: [accountOfOne], stepUp: true },
  'account.change': { ...OWN_ACCOUNT, actor: [accountOfOne], stepUp: true },
  'account.end_session': { ...OWN_ACCOUNT },
  'token.create': { evenIf: SUSPENDED, stepUp: true, actor: [anyRole], target: [] },
  'token.revoke': { evenIf: UNTIL_CLOSED, actor: [], target: [] },

  'organisation.read': { scope: 'read', evenIf: UNTIL_CLOSED, actor: [anyRole], target: [organisationVisible] },
  'organisation.list': { scope: 'read', actor: [anyRole, verifier], target: [] },
  'organisation.read_applicant': {
    scope: 'read',
    actor: [anyRole, verifier],
    target: [organisationVisible, verifies],
  },
  'organisation.edit': { evenIf: UNTIL_CLOSED, actor: [administrator], target: [organisationVisible, ownOrganisation] },
  'organisation.rename': {
    stepUp: true,
    actor: [validator, verifier],
    target: [organisationVisible, verifies, organisationIn('verified', 'suspended')],
  },
  'organisation.choose_name': {
    stepUp: true,
    actor: [administrator, mayWithholdName],
    target: [organisationVisible, ownOrganisation],
  },
  'organisation.host': { stepUp: true, actor: [administrator, independent], target: [] },
  'organisation.verify': {
    stepUp: true,
    actor: [validator, verifier],
    target: [organisationVisible, verifies, organisationIn('applied')],
  },
  'organisation.suspend': {
    stepUp: true,
    actor: [validator, verifier],
    target: [organisationVisible, verifies, organisationIn('verified')],
  },
  'organisation.reinstate': {
    stepUp: true,
    actor: [validator, verifier],
    target: [organisationVisible, verifies, organisationIn('suspended')],
  },
  'organisation.close': {
    stepUp: true,
    actor: [validator, verifier],
    target: [organisationVisible, verifies, organisationIn('applied', 'verified', 'suspended')],
  },
  'organisation.invite_first': {
    stepUp: true,
    actor: [validator, verifier],
    target: [organisationVisible, verifies, organisationIn('verified')],
  },
  'organisation.note_status': { stepUp: true, actor: [validator, secretariat], target: [organisationVisible, isNhri] },
  'publisher.read': {
    scope: 'read',
    evenIf: SUSPENDED,
    actor: [oneOf('administrator', 'validator'), stateMember, namesPublisher],
    target: [ownState],
  },
  'publisher.name': {
    stepUp: true,
    actor: [oneOf('administrator', 'validator'), stateMember, namesPublisher],
    target: [stateOrganisationOfCountry, organisationIn('verified')],
  },

  'person.read': { evenIf: UNTIL_CLOSED, actor: [anyRole], target: [ofOwnOrganisation] },
  'person.read_contact': { evenIf: UNTIL_CLOSED, actor: [administrator], target: [ofOwnOrganisation] },
  'person.invite': { stepUp: true, actor: [administrator], target: [ofOwnOrganisation] },
  'person.change': { stepUp: true, actor: [administrator], target: [ofOwnOrganisation, somebodyElse] },
  'person.remove': {
    evenIf: SUSPENDED,
    stepUp: true,
    actor: [administrator],
    target: [ofOwnOrganisation, somebodyElse],
  },
  'handover.read': { evenIf: SUSPENDED, actor: [partOfTheRecord, anyRole], target: [ofOwnOrganisation] },
  'handover.settle': { actor: [partOfTheRecord, administrator], target: [ofOwnOrganisation] },
  'recovery.read': { actor: [administrator], target: [recoveryVisible] },
  'recovery.begin': { stepUp: true, actor: [administrator], target: [ofOwnOrganisation, somebodyElse] },
  'recovery.approve': { stepUp: true, actor: [administrator], target: [recoveryVisible, secondPerson] },
  'recovery.refuse': { stepUp: true, actor: [administrator], target: [recoveryVisible, notTheirOwn] },

  'opening.read': {
    evenIf: SUSPENDED,
    actor: [seesOpenings],
    target: [openingVisible],
  },
  'opening.begin': { stepUp: true, actor: [administrator, operator], target: [openingVisible] },
  'opening.approve': {
    stepUp: true,
    actor: [administrator, operator],
    target: [openingVisible, notWhoAsked, openingIn('asked')],
  },
  'opening.look': { actor: [administrator, operator], target: [openingVisible, oneOfTheTwo, openingIn('open')] },
  'opening.end': { actor: [administrator, operator], target: [openingVisible, openingIn('asked', 'open')] },
  'opening.acknowledge': {
    evenIf: SUSPENDED,
    actor: [seesOpenings, notOperator],
    target: [openingVisible, noneOfTheTwo, unacknowledged],
  },

  'audit.read': { evenIf: SUSPENDED, actor: [oneOf('administrator', 'validator')], target: [] },
  'audit.export': { evenIf: SUSPENDED, stepUp: true, actor: [oneOf('administrator')], target: [] },
  'installation.read': { actor: [administrator, operator], target: [] },
  'installation.disable_account': { stepUp: true, actor: [administrator, operator], target: [] },
};
