import { aMemberOf } from '../../test/a-member-of';
import { abilities, abilitiesAtAll, ACTIONS, can, type Action, type Actor, type Target } from './index';
import { RULES } from './rules';
import { ROLES, UPDATE_STATES, voiceOf, type OrganisationKind, type UpdateState } from '../vocabulary';

const anActor = (organisationKind: OrganisationKind, fields: Partial<Actor> = {}): Actor =>
  aMemberOf(organisationKind, { organisationId: `my-${organisationKind}`, country: 'AUS', ...fields });
const abroad = { country: null, countriesOfWork: ['AUS'] };

const ACTORS = {
  'ministry, assigned': anActor('ministry'),
  'ministry, not assigned': anActor('ministry', { organisationId: 'idle-ministry' }),
  'ministry that publishes for its State': anActor('ministry', { organisationId: 'first-ministry', isPublisher: true }),
  'state body, assigned': anActor('state_body'),
  'NMIRF that publishes': anActor('nmirf', { isPublisher: true }),
  'NMIRF that does not publish': anActor('nmirf'),
  parliament: anActor('parliament'),
  NHRI: anActor('nhri', { countriesOfWork: ['AUS'] }),
  NGO: anActor('ngo', { countriesOfWork: ['AUS'] }),
  'academic institution': anActor('academic', abroad),
  'UN body': anActor('un_body', abroad),
  OHCHR: anActor('ohchr', { country: null }),
  'NGO, demonstration account': anActor('ngo', { demonstration: true, countriesOfWork: ['AUS', 'QMA'] }),
  'NMIRF, demonstration account': anActor('nmirf', { demonstration: true, country: 'QMA', isPublisher: true }),
} satisfies Record<string, Actor>;
type Who = keyof typeof ACTORS;

const aCommitment = (fields: Partial<NonNullable<Target['commitment']>> = {}): NonNullable<Target['commitment']> => ({
  bearerKind: 'state',
  country: 'AUS',
  body: null,
  demonstration: false,
  assignedTo: ['my-ministry', 'my-state_body'],
  ...fields,
});
const GROUNDS = {
  'the State, own country': aCommitment(),
  'the State, another country': aCommitment({ country: 'NZL' }),
  'the State, invented country': aCommitment({ country: 'QMA', demonstration: true }),
  'its parliament': aCommitment({ bearerKind: 'parliament' }),
  'OHCHR as bearer': aCommitment({ bearerKind: 'body', country: null, body: 'ohchr' }),
  'another body': aCommitment({ bearerKind: 'body', country: null, body: 'ilo' }),
  'a collective': aCommitment({ bearerKind: 'collective', country: null }),
};
type Ground = keyof typeof GROUNDS;

const own = (actor: Actor, state: UpdateState): Target['update'] => ({
  organisationId: actor.organisationId,
  voice: voiceOf(actor.organisationKind),
  state,
});
const ofOther = (voice: 'bearer' | 'independent', state: UpdateState): Target['update'] => ({
  organisationId: `other-${voice}`,
  voice,
  state,
});
const UPDATES: Record<string, (actor: Actor, state: UpdateState) => Target['update']> = {
  'own account': own,
  "another organisation's bearer account": (_actor, state) => ofOther('bearer', state),
  "another organisation's independent account": (_actor, state) => ofOther('independent', state),
};
const publicItem = { visibility: 'public', recipients: [] } as const;

const grounds = Object.entries(GROUNDS);
const cases = Object.entries(ACTORS).flatMap(([who, actor]) =>
  grounds.flatMap(([ground, commitment]) =>
    Object.entries(UPDATES).flatMap(([whose, update]) =>
      UPDATE_STATES.map((state) => ({ who, actor, ground, commitment, whose, state, update: update(actor, state) })),
    ),
  ),
);

const READS: readonly Action[] = ['update.read', 'evidence.download'];
const WRITES: readonly Action[] = ACTIONS.filter(
  (action) => /^(update|evidence)\./.test(action) && !READS.includes(action),
);

