import type {
  AskView,
  AssessmentView,
  ClusterView,
  CommitmentView,
  OrganisationRef,
  RecommendationRow,
  StandingView,
} from '@heed/contracts';
import { type Contest, isOverdue, isStale, type Standing } from '@heed/domain';
import { presentStrip } from './commitment-row.presenter';
import type { CommitmentListRow } from './commitments.read-model';
import { presentPublishedUpdate } from './published-update.presenter';
import type { PublishedUpdateListRow } from './published-updates.read-model';

type Authors = ReadonlyMap<string, OrganisationRef>;

const presentContest = (contest: Contest, authors: Authors): StandingView['contests'][number] => ({
  organisation: contest.by === 'independent' ? (authors.get(contest.organisationId) ?? null) : null,
  updateId: contest.by === 'independent' ? contest.updateId : null,
  assessmentId: contest.by === 'mechanism' ? contest.assessmentId : null,
  askId: contest.askId,
  status: contest.says,
  rule: contest.why,
});

const rollUpCounts = (standing: Standing | null): StandingView['rollUp'] =>
  standing?.rollUp ? Object.fromEntries(standing.rollUp.counts.map(({ status, count }) => [status, count])) : null;

const presentStanding = (
  row: CommitmentListRow,
  updates: readonly PublishedUpdateListRow[],
  day: string,
): StandingView => {
  const { standing } = row;
  const bearer = updates.find(({ id }) => id === standing?.bearerUpdateId);
  const authors = new Map(
    updates.flatMap(({ organisation }) => (organisation ? [[organisation.id, organisation] as const] : [])),
  );
  return {
    ...presentStrip(standing),
    bearerPeriodEnd: bearer?.periodEnd ?? null,
    bearerPublishedAt: bearer?.publishedAt.toISOString() ?? null,
    evidenceLevel: standing?.evidenceLevel ?? 'none',
    independentByKind: Object.fromEntries(
      (standing?.independent.byKind ?? []).map(({ kind, accounts }) => [kind, accounts]),
    ),
    assessmentIssuedOn: standing?.assessment?.issuedOn ?? null,
    contests: (standing?.contested ?? []).map((contest) => presentContest(contest, authors)),
    asks: (standing?.asks ?? []).map(({ askId, bearerStatus }) => ({ askId, status: bearerStatus })),
    rollUp: rollUpCounts(standing),
    stale: isStale({ staleFrom: row.staleFrom }, day),
    staleFrom: row.staleFrom,
    overdue: isOverdue(row.dueOn, day),
    dueOn: row.dueOn,
  };
};

/** What stands beside the row on a commitment's page. */
export interface CommitmentSurroundings {
  recommendation: RecommendationRow;
  asks: AskView[];
  clusters: ClusterView[];
  updates: readonly PublishedUpdateListRow[];
  assessments: AssessmentView[];
}

/** As everyone sees it; what a member may do is added where there is one. */
export const presentCommitment = (
  row: CommitmentListRow,
  { recommendation, asks, clusters, updates, assessments }: CommitmentSurroundings,
  day: string,
): CommitmentView => ({
  id: row.id,
  context: { unit: 'commitments', filters: { commitment: [row.id] }, asOf: day },
  recommendation,
  bearer: row.bearer,
  applicability: row.applicability,
  applicabilityReason: row.applicabilityReason,
  applicabilityAsOf: row.applicabilityAsOf,
  asks,
  standing: presentStanding(row, updates, day),
  updates: updates.map((update) => presentPublishedUpdate(update, day)),
  assessments,
  positions: row.positions,
  clusters,
  demonstration: row.demonstration,
  abilities: [],
});
