import type { Member } from '../../http/request-scope';
import type { SessionRow } from './session.repository';

/** A session's row as the member on whose behalf requests run. */
export const presentMember = (row: SessionRow): Member => ({
  actor: {
    userId: row.userId,
    organisationId: row.organisationId,
    organisationKind: row.organisationKind,
    country: row.country,
    isPublisher: row.isPublisher,
    roles: row.roles,
    demonstration: row.organisationDemonstration,
    countriesOfWork: row.countriesOfWork,
  },
  sessionId: row.sessionId,
  csrfToken: row.csrfToken,
  post: row.post,
  name: row.name,
  email: row.email,
  organisation: { id: row.organisationId, slug: row.organisationSlug, name: row.organisationName },
  publisher: row.publisherName === null ? null : { name: row.publisherName },
  expiresAt: row.expiresAt,
});
