import { createRequire } from 'node:module';

// What the action is about, as seen from who acts. Where an action needs a state, every state is tried.
const domain = () => createRequire(import.meta.url)('@heed/domain'); // built only when the document is asked for

const commitment = (fields = {}) => ({
  bearerKind: 'state',
  country: 'AUS',
  body: null,
  demonstration: false,
  assignedTo: [],
  ...fields,
});
const GROUNDS = {
  'the State, assigned to it': commitment({ assignedTo: ['mine'] }),
  'the State, not assigned': commitment(),
  parliament: commitment({ bearerKind: 'parliament' }),
  OHCHR: commitment({ bearerKind: 'body', country: null, body: 'ohchr' }),
  'another State': commitment({ country: 'NZL', assignedTo: ['mine'] }),
  'an invented State': commitment({ country: 'AUS', demonstration: true, assignedTo: ['mine'] }),
};
const voiceOf = ({ organisationKind }) => domain().voiceOf(organisationKind);

const byGround = (rest = () => [{}]) =>
  Object.fromEntries(
    Object.entries(GROUNDS).map(([name, ground]) => [
      name,
      (actor) => rest(actor).map((more) => ({ commitment: ground, ...more })),
    ]),
  );

const account = (organisationId, voice, ground, evidence) => (actor) =>
  domain().UPDATE_STATES.map((state) => ({
    commitment: ground ?? groundOf(actor),
    update: { organisationId, voice: voice ?? voiceOf(actor), state },
    evidence: evidence ?? { visibility: 'public', recipients: [] },
  }));
const groundOf = ({ organisationKind }) =>
  organisationKind === 'parliament'
    ? GROUNDS.parliament
    : organisationKind === 'ohchr'
      ? GROUNDS.OHCHR
      : GROUNDS['the State, assigned to it'];
const inStates = (states, relation) => (actor) => relation(actor).filter(({ update }) => states.includes(update.state));
const unpublished = (relation) => inStates(['draft', 'submitted', 'returned', 'cleared'], relation);

const ACCOUNTS = {
  'its own': account('mine'),
  'its own, on a State that is not its ground': account('mine', undefined, GROUNDS['another State']),
  'its own, on an invented State': account('mine', undefined, GROUNDS['an invented State']),
  "another's for the same State, draft": inStates(
    ['draft', 'returned'],
    account('other', 'bearer', GROUNDS['the State, not assigned']),
  ),
  "another's for the same State, sent": inStates(
    ['submitted', 'cleared'],
    account('other', 'bearer', GROUNDS['the State, not assigned']),
  ),
  'an independent one on the State, unpublished': unpublished(
    account('other', 'independent', GROUNDS['the State, not assigned']),
  ),
  'one for another State, unpublished': unpublished(account('other', 'bearer', GROUNDS['another State'])),
  'anybody’s, published': inStates(['published'], account('other', 'independent', GROUNDS['another State'])),
};
const ITEMS = {
  ...ACCOUNTS,
  'its own, restricted, to me': account('mine', undefined, undefined, { visibility: 'restricted', recipients: ['me'] }),
  'its own, restricted, not to me': account('mine', undefined, undefined, { visibility: 'restricted', recipients: [] }),
  'its own, sealed': account('mine', undefined, undefined, { visibility: 'sealed', recipients: ['me'] }),
};

const run = (fields) => () =>
  domain().IMPORT_STATES.map((state) => ({
    import: { organisationId: 'mine', country: 'AUS', demonstration: false, state, ...fields },
  }));
const RUNS = {
  'its own, about its State': run({}),
  'its own, about another State': run({ country: 'NZL' }),
  "another organisation's": run({ organisationId: 'other' }),
  'an invented one': run({ organisationId: 'other', demonstration: true }),
};

const organisation = (fields) => () =>
  domain().ORGANISATION_STATES.map((state) => ({
    organisation: {
      id: 'other',
      kind: 'ngo',
      state,
      country: 'AUS',
      demonstration: false,
      verifierId: null,
      nameWithheld: false,
      ...fields,
    },
  }));
