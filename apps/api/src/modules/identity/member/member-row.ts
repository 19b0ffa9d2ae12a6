import type { Assurance, OrganisationKind, OrganisationState, Role } from '@heed/domain';

/** Who acts, as the database knows it now: roles, organisation and publisher are never older than the request. */
export interface MemberRow {
  assurance: Assurance;
  expiresAt: Date;
  userId: string;
  name: string;
  email: string;
  userDemonstration: boolean;
  post: string;
  roles: Role[];
  organisationId: string;
  organisationSlug: string;
  organisationName: string;
  organisationKind: OrganisationKind;
  organisationState: OrganisationState;
  country: string | null;
  organisationDemonstration: boolean;
  isPublisher: boolean;
  publisherName: string | null;
  countriesOfWork: string[];
}

/** Columns of `MemberRow` that come from the tables of `MEMBER_TABLES`. */
export const MEMBER_COLUMNS = `
  u.id AS "userId", u.display_name AS name, u.email, u.demonstration AS "userDemonstration", m.post, m.roles,
  o.id AS "organisationId", o.slug AS "organisationSlug", o.names->>'en' AS "organisationName",
  o.kind AS "organisationKind", o.state AS "organisationState", o.country_iso3 AS country,
  o.demonstration AS "organisationDemonstration",
  EXISTS (SELECT FROM people.state_publisher p
          WHERE p.organisation_id = o.id AND p.country_iso3 = o.country_iso3) AS "isPublisher",
  (SELECT n.names->>'en' FROM people.state_publisher p JOIN people.organisation n ON n.id = p.organisation_id
   WHERE p.country_iso3 = o.country_iso3) AS "publisherName",
  ARRAY(SELECT w.country_iso3 FROM people.country_of_work w
        WHERE w.organisation_id = o.id ORDER BY 1) AS "countriesOfWork"`;

/** Joined to a session or a token `s`: an account in use, a membership that lasts, an organisation that is not closed. */
export const MEMBER_TABLES = `
  JOIN people.user_account u ON u.id = s.user_id AND u.disabled_at IS NULL
  JOIN people.membership m ON m.user_id = s.user_id AND m.organisation_id = s.organisation_id AND m.ended_at IS NULL
  JOIN people.organisation o ON o.id = s.organisation_id AND o.state <> 'closed'`;
