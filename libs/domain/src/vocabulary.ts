/** What a bearer or an observer may say about a commitment. Regression and loss of relevance stand beside the steps. */
export const IMPLEMENTATION_STATUSES = [
  'not_started',
  'planned',
  'in_progress',
  'partially_implemented',
  'implemented',
  'regressed',
  'no_longer_relevant',
] as const;
export type ImplementationStatus = (typeof IMPLEMENTATION_STATUSES)[number];

/** What a commitment's standing can be: a reported status, or that nobody has published one. */
export const STANDING_STATUSES = [...IMPLEMENTATION_STATUSES, 'no_information'] as const;
export type StandingStatus = (typeof STANDING_STATUSES)[number];

/** The five steps that can be compared; `null` where a status is not a step. */
export const STATUS_STEP: Readonly<Record<ImplementationStatus, number | null>> = {
  not_started: 0,
  planned: 1,
  in_progress: 2,
  partially_implemented: 3,
  implemented: 4,
  regressed: null,
  no_longer_relevant: null,
};

/** The written criterion that the form shows beside each status. */
export const STATUS_CRITERIA: Readonly<Record<ImplementationStatus, string>> = {
  not_started: 'Nothing has been decided or done in answer to this ask so far.',
  planned:
    'A measure has been decided, announced or written into a plan or budget. Work on it has not begun, so there is nothing to show yet.',
  in_progress:
    'Concrete steps have been taken and can be named. They have not yet produced the result that was asked for.',
  partially_implemented:
    'Part of what was asked has been achieved and can be shown. Another part, group or region is still to come.',
  implemented:
    'Everything that was asked has been achieved and can be shown. For a continuing ask this reads "in place as of" the end of the period: the standard was kept up until then, and it has to be reported again.',
  regressed:
    'The situation is worse than at an earlier point: a law, service or practice that answered the ask was weakened or ended. A reason is required.',
  no_longer_relevant:
    'The ask has lost its object, for example because the body or process it names has ended. This is a claim and counts only once a document or the secretariat of the issuing body confirms it.',
};

/** Whose words these are; the three are shown side by side and never merged. */
export const VOICES = ['bearer', 'independent', 'mechanism'] as const;
export type Voice = (typeof VOICES)[number];

export const ORGANISATION_KINDS = [
  'ministry',
  'state_body',
  'nmirf',
  'parliament',
  'nhri',
  'ngo',
  'academic',
  'un_body',
  'ohchr',
  'operator', // runs the installation; has no part in what is recorded
] as const;
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number];

export const INDEPENDENT_KINDS = ['nhri', 'ngo', 'academic', 'un_body'] as const;
export type IndependentKind = (typeof INDEPENDENT_KINDS)[number];

/** Narrows a kind of organisation to those that speak as independent observers. */
export const isIndependentKind = (kind: OrganisationKind): kind is IndependentKind =>
  INDEPENDENT_KINDS.some((independent) => independent === kind);

/** The one voice an organisation of this kind can write in; the mechanism's is transcribed, never written. */
export const voiceOf = (kind: OrganisationKind): 'bearer' | 'independent' =>
  isIndependentKind(kind) ? 'independent' : 'bearer';

export const BEARER_KINDS = ['state', 'parliament', 'body', 'collective'] as const;
export type BearerKind = (typeof BEARER_KINDS)[number];

export const APPLICABILITIES = ['applies', 'does_not_apply', 'unknown'] as const;
export type Applicability = (typeof APPLICABILITIES)[number];

/** Why a recommendation does, does not or may not apply to a bearer. */
export const APPLICABILITY_REASONS = [
  'member_at_adoption',
  'observer_state',
  'demonstration_state',
  'joined_after_adoption',
  'admission_date_missing',
  'only_members_addressed',
  'addressed_by_name',
  'collective',
  'parliament_of_state',
  'parliament_member',
  'not_a_parliament_member',
  'membership_list_missing',
  'treaty_party',
  'not_a_treaty_party',
  'party_data_missing',
  'already_done',
  'not_yet_done',
  'qualified_group',
] as const;
export type ApplicabilityReason = (typeof APPLICABILITY_REASONS)[number];

export const PARAGRAPH_KINDS = [
  'preambular',
  'operative',
  'conclusion',
  'recommendation',
  'decision',
  'narrative',
  'administrative',
  'omitted',
] as const;
export type ParagraphKind = (typeof PARAGRAPH_KINDS)[number];

/** Who a text can ask, in the words of the reviewed annotations. */
export const ADDRESSEE_GROUPS = [
  'States',
  'States parties',
  'Member States',
  'Parliaments',
  'Inter-Parliamentary Union',
  'OHCHR',
  'Secretary-General / UN Secretariat',
  'UN system & agencies',
  'International financial institutions',
  'Other international & regional organizations',
  'Working Group',
  'Intergovernmental bodies (HRC, CHR, GA)',
  'Treaty bodies/CERD',
  'Special procedures & expert mechanisms',
  'NHRIs',
  'Civil society/NGOs',
  'Private sector/employers',
  'Trade unions',
  'Media',
  'Politicians & political parties',
  'Academic institutions',
  'Donors',
  'International community',
  'All stakeholders',
] as const;
export type AddresseeGroup = (typeof ADDRESSEE_GROUPS)[number];

