import { Injectable } from '@nestjs/common';
import type { Applicability, BearerKind, MechanismFinding, PublishedAccount, Standing } from '@heed/domain';
import { Transactions } from '../../database/transactions';
import { DUE_ON } from './standing-source.reader';

/** By what texts are named whose commitments are meant. */
export type TextKind = 'document' | 'recommendation';

/** The column of `r`, a recommendation. */
export const ID_OF: Readonly<Record<TextKind, string>> = { document: 'r.document_id', recommendation: 'r.id' };

/** What of a commitment the read models need besides its accounts. */
export interface CommitmentFacts {
  id: string;
  country: string | null;
  bearerKind: BearerKind;
  applicability: Applicability;
  document: string;
  mechanism: string;
  themes: string[];
  askIds: string[];
  dueOn: string | null;
  confirmedNoLongerRelevant: boolean;
  /** As last derived; null where nobody had said anything. */
  standing: Standing | null;
}

type Of<Row> = Row & { commitmentId: string };
type Times = 'publishedAt' | 'supersededAt' | 'withdrawnAt' | 'hiddenAt';
type Stamped<Row> = Omit<Of<Row>, Times> & { [Time in Times]: Date | null };

const instant = (at: Date | null): string | null => at?.toISOString() ?? null;

const iso = <Row extends { [Time in Times]: Date | null }>(row: Row) => ({
  ...row,
  publishedAt: instant(row.publishedAt) ?? '',
  supersededAt: instant(row.supersededAt),
  withdrawnAt: instant(row.withdrawnAt),
  hiddenAt: instant(row.hiddenAt),
});

// NO KEY UPDATE: drafts may still refer to the commitment while its standing is derived. The clock is read once the last
// row is held, so that whatever another writer committed meanwhile lies before it.
const LOCK = `WITH held AS MATERIALIZED
    (SELECT id FROM catalogue.commitment WHERE id = ANY ($1::uuid[]) ORDER BY id FOR NO KEY UPDATE)
  SELECT (SELECT count(*)::int FROM held) AS held, clock_timestamp() AS at`;

const FACTS = `
  SELECT c.id, c.country_iso3 AS country, c.bearer_kind AS "bearerKind", c.applicability,
    d.key AS document, d.mechanism_code AS mechanism,
    ARRAY(SELECT DISTINCT t.theme_id FROM catalogue.recommendation_source rs
          JOIN catalogue.paragraph_theme t ON t.paragraph_id = rs.paragraph_id
          WHERE rs.recommendation_id = r.id ORDER BY 1) AS themes,
    ARRAY(SELECT a.id::text FROM catalogue.commitment_ask ca JOIN catalogue.ask a ON a.id = ca.ask_id
          WHERE ca.commitment_id = c.id ORDER BY a.n) AS "askIds",
    (SELECT (${DUE_ON})::text FROM catalogue.recommendation_source rs JOIN catalogue.paragraph p ON p.id = rs.paragraph_id
     WHERE rs.recommendation_id = r.id AND rs.n = 1) AS "dueOn",
    coalesce(s.relevance_confirmed, false) AS "confirmedNoLongerRelevant", s.standing
  FROM catalogue.commitment c
  JOIN catalogue.recommendation r ON r.id = c.recommendation_id
  JOIN catalogue.document d ON d.id = r.document_id
  LEFT JOIN progress.commitment_standing s ON s.commitment_id = c.id
  WHERE c.id = ANY ($1::uuid[])`;

const ACCOUNTS = `
  SELECT u.commitment_id AS "commitmentId", u.id AS "updateId", u.organisation_id AS "organisationId",
    u.organisation_kind AS "organisationKind", u.voice, u.status, u.period_start::text AS "periodStart",
    u.period_end::text AS "periodEnd", u.sequence::float8 AS sequence, u.corrects, u.published_at AS "publishedAt",
    (SELECT e.at FROM published.publication_event e WHERE e.published_update_id = u.id AND e.kind = 'superseded') AS "supersededAt",
    (SELECT e.at FROM published.publication_event e WHERE e.published_update_id = u.id AND e.kind = 'withdrawn') AS "withdrawnAt",
    (SELECT e.at FROM published.publication_event e WHERE e.published_update_id = u.id AND e.kind = 'hidden') AS "hiddenAt",
    (SELECT count(*)::int FROM published.published_evidence v WHERE v.published_update_id = u.id) AS "publicEvidence",
    coalesce((SELECT jsonb_agg(jsonb_build_object('askId', s.ask_id, 'status', s.status) ORDER BY s.ask_id)
              FROM published.published_ask_status s WHERE s.published_update_id = u.id), '[]') AS "askStatuses"
  FROM published.published_update u
  WHERE u.commitment_id = ANY ($1::uuid[])
  ORDER BY u.sequence`;