const LETTERS = { administrator: 'A', validator: 'V', contributor: 'C', reader: 'R' } as const;
const rolesFor = (actor: Actor, action: Action, target: Target): string =>
  ROLES.filter((role) => can({ ...actor, roles: [role] }, action, target).allowed)
    .map((role) => LETTERS[role])
    .join('');
const lineFor = (actor: Actor, target: Target): string =>
  abilities({ ...actor, roles: ROLES }, target)
    .filter(
      (action) => !target.update || (WRITES.includes(action) && action !== 'update.draft') || READS.includes(action),
    )
    .map((action) => `${action} ${rolesFor(actor, action, target)}`)
    .join(', ') || 'nothing';

/** One line for all the grounds on which the same may be done. */
const rowsFor = (actor: Actor, about: string, targetOn: (commitment: Target['commitment']) => Target): string[] => {
  const lines = grounds.map(([ground, commitment]) => ({ ground, line: lineFor(actor, targetOn(commitment)) }));
  return [...new Set(lines.map(({ line }) => line))].map((line) => {
    const on = lines.filter((row) => row.line === line).map(({ ground }) => ground);
    return `${about} | ${on.length === grounds.length ? 'anywhere' : on.join('; ')} | ${line}`;
  });
};

test('nothing that is about something is allowed about nothing', () => {
  const aboutSomething = ACTIONS.filter((action) => RULES[action].target.length > 0);
  expect(aboutSomething.length).toBeGreaterThan(20);
  for (const actor of Object.values(ACTORS))
    expect(aboutSomething.filter((action) => can({ ...actor, roles: ROLES }, action, {}).allowed)).toEqual([]);
});

/** A administrator, V validator, C contributor, R reader. */
test.each(Object.entries(ACTORS))('the matrix of the %s', (_who, actor) => {
  const rows = Object.entries(UPDATES).flatMap(([whose, update]) =>
    UPDATE_STATES.flatMap((state) =>
      rowsFor(actor, `${whose}, ${state}`, (commitment) => ({
        commitment,
        update: update(actor, state),
        evidence: publicItem,
      })),
    ),
  );
  expect([...rowsFor(actor, 'commitment', (commitment) => ({ commitment })), ...rows].join('\n')).toMatchSnapshot();
});

const DECISIONS: readonly Action[] = ['update.return', 'update.clear', 'update.publish'];
const ALL_ROLES = { roles: ROLES };

test('nobody writes for another organisation; only the publisher of the State decides on its account', () => {
  for (const { who, actor, ground, commitment, whose, state, update } of cases.filter(
    ({ whose }) => whose !== 'own account',
  )) {
    for (const action of WRITES) {
      const allowed = can({ ...actor, ...ALL_ROLES }, action, { commitment, update, evidence: publicItem }).allowed;
      const decides =
        actor.isPublisher &&
        DECISIONS.includes(action) &&
        update?.voice === 'bearer' &&
        commitment.bearerKind === 'state' &&
        commitment.country === actor.country;
      if (allowed && !decides) throw new Error(`${who}: ${action} on ${whose} (${state}), ${ground}`);
    }
  }
});

test('nobody writes in a voice that is not theirs', () => {
  for (const { actor, commitment, state } of cases) {
    const voice = voiceOf(actor.organisationKind) === 'bearer' ? 'independent' : 'bearer';
    const update = { organisationId: actor.organisationId, voice, state } as const;
    const written = WRITES.filter((action) => action !== 'update.withdraw' && !DECISIONS.includes(action));
    expect(written.filter((action) => can({ ...actor, ...ALL_ROLES }, action, { commitment, update }).allowed)).toEqual(
      [],
    );
  }
});

