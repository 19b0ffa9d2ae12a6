import { type Asked, classOf, type LimitClass } from './limit-classes';

const asked = (given: Partial<Asked>): Asked => ({
  method: 'GET',
  route: '/',
  signedIn: false,
  wholeSheet: false,
  ...given,
});

const application: Partial<Asked> = { method: 'POST', route: '/api/v1/organisations/applications', signedIn: true };

describe('The class of a request', () => {
  it.each<[string, Partial<Asked>, LimitClass | null]>([
    ['a page', { route: '/countries/:iso3' }, 'public-reads'],
    ['a page, by HEAD', { method: 'HEAD' }, 'public-reads'],
    ['a list as JSON', { route: '/api/v1/commitments' }, 'public-reads'],
    ['a list by a member', { route: '/api/v1/commitments', signedIn: true }, 'member-reads'],
    ['a whole list as a file', { route: '/api/v1/commitments', wholeSheet: true }, 'public-exports'],
    ['a document in the exchange format', { route: '/api/v1/documents/:key/exchange' }, 'public-exports'],
    ['a file for a member', { route: '/api/v1/imports/:id/matrix.docx', signedIn: true }, 'member-exports'],
    ['a search on the portal', { route: '/search' }, 'public-searches'],
    ['a search by a member', { route: '/api/v1/search', signedIn: true }, 'member-searches'],
    ['a part of a page', { route: '/assets/:name' }, null],
    ['the workspace', { route: '/workspace' }, null],
    ['a question of the balancer', { route: '/health/ready' }, null],
    ['a sign-in', { method: 'POST', route: '/api/v1/session' }, 'sign-ins'],
    ['the second step of a sign-in', { method: 'POST', route: '/api/v1/session/second-factor' }, 'sign-ins'],
    ['a way to a provider', { route: '/api/v1/session/oidc' }, 'sign-ins'],
    ['the ways in', { route: '/api/v1/session/methods' }, 'public-reads'],
    ['a change without a session', { method: 'PUT', route: '/api/v1/updates/:id' }, 'public-changes'],
    ['a draft', { method: 'PUT', route: '/api/v1/updates/:id', signedIn: true }, 'member-changes'],
    ['an account', { method: 'POST', route: '/api/v1/updates/:id/publish', signedIn: true }, 'accounts'],
    ['a file of evidence', { method: 'POST', route: '/api/v1/updates/:id/evidence', signedIn: true }, 'attachments'],
    ['a document to read', { method: 'POST', route: '/api/v1/imports/paste', signedIn: true }, 'imports'],
    ['a step of a review', { method: 'POST', route: '/api/v1/imports/:id/accept', signedIn: true }, 'member-changes'],
    ['a plea for recovery', { method: 'POST', route: '/api/v1/recoveries/ask' }, 'doors'],
    ['a plea by a member', { method: 'POST', route: '/api/v1/recoveries/ask', signedIn: true }, 'doors'],
    ['an application by a member', application, 'doors'],
    ['a sign-in by a member', { method: 'POST', route: '/api/v1/session', signedIn: true }, 'sign-ins'],
    ['signing out', { method: 'DELETE', route: '/api/v1/session', signedIn: true }, 'member-changes'],
    ['an invitation', { method: 'POST', route: '/api/v1/invitations', signedIn: true }, 'member-changes'],
  ])('for %s', (_what, given, expected) => {
    expect(classOf(asked(given))).toBe(expected);
  });
});