const ORGANISATIONS = {
  itself: (actor) => organisation({ id: 'mine', kind: actor.organisationKind, country: actor.country })(),
  'a ministry of the State': organisation({ kind: 'ministry' }),
  'an NMIRF of the State': organisation({ kind: 'nmirf' }),
  'a parliament of the State': organisation({ kind: 'parliament' }),
  'an NHRI of the State': organisation({ kind: 'nhri' }),
  'an NGO of the State': organisation({}),
  'an NGO, name withheld, verified by it': organisation({ nameWithheld: true, verifierId: 'mine' }),
  'an NGO, name withheld, verified by another': organisation({ nameWithheld: true, verifierId: 'another' }),
  'a ministry abroad': organisation({ kind: 'ministry', country: 'NZL' }),
  'an OHCHR organisation': organisation({ kind: 'ohchr', country: null }),
  'an invented organisation': organisation({ kind: 'ministry', demonstration: true }),
};
const PEOPLE = {
  'a colleague': () => [{ person: { organisationId: 'mine', userId: 'colleague' } }],
  themselves: () => [{ person: { organisationId: 'mine', userId: 'me' } }],
  "another organisation's": () => [{ person: { organisationId: 'other', userId: 'somebody' } }],
};
const recovery =
  (organisationId, userId, requestedBy, fields = {}) =>
  ({ organisationKind, demonstration }) => [
    {
      recovery: {
        organisationId,
        organisationKind,
        demonstration,
        alone: false,
        userId,
        requestedBy,
        verifierId: null,
        nameWithheld: false,
        ...fields,
      },
    },
  ];
const RECOVERIES = {
  'asked for by a colleague': recovery('mine', 'third', 'colleague'),
  'asked for by themselves': recovery('mine', 'third', 'me'),
  'of their own access': recovery('mine', 'me', 'colleague'),
  'in another organisation': recovery('other', 'third', 'somebody', { organisationKind: 'ngo' }),
  'in an NGO with nobody left to agree': recovery('other', 'third', null, { organisationKind: 'ngo', alone: true }),
  'in an NGO with nobody left, name withheld, verified by another': recovery('other', 'third', null, {
    organisationKind: 'ngo',
    alone: true,
    verifierId: 'another',
    nameWithheld: true,
  }),
  'at OHCHR with nobody left to agree': recovery('other', 'third', null, { organisationKind: 'ohchr', alone: true }),
};
const opening = (fields, byThem) => (actor) =>
  domain().OPENING_STAGES.map((stage) => ({
    opening: {
      organisationId: 'other',
      organisationKind: 'ngo',
      demonstration: actor.demonstration,
      stage,
      requestedBy: byThem === 'asked' ? 'me' : 'a colleague',
      approvedBy: stage === 'asked' ? null : byThem === 'agreed' ? 'me' : 'another colleague',
      acknowledged: false,
      ...fields(actor),
    },
  }));
const itself = ({ organisationKind }) => ({ organisationId: 'mine', organisationKind });
const OPENINGS = {
  'its own trail, by the operator': opening(itself),
  'another’s, asked for by themselves': opening(() => ({}), 'asked'),
  'another’s, agreed to by themselves': opening(() => ({}), 'agreed'),
  'another’s, by colleagues': opening(() => ({})),
  'an invented organisation’s': opening(({ demonstration }) => ({ demonstration: !demonstration })),
};
const request = (fields) => (actor) =>
  opening(fields, 'asked')(actor).filter(({ opening: { stage } }) => stage === 'asked');
const OPENABLE = {
  'its own trail': request(itself),
  'the trail of an OHCHR organisation': request(() => ({ organisationKind: 'ohchr' })),
  'the trail of an NGO': request(() => ({})),
  'that of an invented organisation': request(({ demonstration }) => ({ demonstration: !demonstration })),
};
const COUNTRIES = {
  'its own State': (actor) => [{ country: actor.country ?? 'AUS' }],
  'another State': () => [{ country: 'NZL' }],
};
const CLUSTERS = {
  'two real texts': () => [{ cluster: { demonstrationTexts: 0 } }],
  'an invented text among them': () => [{ cluster: { demonstrationTexts: 1 } }],
};
const ASSIGNEES = (actor) => [{ assigneeCountry: actor.country }];

const SUBJECTS = [
  [/^update\.draft$/, byGround()],
  [/^commitment\.assign$/, byGround(ASSIGNEES)],
  [/^assignment\.read$/, byGround()],
  [/^update\./, ACCOUNTS],
  [/^evidence\./, ITEMS],
  [/^import\./, RUNS],
  [/^cluster\.review$/, CLUSTERS],
  [/^(organisation\.(?!list|host)|publisher\.name)/, ORGANISATIONS],
  [/^(person|handover)\./, PEOPLE],
  [/^recovery\.(read|approve|refuse)$/, RECOVERIES],
  [/^opening\.begin$/, OPENABLE],
  [/^opening\./, OPENINGS],
  [/^publisher\.read$/, COUNTRIES],
  [/^recovery\.begin$/, PEOPLE],
];

/** By name, what turns an actor into the targets to try; one without a name where an action has no target. */
export const relationsOf = (action) => SUBJECTS.find(([pattern]) => pattern.test(action))?.[1] ?? { '': () => [{}] };