test('invented and real accounts never write in each other’s world', () => {
  const crossing = cases.filter(({ actor, commitment }) => actor.demonstration !== commitment.demonstration);
  for (const { actor, commitment, update } of crossing) {
    const target = { commitment, update, evidence: publicItem };
    expect(abilities({ ...actor, ...ALL_ROLES }, target).filter((action) => WRITES.includes(action))).toEqual([]);
  }
});

test('a draft is seen by its own organisation only, and independent accounts by no government before they are public', () => {
  const seen = cases
    .filter(({ whose, state }) => whose !== 'own account' && state !== 'published')
    .filter(
      ({ actor, commitment, update }) => can({ ...actor, ...ALL_ROLES }, 'update.read', { commitment, update }).allowed,
    );
  expect(seen.length).toBeGreaterThan(0);
  for (const { actor, commitment, update } of seen) {
    expect(actor.isPublisher && commitment.country === actor.country).toBe(true);
    expect(update).toMatchObject({ voice: 'bearer' });
    expect(update?.state).not.toBe('draft');
  }
});

test('readers and administrators write nothing', () => {
  for (const { actor, commitment, update } of cases) {
    const target = { commitment, update, evidence: publicItem };
    const done = abilities({ ...actor, roles: ['reader'] }, target).filter((action) => WRITES.includes(action));
    const administered = abilities({ ...actor, roles: ['administrator'] }, target).filter((action) =>
      WRITES.includes(action),
    );
    expect(done).toEqual([]);
    expect(administered.filter((action) => action !== 'update.withdraw')).toEqual([]);
  }
});

const draftOn = (ground: Ground): Target => ({ commitment: GROUNDS[ground] });
const givenTo = (more: Partial<Target['organisation']>): Target => ({
  ...draftOn('the State, own country'),
  organisation: {
    id: 'a-ministry',
    kind: 'ministry',
    state: 'verified',
    country: 'AUS',
    demonstration: false,
    verifierId: null,
    nameWithheld: false,
    ...more,
  },
});
const on = (update: Target['update'], ground: Ground = 'the State, own country'): Target => ({
  commitment: GROUNDS[ground],
  update,
});

const takenBack = (state: UpdateState): Target['update'] => {
  const update = own(ACTORS.NGO, state);
  return update && { ...update, unseen: true };
};

