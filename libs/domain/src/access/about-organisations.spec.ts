import { aMemberOf } from '../../test/a-member-of';
import { asksForStepUp, can, type Action, type Actor, type Target } from './index';
import { ORGANISATION_KINDS, type OrganisationKind } from '../vocabulary';
import { ORGANISATION_STATES } from './standing-of-members';

type Organisation = NonNullable<Target['organisation']>;

const anActor = (organisationKind: OrganisationKind, fields: Partial<Actor> = {}): Actor =>
  aMemberOf(organisationKind, {
    country: organisationKind === 'ohchr' || organisationKind === 'ngo' ? null : 'AUS',
    roles: ['administrator', 'validator'],
    ...fields,
  });

const anOrganisation = (fields: Partial<Organisation> = {}): Target => ({
  organisation: {
    id: 'theirs',
    kind: 'ngo',
    state: 'applied',
    country: null,
    demonstration: false,
    verifierId: null,
    nameWithheld: false,
    ...fields,
  },
});

const may = (actor: Actor, action: Action, target: Target = {}): string => {
  const answer = can(actor, action, target);
  return answer.allowed ? 'yes' : answer.reason;
};

const [ohchr, nmirf] = [anActor('ohchr'), anActor('nmirf')];
const LIFE: readonly Action[] = [
  'organisation.verify',
  'organisation.suspend',
  'organisation.reinstate',
  'organisation.close',
];

test('OHCHR verifies the identity of every kind but its own and the operator', () => {
  const verified = ORGANISATION_KINDS.filter(
    (kind) => may(ohchr, 'organisation.verify', anOrganisation({ kind })) === 'yes',
  );
  expect(verified).toEqual(ORGANISATION_KINDS.filter((kind) => kind !== 'ohchr' && kind !== 'operator'));
});

test('a mechanism verifies the ministries and agencies of its own State, and never what must stay apart from it', () => {
  for (const action of LIFE) {
    for (const state of ORGANISATION_STATES) {
      const allowed = ORGANISATION_KINDS.filter(
        (kind) => may(nmirf, action, anOrganisation({ kind, state, country: 'AUS' })) === 'yes',
      );
      expect(allowed.every((kind) => kind === 'ministry' || kind === 'state_body')).toBe(true);
      expect(may(nmirf, action, anOrganisation({ kind: 'ministry', state, country: 'NZL' }))).toBe('not_visible');
    }
  }
  expect(may(nmirf, 'organisation.verify', anOrganisation({ kind: 'ministry', country: 'AUS' }))).toBe('yes');
});

test('nobody verifies, suspends or closes itself', () => {
  for (const actor of [ohchr, nmirf]) {
    for (const action of LIFE) {
      const itself = anOrganisation({ id: 'mine', kind: actor.organisationKind, country: actor.country });
      expect(may(actor, action, itself)).toBe('not_yours_to_verify');
    }
  }
});

test('nobody else verifies anybody', () => {
  const others = ORGANISATION_KINDS.filter((kind) => kind !== 'ohchr' && kind !== 'nmirf');
  for (const kind of others) {
    for (const action of [...LIFE, 'organisation.list'] as const) {
      expect(may(anActor(kind), action, anOrganisation({ country: 'AUS' }))).toBe('not_a_verifier');
    }
  }
});

test('each step has the states from which it may be taken', () => {
  const from = (action: Action) =>
    ORGANISATION_STATES.filter((state) => may(ohchr, action, anOrganisation({ state })) === 'yes');
  expect(LIFE.map(from)).toEqual([['applied'], ['verified'], ['suspended'], ['applied', 'verified', 'suspended']]);
});

test('a withheld name is known to its verifier alone, and to itself', () => {
  const withheld = anOrganisation({ state: 'verified', verifierId: 'mine', nameWithheld: true });
  expect(may(ohchr, 'organisation.read', withheld)).toBe('yes');
  expect(may(anActor('ohchr', { organisationId: 'another' }), 'organisation.read', withheld)).toBe('not_visible');
  for (const kind of ORGANISATION_KINDS.filter((one) => one !== 'ohchr')) {
    const other = anActor(kind, { organisationId: 'another' });
    expect(may(other, 'organisation.read', withheld)).toBe('not_visible');
  }
  expect(may(anActor('ngo'), 'organisation.read', anOrganisation({ id: 'mine', nameWithheld: true }))).toBe('yes');
});

