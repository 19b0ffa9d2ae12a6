import { aMemberOf } from '../../test/a-member-of';
import { abilities, can, mayAtAll, type Actor, type Target } from './index';
import { IMPORT_STATES, type ImportState } from '../import-words';
import { ORGANISATION_KINDS, type OrganisationKind, type Role } from '../vocabulary';

const anActor = (organisationKind: OrganisationKind, fields: Partial<Actor> = {}): Actor =>
  aMemberOf(organisationKind, {
    organisationId: `my-${organisationKind}`,
    country: organisationKind === 'ohchr' ? null : 'AUS',
    ...fields,
  });
const aRun = (state: ImportState, fields: Partial<NonNullable<Target['import']>> = {}): Target => ({
  import: { organisationId: 'my-nmirf', country: 'AUS', demonstration: false, state, ...fields },
});
const REVIEWED: readonly ImportState[] = ['review', 'ready', 'proposed'];

test('texts are brought in by OHCHR and by mechanisms of States, and by nobody else', () => {
  const may = ORGANISATION_KINDS.filter((kind) => mayAtAll(anActor(kind), 'import.start').allowed);
  expect(may).toEqual(['nmirf', 'ohchr']);
});

test.each<[Role, string[]]>([
  ['reader', ['import.read']],
  ['administrator', ['import.read']],
  ['contributor', ['import.read', 'import.review', 'import.cancel']],
  ['validator', ['import.read', 'import.review', 'import.cancel', 'import.publish']],
])('of OHCHR, the %s may do with what was proposed: %j', (role, expected) => {
  const done = abilities(anActor('ohchr', { roles: [role] }), aRun('proposed'));
  expect(done.filter((action) => action.startsWith('import.') && action !== 'import.start')).toEqual(expected);
});

test.each(IMPORT_STATES)(
  'in the state %s, what a mechanism may still change is what OHCHR does not have yet',
  (state) => {
    expect(can(anActor('nmirf'), 'import.review', aRun(state)).allowed).toBe(state === 'review' || state === 'ready');
    expect(can(anActor('ohchr'), 'import.review', aRun(state)).allowed).toBe(REVIEWED.includes(state));
    expect(can(anActor('ohchr'), 'import.undo', aRun(state)).allowed).toBe(state === 'published');
    expect(can(anActor('nmirf'), 'import.publish', aRun(state)).allowed).toBe(false);
  },
);

test.each<[string, Actor, Target, string]>([
  ['its own State', anActor('nmirf'), aRun('queued'), 'yes'],
  ['another State', anActor('nmirf'), aRun('queued', { country: 'NZL' }), 'not_your_country'],
  ['no State', anActor('nmirf'), aRun('queued', { country: null }), 'not_your_country'],
  ['any State', anActor('ohchr'), aRun('queued', { country: null }), 'yes'],
  ['a real State', anActor('ohchr', { demonstration: true }), aRun('queued'), 'demonstration_account'],
  ['an invented State', anActor('ohchr'), aRun('queued', { demonstration: true }), 'not_a_demonstration_account'],
])('a text about %s is brought in: %#', (_about, actor, target, expected) => {
  const answer = can(actor, 'import.start', target);
  expect(answer.allowed ? 'yes' : answer.reason).toBe(expected);
});

test('a run of another mechanism, or of the other world, does not exist for its reader', () => {
  const foreign = aRun('review', { organisationId: 'other-nmirf' });
  expect(can(anActor('nmirf'), 'import.read', foreign)).toEqual({ allowed: false, reason: 'not_visible' });
  expect(can(anActor('ohchr'), 'import.read', foreign)).toEqual({ allowed: true });
  const invented = aRun('review', { demonstration: true });
  expect(can(anActor('ohchr'), 'import.publish', invented)).toEqual({ allowed: false, reason: 'not_visible' });
});
