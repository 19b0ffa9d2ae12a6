import { aMemberOf } from '../../test/a-member-of';
import { OPENING_STAGES, type OpeningStage, type OrganisationKind } from '../vocabulary';
import { can, type Action, type Actor, type Target } from './index';

const anAdministrator = (organisationKind: OrganisationKind, fields: Partial<Actor> = {}): Actor =>
  aMemberOf(organisationKind, { roles: ['administrator'], ...fields });
const anOpening = (stage: OpeningStage, fields: Partial<NonNullable<Target['opening']>> = {}): Target => ({
  opening: {
    organisationId: 'theirs',
    organisationKind: 'ngo',
    demonstration: false,
    stage,
    requestedBy: 'first',
    approvedBy: stage === 'asked' ? null : 'second',
    acknowledged: false,
    ...fields,
  },
});
const answer = (actor: Actor, action: Action, target: Target): string => {
  const given = can(actor, action, target);
  return given.allowed ? 'yes' : given.reason;
};
const operator = anAdministrator('operator');
const stagesOf = (actor: Actor, action: Action, fields: Partial<NonNullable<Target['opening']>> = {}) =>
  OPENING_STAGES.filter((stage) => answer(actor, action, anOpening(stage, fields)) === 'yes');

describe('Emergency access to a trail', () => {
  it('takes two of the operator’s administrators', () => {
    expect(answer(operator, 'opening.begin', anOpening('asked'))).toBe('yes');
    expect(stagesOf(operator, 'opening.approve')).toEqual(['asked']);
    expect(answer(operator, 'opening.approve', anOpening('asked', { requestedBy: 'me' }))).toBe('not_alone');
    const reader = anAdministrator('operator', { roles: ['validator', 'contributor', 'reader'] });
    expect(answer(reader, 'opening.begin', anOpening('asked'))).toBe('role_missing');
    expect(answer(reader, 'opening.read', anOpening('open'))).toBe('role_missing');
  });

  it('shows the trail to these two alone, and while it is open', () => {
    expect(stagesOf(operator, 'opening.look', { requestedBy: 'me' })).toEqual(['open']);
    expect(stagesOf(operator, 'opening.look', { approvedBy: 'me' })).toEqual(['open']);
    expect(answer(operator, 'opening.look', anOpening('open'))).toBe('not_a_recipient');
    expect(stagesOf(operator, 'opening.end')).toEqual(['asked', 'open']);
  });

  it.each<OrganisationKind>(['ohchr', 'nmirf', 'ministry', 'ngo', 'nhri', 'parliament'])(
    'is neither done nor seen by others: %s',
    (kind) => {
      const actor = anAdministrator(kind);
      for (const action of ['opening.begin', 'opening.approve', 'opening.look', 'opening.end'] as const)
        expect(answer(actor, action, anOpening('asked'))).toBe('not_the_operator');
      expect(answer(actor, 'opening.read', anOpening('open'))).toBe('not_visible');
      expect(answer(actor, 'opening.acknowledge', anOpening('open'))).toBe('not_visible');
    },
  );

  it('is known to the organisation from the request on, which says once that it knows', () => {
    const own = { organisationId: 'mine' };
    const ngo = anAdministrator('ngo', { roles: ['validator'], organisationState: 'suspended' });
    expect(stagesOf(ngo, 'opening.read', own)).toEqual([...OPENING_STAGES]);
    expect(stagesOf(ngo, 'opening.acknowledge', own)).toEqual(['ended']);
    expect(stagesOf(ngo, 'opening.acknowledge', { ...own, approvedBy: 'me' })).toEqual([]);
    expect(stagesOf(ngo, 'opening.acknowledge', { ...own, requestedBy: 'me' })).toEqual([]);
    expect(stagesOf(ngo, 'opening.acknowledge', { ...own, acknowledged: true })).toEqual([]);
    expect(stagesOf(ngo, 'opening.acknowledge', { ...own, approvedBy: null })).toEqual([]);
    expect(answer({ ...ngo, roles: ['contributor'] }, 'opening.read', anOpening('open', own))).toBe('role_missing');
  });

  it('stays in its world, and is not for the operator’s own trail', () => {
    expect(answer(operator, 'opening.begin', anOpening('asked', { demonstration: true }))).toBe('not_visible');
    expect(answer(operator, 'opening.begin', anOpening('asked', { organisationKind: 'operator' }))).toBe('not_visible');
  });
});