const FINDINGS = `
  SELECT commitment_id AS "commitmentId", id AS "assessmentId", scale, value, issued_on::text AS "issuedOn", symbol,
    published_at AS "publishedAt", NULL AS "supersededAt", NULL AS "withdrawnAt", NULL AS "hiddenAt"
  FROM published.assessment WHERE commitment_id = ANY ($1::uuid[])
  ORDER BY published_at, id`;

/** Published rows and the commitments they speak of, whatever their number in the same few statements. */
@Injectable()
export class PublishedRowsRepository {
  constructor(private readonly transactions: Transactions) {}

  /** Locks in id order, so that two writers never wait for each other; gives the database's own time. */
  async lock(ids: readonly string[]): Promise<string | null> {
    const [row] = await this.transactions.query<{ held: number; at: Date }>(LOCK, [ids]);
    return row && row.held > 0 ? row.at.toISOString() : null;
  }

  facts(ids: readonly string[]): Promise<CommitmentFacts[]> {
    return this.transactions.query<CommitmentFacts>(FACTS, [ids]);
  }

  async accounts(ids: readonly string[]): Promise<Of<PublishedAccount>[]> {
    const rows = await this.transactions.query<Stamped<PublishedAccount>>(ACCOUNTS, [ids]);
    return rows.map(iso);
  }

  async findings(ids: readonly string[]): Promise<Of<MechanismFinding>[]> {
    const rows = await this.transactions.query<Stamped<MechanismFinding>>(FINDINGS, [ids]);
    return rows.map(iso);
  }

  /** Every commitment that somebody has spoken of, in id order. */
  async spokenOf(): Promise<string[]> {
    const rows = await this.transactions.query<{ id: string }>(
      `SELECT commitment_id AS id FROM published.published_update
       UNION SELECT commitment_id FROM published.assessment
       UNION SELECT commitment_id FROM progress.commitment_standing ORDER BY 1`,
    );
    return rows.map(({ id }) => id);
  }

  /** The same of some texts only. */
  async spokenOfIn(textIds: readonly string[], kind: TextKind): Promise<string[]> {
    const rows = await this.transactions.query<{ id: string }>(
      `SELECT c.id FROM catalogue.recommendation r JOIN catalogue.commitment c ON c.recommendation_id = r.id
       WHERE ${ID_OF[kind]} = ANY ($1::uuid[])
         AND (EXISTS (SELECT FROM published.published_update u WHERE u.commitment_id = c.id)
           OR EXISTS (SELECT FROM published.assessment a WHERE a.commitment_id = c.id)
           OR EXISTS (SELECT FROM progress.commitment_standing s WHERE s.commitment_id = c.id)) ORDER BY 1`,
      [textIds],
    );
    return rows.map(({ id }) => id);
  }

  /** Locks every commitment of some texts, in id order. */
  async lockIn(textIds: readonly string[], kind: TextKind): Promise<void> {
    await this.transactions.query(
      `WITH held AS MATERIALIZED (
         SELECT c.id FROM catalogue.commitment c JOIN catalogue.recommendation r ON r.id = c.recommendation_id
         WHERE ${ID_OF[kind]} = ANY ($1::uuid[]) ORDER BY c.id FOR NO KEY UPDATE OF c)
       SELECT count(*) FROM held`,
      [textIds],
    );
  }

  /** Commitments whose standing has changed by the passing of time alone. */
  async aged(today: string, limit: number): Promise<string[]> {
    const rows = await this.transactions.query<{ id: string }>(
      'SELECT commitment_id AS id FROM progress.commitment_standing WHERE changes_on <= $1::date ORDER BY 1 LIMIT $2',
      [today, limit],
    );
    return rows.map(({ id }) => id);
  }
}