test.each<[Who, Action, Target, string]>([
  ['ministry, assigned', 'update.draft', draftOn('the State, own country'), 'yes'],
  ['ministry, not assigned', 'update.draft', draftOn('the State, own country'), 'not_assigned'],
  ['ministry that publishes for its State', 'update.draft', draftOn('the State, own country'), 'yes'],
  ['NMIRF that does not publish', 'update.draft', draftOn('the State, own country'), 'yes'],
  ['ministry, assigned', 'update.draft', draftOn('the State, another country'), 'not_your_country'],
  ['ministry, assigned', 'update.draft', draftOn('its parliament'), 'not_your_bearer'],
  ['ministry, assigned', 'update.draft', {}, 'target_missing'],
  ['ministry, assigned', 'update.draft', on(ofOther('bearer', 'draft')), 'not_your_organisation'],
  ['ministry, assigned', 'update.publish', on(own(ACTORS['ministry, assigned'], 'cleared')), 'not_the_publisher'],
  ['ministry, assigned', 'update.edit', on(own(ACTORS['ministry, assigned'], 'published')), 'wrong_state'],
  ['ministry, assigned', 'update.withdraw', on(own(ACTORS['ministry, assigned'], 'published')), 'not_independent'],
  ['NMIRF that publishes', 'update.clear', on(ofOther('bearer', 'submitted')), 'yes'],
  ['NMIRF that publishes', 'update.return', on(ofOther('bearer', 'submitted')), 'yes'],
  ['NMIRF that publishes', 'update.publish', on(ofOther('bearer', 'cleared')), 'yes'],
  ['NMIRF that publishes', 'update.publish', on(ofOther('bearer', 'submitted')), 'wrong_state'],
  ['NMIRF that publishes', 'update.publish', on(ofOther('bearer', 'draft')), 'not_visible'],
  ['NMIRF that publishes', 'update.edit', on(ofOther('bearer', 'submitted')), 'not_your_organisation'],
  ['NMIRF that publishes', 'update.read', on(ofOther('bearer', 'returned')), 'not_visible'],
  ['NMIRF that publishes', 'update.publish', on(own(ACTORS['NMIRF that publishes'], 'draft')), 'yes'],
  ['NMIRF that publishes', 'update.read', on(ofOther('independent', 'submitted')), 'not_visible'],
  ['NMIRF that publishes', 'update.clear', on(ofOther('bearer', 'submitted'), 'its parliament'), 'not_visible'],
  ['NMIRF that does not publish', 'update.clear', on(ofOther('bearer', 'submitted')), 'not_visible'],
  ['parliament', 'update.draft', draftOn('its parliament'), 'yes'],
  ['parliament', 'update.draft', draftOn('the State, own country'), 'not_your_bearer'],
  ['parliament', 'update.publish', on(own(ACTORS.parliament, 'draft'), 'its parliament'), 'yes'],
  ['NGO', 'update.draft', draftOn('its parliament'), 'yes'],
  ['NGO', 'update.draft', draftOn('the State, another country'), 'not_your_country'],
  ['NGO', 'update.draft', draftOn('OHCHR as bearer'), 'not_your_country'],
  [
    'NGO',
    'update.draft',
    on({ ...ofOther('bearer', 'draft'), organisationId: 'my-ngo', voice: 'bearer', state: 'draft' }),
    'not_your_voice',
  ],
  ['NGO', 'update.publish', on(own(ACTORS.NGO, 'draft')), 'yes'],
  ['NGO', 'update.discard', on(takenBack('returned')), 'yes'],
  ['NGO', 'update.discard', on(own(ACTORS.NGO, 'returned')), 'wrong_state'],
  ['NGO', 'update.discard', on(takenBack('submitted')), 'wrong_state'],
  ['ministry, not assigned', 'update.discard', on(own(ACTORS['ministry, not assigned'], 'draft')), 'yes'],
  ['NGO', 'update.withdraw', on(own(ACTORS.NGO, 'published'), 'the State, another country'), 'yes'],
  ['NGO', 'update.withdraw', on(ofOther('independent', 'published')), 'not_your_organisation'],
  ['NGO', 'update.read', on(ofOther('bearer', 'published')), 'yes'],
  ['UN body', 'update.publish', on(own(ACTORS['UN body'], 'draft')), 'yes'],
  ['OHCHR', 'update.draft', draftOn('OHCHR as bearer'), 'yes'],
  ['OHCHR', 'update.draft', draftOn('another body'), 'not_your_bearer'],
  ['OHCHR', 'update.draft', draftOn('the State, own country'), 'not_your_bearer'],
  ['OHCHR', 'update.read', on(ofOther('bearer', 'submitted')), 'not_visible'],
  ['OHCHR', 'assignment.read', draftOn('the State, own country'), 'not_visible'],
  ['OHCHR', 'overview.read', {}, 'yes'],
  ['NMIRF that publishes', 'overview.read', {}, 'not_the_secretariat'],
  ['OHCHR', 'list.import', {}, 'yes'],
  ['NMIRF that publishes', 'list.import', {}, 'not_the_secretariat'],
  ['NGO', 'list.import', {}, 'not_the_secretariat'],
  ['OHCHR', 'cluster.read', {}, 'yes'],
  ['NMIRF that publishes', 'cluster.read', {}, 'not_the_secretariat'],
  ['OHCHR', 'cluster.review', { cluster: { demonstrationTexts: 0 } }, 'yes'],
  ['OHCHR', 'cluster.review', { cluster: { demonstrationTexts: 1 } }, 'not_a_demonstration_account'],
  ['OHCHR', 'cluster.review', {}, 'target_missing'],
  ['NGO', 'cluster.review', { cluster: { demonstrationTexts: 0 } }, 'not_the_secretariat'],
  ['NMIRF that publishes', 'queue.read', {}, 'yes'],
  ['NMIRF that does not publish', 'queue.read', {}, 'not_the_publisher'],
  ['NGO', 'queue.read', {}, 'yes'],
  ['NGO, demonstration account', 'update.draft', draftOn('the State, own country'), 'demonstration_account'],
  ['NGO, demonstration account', 'update.draft', draftOn('the State, invented country'), 'yes'],
  ['NGO', 'update.draft', draftOn('the State, invented country'), 'not_a_demonstration_account'],
  ['NMIRF that does not publish', 'commitment.assign', givenTo({}), 'yes'],
  ['NMIRF that publishes', 'commitment.assign', givenTo({ kind: 'state_body' }), 'yes'],
  ['NMIRF that publishes', 'commitment.assign', givenTo({ country: 'NZL' }), 'not_your_country'],
  ['NMIRF that publishes', 'commitment.assign', givenTo({ country: null }), 'not_your_country'],
  ['NMIRF that publishes', 'commitment.assign', givenTo({ demonstration: true }), 'not_your_country'],
  ['NMIRF that publishes', 'commitment.assign', givenTo({ kind: 'parliament' }), 'not_your_bearer'],
  ['NMIRF that publishes', 'commitment.assign', givenTo({ kind: 'ngo' }), 'not_your_bearer'],
  ['NMIRF that publishes', 'commitment.assign', givenTo({ state: 'suspended' }), 'organisation_not_verified'],
  ['NMIRF that publishes', 'commitment.assign', draftOn('the State, another country'), 'not_your_country'],
  ['ministry, assigned', 'commitment.assign', draftOn('the State, own country'), 'not_the_nmirf'],
  ['ministry, assigned', 'assignment.read', draftOn('the State, own country'), 'yes'],
  ['ministry, not assigned', 'assignment.read', draftOn('the State, own country'), 'not_visible'],
  ['NMIRF that publishes', 'assignment.read', {}, 'target_missing'],
  [
    'NMIRF that publishes',
    'assignment.read',
    { commitment: { ...GROUNDS['the State, own country'], demonstration: true } },
    'not_a_demonstration_account',
  ],
])('%s, %s: %#', (who, action, target, expected) => {
  const answer = can(ACTORS[who], action, target);
  expect(answer.allowed ? 'yes' : answer.reason).toBe(expected);
});

