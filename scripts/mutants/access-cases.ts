import {
  ASSURANCES,
  BEARER_KINDS,
  IMPORT_STATES,
  OPENING_STAGES,
  ORGANISATION_KINDS,
  ORGANISATION_STATES,
  ROLES,
  UPDATE_STATES,
  voiceOf,
  type Actor,
  type OrganisationKind,
  type Role,
  type Target,
} from '@heed/domain';

const anActor = (organisationKind: OrganisationKind, fields: Partial<Actor> = {}): Actor => ({
  userId: 'me',
  organisationId: 'mine',
  organisationKind,
  organisationState: 'verified',
  country: organisationKind === 'ohchr' || organisationKind === 'operator' ? null : 'AUS',
  isPublisher: false,
  roles: ['validator'],
  demonstration: false,
  countriesOfWork: ['AUS'],
  assurance: 'phishing_resistant',
  scopes: null,
  ...fields,
});

const SCOPES: readonly Actor['scopes'][] = [[], ['read'], ['write']];
const ROLE_SETS: readonly (readonly Role[])[] = [
  [],
  ...ROLES.map((role) => [role]),
  ['administrator', 'validator', 'contributor'],
];
const ALL: Partial<Actor> = { roles: ['administrator', 'validator', 'contributor'] };

/** Members of every kind, in every role, state, proof and scope, one thing away from somebody who may. */
export const ACTORS: readonly Actor[] = ORGANISATION_KINDS.flatMap((kind) => [
  ...ROLE_SETS.flatMap((roles) => [anActor(kind, { roles }), anActor(kind, { roles, isPublisher: true })]),
  ...ORGANISATION_STATES.map((organisationState) => anActor(kind, { ...ALL, organisationState })),
  ...ASSURANCES.map((assurance) => anActor(kind, { ...ALL, assurance })),
  ...SCOPES.map((scopes) => anActor(kind, { ...ALL, isPublisher: true, scopes })),
  anActor(kind, { ...ALL, demonstration: true, isPublisher: true }),
  anActor(kind, { ...ALL, countriesOfWork: [] }),
]);

const own = [true, false];
const commitments: readonly Target['commitment'][] = BEARER_KINDS.flatMap((bearerKind) =>
  ['AUS', 'NZL', null].flatMap((country) =>
    own.flatMap((demonstration) =>
      own.map((assigned) => ({
        bearerKind,
        country,
        body: bearerKind === 'body' ? (assigned ? 'ohchr' : 'ilo') : null,
        demonstration,
        assignedTo: assigned ? ['mine'] : [],
      })),
    ),
  ),
);
const updates: readonly Target['update'][] = own.flatMap((mine) =>
  [voiceOf('ngo'), voiceOf('ministry')].flatMap((voice) =>
    UPDATE_STATES.map((state) => ({ organisationId: mine ? 'mine' : 'theirs', voice, state })),
  ),
);
const EVIDENCE: readonly Target['evidence'][] = [
  { visibility: 'public', recipients: [] },
  { visibility: 'restricted', recipients: ['me'] },
  { visibility: 'restricted', recipients: ['somebody'] },
  { visibility: 'sealed', recipients: ['me'] },
];
const imports: readonly Target['import'][] = own.flatMap((mine) =>
  ['AUS', 'NZL', null].flatMap((country) =>
    own.flatMap((demonstration) =>
      IMPORT_STATES.map((state) => ({ organisationId: mine ? 'mine' : 'theirs', country, demonstration, state })),
    ),
  ),
);
const organisations: readonly Target['organisation'][] = ORGANISATION_KINDS.flatMap((kind) =>
  ORGANISATION_STATES.flatMap((state) =>
    own.flatMap((mine) =>
      ['AUS', 'NZL'].flatMap((country) =>
        own.flatMap((demonstration) =>
          [
            { verifierId: null, nameWithheld: false },
            { verifierId: 'somebody', nameWithheld: true },
            { verifierId: 'mine', nameWithheld: true },
          ].map((name) => ({
            id: mine ? 'mine' : 'theirs',
            kind,
            state,
            country,
            demonstration,
            ...name,
          })),
        ),
      ),
    ),
  ),
);
const people: readonly Target[] = own.flatMap((mine): Target[] => {
  const organisationId = mine ? 'mine' : 'theirs';
  return [
    ...['me', 'somebody', null].map((userId) => ({ person: { organisationId, userId } })),
    ...['me', 'somebody'].flatMap((userId) =>
      ['me', 'somebody else', null].flatMap((requestedBy) =>
        ORGANISATION_KINDS.flatMap((organisationKind) =>
          own.flatMap((demonstration) =>
            own.flatMap((alone) =>
              [
                { verifierId: null, nameWithheld: false },
                { verifierId: 'somebody', nameWithheld: true },
                { verifierId: 'mine', nameWithheld: true },
              ].map((name) => ({
                recovery: { organisationId, organisationKind, demonstration, alone, userId, requestedBy, ...name },
              })),
            ),
          ),
        ),
      ),
    ),
  ];
});

const openings: readonly Target[] = own.flatMap((mine) =>
  ORGANISATION_KINDS.flatMap((organisationKind) =>
    own.flatMap((demonstration) =>
      OPENING_STAGES.flatMap((stage) =>
        own.flatMap((acknowledged) =>
          [
            { requestedBy: 'me', approvedBy: null },
            { requestedBy: 'somebody', approvedBy: null },
            { requestedBy: 'me', approvedBy: 'somebody' },
            { requestedBy: 'somebody', approvedBy: 'me' },
            { requestedBy: 'somebody', approvedBy: 'somebody else' },
          ].map((two) => ({
            opening: {
              organisationId: mine ? 'mine' : 'theirs',
              organisationKind,
              demonstration,
              stage,
              acknowledged,
              ...two,
            },
          })),
        ),
      ),
    ),
  ),
);

/** Organisations to give a commitment to. */
const assignees = organisations.filter(
  (one) =>
    one?.id === 'theirs' && one.verifierId === null && ['ministry', 'state_body', 'nmirf', 'ngo'].includes(one.kind),
);

/** Things to act on, each near to what some rule lets through. */
export const TARGETS: readonly Target[] = [
  {},
  ...commitments.flatMap((commitment) => [
    { commitment },
    ...assignees.map((organisation) => ({ commitment, organisation })),
    ...updates.map((update) => ({ commitment, update })),
  ]),
  ...updates.flatMap((update) => EVIDENCE.map((evidence) => ({ commitment: commitments[0], update, evidence }))),
  ...imports.map((run) => ({ import: run })),
  ...[0, 1, 2].map((demonstrationTexts) => ({ cluster: { demonstrationTexts } })),
  ...organisations.map((organisation) => ({ organisation })),
  ...['AUS', 'NZL'].map((country) => ({ country })),
  ...people,
  ...openings,
];
