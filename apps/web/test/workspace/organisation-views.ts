import type { OrganisationView } from '@heed/contracts';

export const ORGANISATION_ID = '00000000-0000-4000-8000-000000000090';

/** An organisation of civil society, as itself and its verifier see it. */
export const anOrganisation = (more: Partial<OrganisationView> = {}): OrganisationView => ({
  id: ORGANISATION_ID,
  slug: 'border-watch-1a2b3c4d',
  kind: 'ngo',
  name: 'Border Watch',
  names: [{ lang: 'en', name: 'Border Watch' }],
  country: null,
  countriesOfWork: ['AUS'],
  state: 'verified',
  createdAt: '2026-11-20T10:42:00.000Z',
  version: 3,
  ganhri: null,
  parent: null,
  contactPost: 'Head of secretariat',
  publicPage: false,
  page: null,
  publishesAs: 'named',
  host: null,
  guests: [],
  applicant: null,
  verifiedBy: 'OHCHR',
  isPublisher: false,
  events: [{ event: 'applied', by: null, post: 'Head of secretariat', reason: '', at: '2026-11-20T10:42:00.000Z' }],
  abilities: [],
  ...more,
});
