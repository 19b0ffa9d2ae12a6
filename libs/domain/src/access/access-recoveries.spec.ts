import { aMemberOf } from '../../test/a-member-of';
import type { OrganisationKind } from '../vocabulary';
import { can, type Action, type Actor, type Target } from './index';

const anAdministrator = (organisationKind: OrganisationKind, fields: Partial<Actor> = {}): Actor =>
  aMemberOf(organisationKind, { roles: ['administrator'], ...fields });
const aRecovery = (fields: Partial<NonNullable<Target['recovery']>> = {}): Target => ({
  recovery: {
    organisationId: 'mine',
    organisationKind: 'ngo',
    demonstration: false,
    alone: false,
    verifierId: null,
    nameWithheld: false,
    userId: 'colleague',
    requestedBy: 'another',
    ...fields,
  },
});
const answer = (actor: Actor, target: Target, action: Action = 'recovery.approve'): string => {
  const given = can(actor, action, target);
  return given.allowed ? 'allowed' : given.reason;
};

describe('A recovery', () => {
  const ngo = anAdministrator('ngo');

  it('is agreed to by a second administrator, never by who asked or whose it is', () => {
    expect(answer(ngo, aRecovery())).toBe('allowed');
    expect(answer(ngo, aRecovery({ requestedBy: 'me' }))).toBe('not_alone');
    expect(answer(ngo, aRecovery({ userId: 'me' }))).toBe('not_alone');
    expect(answer(anAdministrator('ngo', { roles: ['validator'] }), aRecovery())).toBe('role_missing');
  });

  it.each<[OrganisationKind, OrganisationKind, boolean, string]>([
    ['ohchr', 'ngo', true, 'allowed'],
    ['ohchr', 'ministry', true, 'allowed'],
    ['ohchr', 'ngo', false, 'not_visible'],
    ['ohchr', 'operator', true, 'not_visible'],
    ['operator', 'ohchr', true, 'allowed'],
    ['operator', 'ngo', true, 'not_visible'],
    ['ministry', 'ngo', true, 'not_visible'],
    ['nmirf', 'ngo', true, 'not_visible'],
    ['nmirf', 'ministry', true, 'not_visible'],
    ['ngo', 'ngo', true, 'not_visible'],
  ])('of another organisation: %s for %s too few left %s: %s', (who, whose, alone, expected) => {
    const other = aRecovery({ organisationId: 'other', organisationKind: whose, alone });
    expect(answer(anAdministrator(who), other)).toBe(expected);
  });

  it('is refused by any administrator who sees it, but not by whose it is', () => {
    expect(answer(ngo, aRecovery({ requestedBy: 'me' }), 'recovery.refuse')).toBe('allowed');
    expect(answer(ngo, aRecovery({ userId: 'me' }), 'recovery.refuse')).toBe('not_alone');
    expect(answer(ngo, aRecovery({ organisationId: 'other', alone: true }), 'recovery.refuse')).toBe('not_visible');
  });

  it('of one whose name is withheld is seen by who verified it alone', () => {
    const withheld = { organisationId: 'other', alone: true, nameWithheld: true };
    const ohchr = anAdministrator('ohchr');
    expect(answer(ohchr, aRecovery({ ...withheld, verifierId: 'mine' }))).toBe('allowed');
    expect(answer(ohchr, aRecovery({ ...withheld, verifierId: 'another' }))).toBe('not_visible');
    expect(answer(ohchr, aRecovery(withheld))).toBe('not_visible');
  });

  it('stays in its world', () => {
    const invented = aRecovery({ organisationId: 'other', alone: true, demonstration: true });
    expect(answer(anAdministrator('ohchr'), invented)).toBe('not_visible');
    expect(answer(anAdministrator('ohchr', { demonstration: true }), invented)).toBe('allowed');
  });
});
