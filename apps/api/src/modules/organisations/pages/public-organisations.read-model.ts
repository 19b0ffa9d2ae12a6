import { Injectable } from '@nestjs/common';
import type { GanhriStatus, OrganisationRef, PublicOrganisationView } from '@heed/contracts';
import { PortalDatabase } from '../../../database/portal-database';
import { named, organisationRef } from '../../catalogue/reference-columns.reader';

export interface PublicOrganisationRow {
  organisation: OrganisationRef;
  countryName: string | null;
  ganhriStatus: GanhriStatus | null;
  ganhriStatusOn: string | null;
  accountsTotal: number;
}

const ACCOUNTS = 50;

const ONE = `
  SELECT ${organisationRef('o', '$2')} AS organisation,
    (SELECT ${named('c.names', '$2')} FROM catalogue.country c WHERE c.iso3 = o.country_iso3) AS "countryName", o.ganhri_status AS "ganhriStatus", o.ganhri_status_on::text AS "ganhriStatusOn",
    (SELECT count(*)::int FROM published.public_update u
     WHERE u.organisation_id = o.id AND u.status IS NOT NULL AND u.superseded_at IS NULL) AS "accountsTotal"
  FROM published.public_organisation o WHERE o.slug = $1 AND o.has_page`;

const NEWEST = `
  SELECT u.id, u.commitment_id AS "commitmentId", ${named('b.names', '$2')} AS bearer,
    coalesce(p.clean_text, p.text) AS recommendation, u.published_at AS "publishedAt"
  FROM published.public_update u
  JOIN catalogue.commitment c ON c.id = u.commitment_id
  JOIN catalogue.bearer b ON b.id = c.bearer_id
  JOIN catalogue.recommendation_source rs ON rs.recommendation_id = c.recommendation_id AND rs.n = 1
  JOIN catalogue.paragraph p ON p.id = rs.paragraph_id
  WHERE u.organisation_id = $1 AND u.status IS NOT NULL AND u.superseded_at IS NULL
  ORDER BY u.published_at DESC, u.id LIMIT ${ACCOUNTS}`;

type AccountRow = Omit<PublicOrganisationView['accounts'][number], 'publishedAt'> & { publishedAt: Date };

/** Organisations that everyone may know of, by the role that sees the public side only. */
@Injectable()
export class PublicOrganisationsReadModel {
  constructor(private readonly database: PortalDatabase) {}

  async page(slug: string, lang: string): Promise<PublicOrganisationRow | null> {
    const [row] = await this.database.query<PublicOrganisationRow>(ONE, [slug, lang]);
    return row ?? null;
  }

  accounts(organisationId: string, lang: string): Promise<AccountRow[]> {
    return this.database.query(NEWEST, [organisationId, lang]);
  }

  /** By the address of its page; null where it has none. */
  async withPage(slug: string): Promise<OrganisationRef | null> {
    const [row] = await this.database.query<{ organisation: OrganisationRef }>(
      `SELECT ${organisationRef('o', '$2')} AS organisation FROM published.public_organisation o WHERE o.slug = $1 AND o.has_page`,
      [slug, 'en'],
    );
    return row?.organisation ?? null;
  }

  /** Whether all of these are countries of that world. */
  async areCountries(codes: readonly string[], demonstration: boolean): Promise<boolean> {
    if (codes.length === 0) return true;
    const [row] = await this.database.query<{ n: number }>(
      'SELECT count(*)::int AS n FROM catalogue.country WHERE iso3 = ANY ($1::text[]) AND demonstration = $2',
      [codes, demonstration],
    );
    return row?.n === codes.length;
  }
}
