import type { BoundSql } from '../../database/bound-sql';

/** The day of reading, and, where it is past, that day alone: standings of the past come from their history. */
export interface AsOf {
  day: string;
  past: string | null;
}

export const today = (): string => new Date().toISOString().slice(0, 10);

/** A day to come reads like today: nothing is published ahead. */
export const asOfDay = (asked: string | undefined): AsOf => {
  const now = today();
  return asked !== undefined && asked < now ? { day: asked, past: asked } : { day: now, past: null };
};

/** The instant after the day (UTC); what was published before it was published by then. */
export const endOf = (sql: BoundSql, day: string): string =>
  `((${sql.bind(day, 'date')} + 1)::timestamp AT TIME ZONE 'UTC')`;

const SAME = `commitment_id, bearer_status, bearer_update_id, evidence_level, independent_accounts, independent_lowest,
  independent_highest, assessment_scale, assessment_value, contested, standing`;

/** A table expression with one standing per commitment that anyone had spoken of; join it LEFT, as `s`. */
export const standingSource = (sql: BoundSql, { past }: AsOf): string => {
  if (past === null) return 'progress.commitment_standing';
  const end = endOf(sql, past);
  return `(SELECT ${SAME}, (h.standing ->> 'staleFrom')::date AS stale_from, false AS relevance_confirmed,
      (SELECT max(u.published_at) FROM published.public_update u
       WHERE u.commitment_id = h.commitment_id AND u.published_at < ${end} AND u.status IS NOT NULL) AS last_published_at
    FROM progress.standing_change h WHERE h.from_at < ${end} AND (h.to_at IS NULL OR h.to_at >= ${end}))`;
};

/**
 * A table expression of commitments, as `c`, whose applicability is that of the day: what follows from dated lists (who was
 * a party, who was a member) was another on another day.
 */
export const commitmentSource = (sql: BoundSql, { past }: AsOf): string => {
  if (past === null) return 'catalogue.commitment';
  const day = sql.bind(past, 'date');
  return `(SELECT k.id, k.recommendation_id, k.bearer_id, k.bearer_kind, k.country_iso3, k.applicability_as_of, k.demonstration, k.sort_key,
      coalesce(a.applicability, k.applicability) AS applicability,
      coalesce(a.applicability_reason, k.applicability_reason) AS applicability_reason
    FROM catalogue.commitment k LEFT JOIN catalogue.applicability_period a
      ON a.commitment_id = k.id AND a.from_day <= ${day} AND (a.until_day IS NULL OR a.until_day > ${day}))`;
};

/** A deadline in a text is words; only a year in front of them is a date, and it has passed with its last day. Of `p`. */
export const DUE_ON = `CASE WHEN p.deadline ~ '^\\d{4}\\y(?!-)' THEN make_date(left(p.deadline, 4)::int, 12, 31) END`;
