import type { CommitmentRow, StripView } from '@heed/contracts';
import { isOverdue, isStale, type Standing } from '@heed/domain';
import type { CommitmentListRow } from './commitments.read-model';

/** How many accounts and findings contest the bearer's, not in how many asks they do. */
const contesters = (standing: Standing): number =>
  new Set(standing.contested.map((contest) => (contest.by === 'mechanism' ? contest.assessmentId : contest.updateId)))
    .size;

export const presentStrip = (standing: Standing | null): StripView => ({
  bearer: standing?.bearerStatus ?? 'no_information',
  independent: {
    accounts: standing?.independent.accounts ?? 0,
    lowest: standing?.independent.lowest ?? null,
    highest: standing?.independent.highest ?? null,
  },
  assessment: standing?.assessment ? { scale: standing.assessment.scale, value: standing.assessment.value } : null,
  contested: standing !== null && standing.contested.length > 0,
  contestedBy: standing ? contesters(standing) : 0,
});

export const presentCommitmentRow = (row: CommitmentListRow, day: string): CommitmentRow => ({
  id: row.id,
  recommendation: {
    id: row.recommendationId,
    key: row.key,
    ref: row.ref,
    text: row.text,
    chapeauText: row.chapeauText,
    documentKey: row.documentKey,
    documentTitle: row.documentTitle,
    symbol: row.symbol,
    adoptedOn: row.adoptedOn,
  },
  bearer: row.bearer,
  applicability: row.applicability,
  applicabilityReason: row.applicabilityReason,
  strip: presentStrip(row.standing),
  evidenceLevel: row.standing?.evidenceLevel ?? 'none',
  stale: isStale({ staleFrom: row.staleFrom }, day),
  overdue: isOverdue(row.dueOn, day),
  lastPublishedAt: row.lastPublishedAt?.toISOString() ?? null,
  positions: row.positions,
  demonstration: row.demonstration,
});
