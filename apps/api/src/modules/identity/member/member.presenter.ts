import type { TokenScope } from '@heed/domain';
import type { Member } from '../../../http/request-scope';
import type { MemberRow } from './member-row';

/** What the request came with: a browser's session, or a personal token. */
type Proof = Pick<Member, 'sessionId' | 'csrfToken' | 'provenAt'> & { scopes: TokenScope[] | null };

/** A row as the member on whose behalf requests run. */
export const presentMember = (row: MemberRow, proof: Proof): Member => ({
  actor: {
    userId: row.userId,
    organisationId: row.organisationId,
    organisationKind: row.organisationKind,
    organisationState: row.organisationState,
    country: row.country,
    isPublisher: row.isPublisher,
    roles: row.roles,
    demonstration: row.organisationDemonstration,
    countriesOfWork: row.countriesOfWork,
    assurance: row.assurance,
    scopes: proof.scopes,
  },
  sessionId: proof.sessionId,
  csrfToken: proof.csrfToken,
  provenAt: proof.provenAt,
  post: row.post,
  name: row.name,
  email: row.email,
  organisation: { id: row.organisationId, slug: row.organisationSlug, name: row.organisationName },
  publisher: row.publisherName === null ? null : { name: row.publisherName },
  expiresAt: row.expiresAt,
});