test('of a State there is one NHRI: it cannot hide behind its kind', () => {
  const own = (kind: OrganisationKind) => anOrganisation({ id: 'mine', kind, state: 'verified' });
  expect(may(anActor('nhri'), 'organisation.choose_name', own('nhri'))).toBe('not_independent');
  for (const kind of ['ngo', 'academic', 'un_body'] as const)
    expect(may(anActor(kind), 'organisation.choose_name', own(kind))).toBe('yes');
  expect(may(anActor('ministry'), 'organisation.choose_name', own('ministry'))).toBe('not_independent');
});

test('the status of a NHRI is noted by OHCHR alone', () => {
  expect(may(ohchr, 'organisation.note_status', anOrganisation({ kind: 'nhri', country: 'AUS' }))).toBe('yes');
  expect(may(ohchr, 'organisation.note_status', anOrganisation())).toBe('not_independent');
  const own = anOrganisation({ id: 'mine', kind: 'nhri', country: 'AUS' });
  expect(may(anActor('nhri'), 'organisation.note_status', own)).toBe('not_the_secretariat');
});

test('a verified name is changed by who may verify it, never by whoever bears it', () => {
  const verified = { state: 'verified' } as const;
  expect(may(ohchr, 'organisation.rename', anOrganisation(verified))).toBe('yes');
  expect(may(ohchr, 'organisation.rename', anOrganisation({ state: 'applied' }))).toBe('wrong_state');
  const own = anOrganisation({ ...verified, id: 'mine', kind: 'ngo' });
  expect(may(anActor('ngo'), 'organisation.rename', own)).toBe('not_a_verifier');
  expect(may(nmirf, 'organisation.rename', anOrganisation({ ...verified, kind: 'ministry', country: 'AUS' }))).toBe(
    'yes',
  );
  expect(may(nmirf, 'organisation.rename', { ...anOrganisation({ ...verified, country: 'AUS' }) })).toBe('not_visible');
});

test('who applied is told to who may verify it', () => {
  expect(may(ohchr, 'organisation.read_applicant', anOrganisation())).toBe('yes');
  const colleague = anActor('ohchr', { roles: ['reader'] });
  expect(may(colleague, 'organisation.read_applicant', anOrganisation())).toBe('yes');
  expect(may(nmirf, 'organisation.read_applicant', anOrganisation({ country: 'AUS' }))).toBe('not_visible');
  expect(may(nmirf, 'organisation.read_applicant', anOrganisation({ id: 'mine', kind: 'nmirf' }))).toBe(
    'not_yours_to_verify',
  );
});

test('who publishes for a State is looked at by who names it, without a fresh proof', () => {
  expect(may(nmirf, 'publisher.read', { country: 'AUS' })).toBe('yes');
  expect(may(nmirf, 'publisher.read', { country: 'NZL' })).toBe('not_visible');
  expect(may(anActor('ministry'), 'publisher.read', { country: 'AUS' })).toBe('not_the_nmirf');
  expect([asksForStepUp('publisher.read'), asksForStepUp('publisher.name')]).toEqual([false, true]);
});

test('a State names its publisher by its mechanism or by whoever publishes now, among its own verified', () => {
  const ministry = anOrganisation({ kind: 'ministry', state: 'verified', country: 'AUS' });
  const publisher = anActor('ministry', { isPublisher: true });
  expect([nmirf, publisher].map((actor) => may(actor, 'publisher.name', ministry))).toEqual(['yes', 'yes']);
  expect(may(anActor('ministry'), 'publisher.name', ministry)).toBe('not_the_nmirf');
  expect(may(nmirf, 'publisher.name', anOrganisation({ kind: 'ministry', country: 'AUS' }))).toBe('wrong_state');
  const abroad = anOrganisation({ kind: 'ministry', state: 'verified', country: 'NZL' });
  expect(may(nmirf, 'publisher.name', abroad)).toBe('not_your_country');
  const nhri = anOrganisation({ kind: 'nhri', state: 'verified', country: 'AUS' });
  expect(may(nmirf, 'publisher.name', nhri)).toBe('not_your_bearer');
});
