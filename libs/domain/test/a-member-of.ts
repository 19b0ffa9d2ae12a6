import type { Actor } from '../src/access';
import type { OrganisationKind } from '../src/vocabulary';

/** A member who may do what their roles give: of a verified organisation, proven as strongly as can be, in a browser. */
export const aMemberOf = (organisationKind: OrganisationKind, fields: Partial<Actor> = {}): Actor => ({
  userId: 'me',
  organisationId: 'mine',
  organisationKind,
  organisationState: 'verified',
  country: null,
  isPublisher: false,
  roles: ['validator'],
  demonstration: false,
  countriesOfWork: [],
  assurance: 'phishing_resistant',
  scopes: null,
  ...fields,
});