test.each([
  ['public', [], 'yes'],
  ['restricted', [], 'not_a_recipient'],
  ['restricted', ['me'], 'yes'],
  ['sealed', ['me'], 'sealed'],
] as const)(
  'a %s item for the recipients %j can be downloaded by its own organisation: %s',
  (visibility, recipients, expected) => {
    const target = { ...on(own(ACTORS.NGO, 'published')), evidence: { visibility, recipients } };
    const answer = can(ACTORS.NGO, 'evidence.download', target);
    expect(answer.allowed ? 'yes' : answer.reason).toBe(expected);
  },
);

test.each([
  ['reader', []],
  [
    'contributor',
    ['update.draft', 'update.edit', 'update.discard', 'update.submit', 'evidence.attach', 'evidence.remove'],
  ],
  ['administrator', ['update.withdraw']],
  ['validator', WRITES],
] as const)('of an NGO, the %s may at all write: %j', (role, expected) => {
  const written = abilitiesAtAll({ ...ACTORS.NGO, roles: [role] }).filter((action) => WRITES.includes(action));
  expect(written).toEqual(expected);
});

test('a member without a role may only ask who they are, and see to their own account', () => {
  expect(abilitiesAtAll({ ...ACTORS['NMIRF that publishes'], roles: [] })).toEqual([
    'session.read',
    'session.prove',
    'session.switch',
    'account.read',
    'account.enrol',
    'account.change',
    'account.end_session',
    'token.revoke',
  ]);
});
