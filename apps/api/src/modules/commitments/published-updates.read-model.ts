import { Injectable } from '@nestjs/common';
import type {
  BearerRef,
  OrganisationRef,
  PublishedEvidenceView,
  PublishedUpdateRow,
  PublishedUpdatesQuery,
} from '@heed/contracts';
import type { ImplementationStatus } from '@heed/domain';
import { allOf, BoundSql } from '../../database/bound-sql';
import { PortalDatabase } from '../../database/portal-database';
import { bearerRef, organisationRef } from '../catalogue/reference-columns.reader';
import { type AsOf, endOf, standingSource } from '../progress/standing-source.reader';

/** A published account as the public side has it; words and status are null where it was withdrawn or hidden. */
export interface PublishedUpdateListRow {
  id: string;
  cursor: [string, string];
  commitmentId: string;
  /** Null where its author withdrew it. */
  organisation: OrganisationRef | null;
  publishedBy: OrganisationRef | null;
  voice: 'bearer' | 'independent';
  status: ImplementationStatus | null;
  periodStart: string | null;
  periodEnd: string | null;
  narrative: string | null;
  measures: string[] | null;
  obstacles: string | null;
  nextSteps: string | null;
  statusReason: string | null;
  askStatuses: { askId: string; status: ImplementationStatus }[];
  evidence: Omit<PublishedEvidenceView, 'href'>[];
  corrects: string | null;
  publishedAt: Date;
  supersededAt: Date | null;
  supersededBy: string | null;
  withdrawnAt: Date | null;
  hiddenAt: Date | null;
  hiddenReason: string | null;
  bearer: BearerRef;
  recommendation: PublishedUpdateRow['recommendation'];
}

const columns = (lang: string): string => `
  u.id, ARRAY[(extract(epoch FROM u.published_at) * 1000000)::bigint::text, u.id::text] AS cursor, u.commitment_id AS "commitmentId",
  CASE WHEN author.id IS NOT NULL THEN ${organisationRef('author', lang)} END AS organisation,
  CASE WHEN publisher.id IS NOT NULL THEN ${organisationRef('publisher', lang)} END AS "publishedBy", u.voice, u.status,
  u.period_start::text AS "periodStart", u.period_end::text AS "periodEnd", u.corrects, u.published_at AS "publishedAt",
  u.superseded_at AS "supersededAt", u.superseded_by AS "supersededBy", u.withdrawn_at AS "withdrawnAt",
  u.hidden_at AS "hiddenAt", u.hidden_reason AS "hiddenReason", ${bearerRef(lang)} AS bearer,
  jsonb_build_object('id', r.id, 'key', r.key, 'ref', p.ref, 'documentTitle', d.title, 'text', coalesce(p.clean_text, p.text)) AS recommendation`;

const WORDS = `, u.narrative, u.measures, u.obstacles, u.next_steps AS "nextSteps", u.status_reason AS "statusReason",
  coalesce((SELECT jsonb_agg(jsonb_build_object('askId', k.ask_id, 'status', k.status) ORDER BY a.n)
            FROM published.public_ask_status k JOIN catalogue.ask a ON a.id = k.ask_id WHERE k.published_update_id = u.id), '[]') AS "askStatuses",
  coalesce((SELECT jsonb_agg(jsonb_build_object('id', v.id, 'kind', v.kind, 'title', v.title, 'url', v.url, 'fileName', v.file_name,
              'mediaType', v.media_type, 'bytes', v.bytes, 'sha256', v.sha256, 'receivedAt', v.received_at) ORDER BY v.n)
            FROM published.public_evidence v WHERE v.published_update_id = u.id), '[]') AS evidence`;

const FROM = `FROM published.public_update u
  LEFT JOIN published.public_organisation author ON author.id = u.organisation_id
  LEFT JOIN published.public_organisation publisher ON publisher.id = u.published_by
  JOIN catalogue.commitment c ON c.id = u.commitment_id
  JOIN catalogue.recommendation r ON r.id = c.recommendation_id
  JOIN catalogue.document d ON d.id = r.document_id
  JOIN catalogue.recommendation_source src ON src.recommendation_id = r.id AND src.n = 1
  JOIN catalogue.paragraph p ON p.id = src.paragraph_id
  JOIN catalogue.bearer b ON b.id = c.bearer_id
  LEFT JOIN catalogue.country co ON co.iso3 = c.country_iso3`;

/** The account is the one that counts now in its lane, and says one of these statuses there. */
const isCurrent = (source: string, statuses: string | null): string => `EXISTS (SELECT FROM ${source} s
  WHERE s.commitment_id = u.commitment_id AND (
    (s.bearer_update_id = u.id ${statuses === null ? '' : `AND s.bearer_status = ANY (${statuses})`})
    OR EXISTS (SELECT FROM jsonb_to_recordset(s.standing -> 'independent' -> 'current') AS account("updateId" uuid, status text)
               WHERE account."updateId" = u.id ${statuses === null ? '' : `AND account.status = ANY (${statuses})`})))`;

