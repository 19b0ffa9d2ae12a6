import type {
  Applicability,
  BearerKind,
  EvidenceLevel,
  ImplementationStatus,
  StandingStatus,
  TalliedCommitment,
  TalliedStanding,
} from '@heed/domain';
import { measuresOf } from '@heed/domain';

/** Commitments that count alike, with their number: what SQL can group, so that the rules stay in one place. */
export interface CountedCommitments {
  applicability: Applicability;
  bearerKind: BearerKind;
  confirmed: boolean;
  bearerStatus: StandingStatus;
  evidenceLevel: EvidenceLevel;
  /** Statuses of the current independent accounts. */
  said: ImplementationStatus[];
  findingScale: string | null;
  findingValue: string | null;
  contested: boolean;
  n: number;
}

/** Of `c` (catalogue.commitment) and `s` (a standing or none); ends a GROUP BY together with the caller's own columns. */
export const COUNTED_COLUMNS = `c.applicability, c.bearer_kind AS "bearerKind",
  coalesce(s.relevance_confirmed, false) AS confirmed, coalesce(s.bearer_status, 'no_information') AS "bearerStatus",
  coalesce(s.evidence_level, 'none') AS "evidenceLevel",
  coalesce(jsonb_path_query_array(s.standing, '$.independent.current[*].status'), '[]') AS said,
  s.assessment_scale AS "findingScale", s.assessment_value AS "findingValue", coalesce(s.contested, false) AS contested, count(*)::int AS n`;
export const COUNTED_GROUP = `c.applicability, c.bearer_kind, coalesce(s.relevance_confirmed, false),
  coalesce(s.bearer_status, 'no_information'), coalesce(s.evidence_level, 'none'),
  coalesce(jsonb_path_query_array(s.standing, '$.independent.current[*].status'), '[]'),
  s.assessment_scale, s.assessment_value, coalesce(s.contested, false)`;

/** The measures to which each of these commitments adds one. */
export const measuresOfCounted = (row: CountedCommitments): string[] => {
  const commitment: TalliedCommitment = {
    applicability: row.applicability,
    bearerKind: row.bearerKind,
    confirmedNoLongerRelevant: row.confirmed,
  };
  const standing: TalliedStanding = {
    bearerStatus: row.bearerStatus,
    evidenceLevel: row.evidenceLevel,
    independent: { accounts: row.said.length, current: row.said.map((status) => ({ status })) },
    assessment:
      row.findingScale !== null && row.findingValue !== null
        ? { scale: row.findingScale, value: row.findingValue }
        : null,
    contested: row.contested ? [row] : [],
  };
  return measuresOf(commitment, standing);
};