/** Asked, or only cooperated with. */
export const ADDRESSEE_ROLES = ['asked', 'partner'] as const;
export type AddresseeRole = (typeof ADDRESSEE_ROLES)[number];

export const VERB_CLASSES = [
  'calls upon',
  'urges',
  'invites',
  'encourages',
  'requests',
  'recommends',
  'appeals to',
  'reminds',
  'suggests',
  'should',
  'need',
  'duty',
  'self',
] as const;
export type VerbClass = (typeof VERB_CLASSES)[number];

export const ACTION_BASES = ['ask', 'should', 'need', 'duty', 'self'] as const;
export type ActionBasis = (typeof ACTION_BASES)[number];

export const TRACKABILITIES = ['specific', 'general'] as const;
export type Trackability = (typeof TRACKABILITIES)[number];

/** What the document itself calls the block a paragraph sits in. */
export const FORMAL_LABELS = ['conclusion', 'recommendation', 'conclusion-or-recommendation'] as const;
export type FormalLabel = (typeof FORMAL_LABELS)[number];

export const CORRECTION_TYPES = [
  'typo',
  'punctuation',
  'spacing',
  'editorial-note-extracted',
  'encoding',
  'omission-restored',
  'structure',
  'ocr',
  'number-label',
] as const;
export type CorrectionType = (typeof CORRECTION_TYPES)[number];

/** What a State or group said about a text. The last four are answers and votes recorded outside the text. */
export const POSITION_TYPES = [
  'reservation',
  'dissociation',
  'non-endorsement',
  'clarification',
  'conditional-acceptance',
  'understanding',
  'vote',
  'supported',
  'noted',
  'pending',
] as const;
export type PositionType = (typeof POSITION_TYPES)[number];

/** What a State can say of a recommendation made to it in a review; pending until it is stated. */
export const STATED_POSITIONS = ['supported', 'noted', 'pending'] as const;
export type StatedPositionType = (typeof STATED_POSITIONS)[number];

/** What a State can do in a recorded vote. */
export const VOTES_CAST = ['in_favour', 'against', 'abstained', 'absent'] as const;
export type VoteCast = (typeof VOTES_CAST)[number];

/** What an editorial note in a source implies. Shown as a note by its author; it never sets a status. */
export const IMPLIED_STATUSES = [
  'completed',
  'partly-completed',
  'moot',
  'update-body-superseded',
  'omitted',
  'mandate-ended',
] as const;
export type ImpliedStatus = (typeof IMPLIED_STATUSES)[number];

export const DATE_PRECISIONS = ['day', 'month', 'year', 'none'] as const;
export type DatePrecision = (typeof DATE_PRECISIONS)[number];

export const UPDATE_STATES = ['draft', 'submitted', 'returned', 'cleared', 'published'] as const;
export type UpdateState = (typeof UPDATE_STATES)[number];

export const EVIDENCE_LEVELS = ['none', 'asserted', 'documented', 'corroborated'] as const;
export type EvidenceLevel = (typeof EVIDENCE_LEVELS)[number];

export const EVIDENCE_KINDS = ['file', 'link', 'legal_citation', 'statistic', 'testimony'] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

export const EVIDENCE_VISIBILITIES = ['public', 'restricted', 'sealed'] as const;
export type EvidenceVisibility = (typeof EVIDENCE_VISIBILITIES)[number];

export const MEMBERSHIPS = ['member', 'observer', 'demonstration'] as const;
export type Membership = (typeof MEMBERSHIPS)[number];

/** Done once (a law, a ratification), or a standard to keep up. */
export const ASK_NATURES = ['one_off', 'continuing'] as const;
export type AskNature = (typeof ASK_NATURES)[number];

/** What can happen to a published row, which itself never changes. */
export const PUBLICATION_EVENTS = ['superseded', 'hidden', 'withdrawn'] as const;
export type PublicationEvent = (typeof PUBLICATION_EVENTS)[number];

/** For whom a row is readable; one database role each. */
export const AUDIENCES = ['portal', 'state', 'independent', 'secretariat', 'admin'] as const;
export type Audience = (typeof AUDIENCES)[number];

/** The audience an organisation's members read as. */
export const audienceOf = (kind: OrganisationKind): Exclude<Audience, 'portal'> => {
  if (kind === 'ohchr') return 'secretariat';
  if (kind === 'operator') return 'admin';
  return isIndependentKind(kind) ? 'independent' : 'state';
};

/** What a member may do inside the organisation; `access.ts` says what each role opens. */
export const ROLES = ['administrator', 'validator', 'contributor', 'reader'] as const;
export type Role = (typeof ROLES)[number];

/** Of emergency access to a trail: `asked` waits for the second person, `open` is being looked into, `ended` can be read no more. */
export const OPENING_STAGES = ['asked', 'open', 'ended'] as const;
export type OpeningStage = (typeof OPENING_STAGES)[number];