const ofTarget = (sql: BoundSql, query: PublishedUpdatesQuery): string[] => {
  const { country, bearer, applicability, document, mechanism, theme, recommendation, commitment, demonstration } =
    query;
  const conditions: string[] = [];
  if (country) conditions.push(`u.country_iso3 = ANY (${sql.bind(country)})`);
  if (bearer) conditions.push(`c.bearer_kind = ANY (${sql.bind(bearer)})`);
  if (applicability) conditions.push(`c.applicability = ANY (${sql.bind(applicability)})`);
  if (document) conditions.push(`d.key = ANY (${sql.bind(document)})`);
  if (mechanism) conditions.push(`d.mechanism_code = ANY (${sql.bind(mechanism)})`);
  if (theme) {
    conditions.push(
      `EXISTS (SELECT FROM catalogue.recommendation_source rs JOIN catalogue.paragraph_theme t ON t.paragraph_id = rs.paragraph_id
        WHERE rs.recommendation_id = r.id AND t.theme_id = ANY (${sql.bind(theme)}))`,
    );
  }
  if (recommendation) {
    const keys = sql.bind(recommendation, 'text[]');
    conditions.push(`r.key = ANY (${keys}) OR r.id::text = ANY (${keys})`);
  }
  if (commitment) conditions.push(`u.commitment_id = ANY (${sql.bind(commitment, 'uuid[]')})`);
  if (demonstration) conditions.push(`u.demonstration = ${sql.bind(demonstration === 'true')}`);
  else if (!country && !commitment) conditions.push('NOT u.demonstration');
  return conditions;
};

const ofAccount = (sql: BoundSql, query: PublishedUpdatesQuery, asOf: AsOf): string[] => {
  const { voice, status, current, organisation, removed, since } = query;
  const end = endOf(sql, asOf.day);
  const conditions = [`u.published_at < ${end}`];
  if (voice) conditions.push(`u.voice = ${sql.bind(voice)}`);
  if (organisation) conditions.push(`author.slug = ${sql.bind(organisation)}`);
  if (removed)
    conditions.push(`(u.withdrawn_at IS NOT NULL OR u.hidden_at IS NOT NULL) = ${sql.bind(removed === 'true')}`);
  if (since) conditions.push(`u.published_at >= (${sql.bind(since, 'date')})::timestamp AT TIME ZONE 'UTC'`);
  const statuses = status ? sql.bind(status, 'text[]') : null;
  if (current === 'true') conditions.push(isCurrent(standingSource(sql, asOf), statuses));
  else if (statuses) conditions.push(`u.status = ANY (${statuses})`);
  if (current === 'false') conditions.push(`NOT ${isCurrent(standingSource(sql, asOf), null)}`);
  // What a correction has replaced is read on its commitment's page.
  if (!current) conditions.push(`u.superseded_at IS NULL OR u.superseded_at >= ${end}`);
  return conditions;
};

@Injectable()
export class PublishedUpdatesReadModel {
  constructor(private readonly database: PortalDatabase) {}

  /** Newest first. */
  page(
    query: PublishedUpdatesQuery,
    asOf: AsOf,
    after: readonly string[] | null,
    limit: number,
  ): Promise<PublishedUpdateListRow[]> {
    const sql = new BoundSql();
    const lang = sql.bind(query.lang ?? 'en', 'text');
    const conditions = [...ofTarget(sql, query), ...ofAccount(sql, query, asOf)];
    if (after) {
      const at = `to_timestamp(${sql.bind(after[0], 'bigint')} / 1000000.0)`;
      conditions.push(`u.published_at < ${at} OR (u.published_at = ${at} AND u.id > ${sql.bind(after[1], 'uuid')})`);
    }
    return this.database.query<PublishedUpdateListRow>(
      `SELECT ${columns(lang)} ${FROM} WHERE ${allOf(conditions)}
       ORDER BY u.published_at DESC, u.id LIMIT ${sql.bind(limit)}`,
      sql.parameters,
    );
  }

  async count(query: PublishedUpdatesQuery, asOf: AsOf): Promise<number> {
    const sql = new BoundSql();
    const condition = allOf([...ofTarget(sql, query), ...ofAccount(sql, query, asOf)]);
    const [row] = await this.database.query<{ total: number }>(
      `SELECT count(*)::int AS total ${FROM} WHERE ${condition}`,
      sql.parameters,
    );
    return row?.total ?? 0;
  }

  /** Everything that was published on a commitment by the end of the day, whole, newest first. */
  ofCommitment(commitmentId: string, asOf: AsOf, lang: string): Promise<PublishedUpdateListRow[]> {
    const sql = new BoundSql();
    const language = sql.bind(lang, 'text');
    const conditions = [`u.commitment_id = ${sql.bind(commitmentId)}`, `u.published_at < ${endOf(sql, asOf.day)}`];
    return this.database.query<PublishedUpdateListRow>(
      `SELECT ${columns(language)} ${WORDS} ${FROM} WHERE ${allOf(conditions)} ORDER BY u.published_at DESC, u.id`,
      sql.parameters,
    );
  }
}
