import type { CommitmentRow } from '@heed/contracts';
import type { CsvSheet } from '../../http/csv/csv-sheet';

/** Commitments as a spreadsheet, for every list of them. */
export const COMMITMENT_SHEET: CsvSheet<CommitmentRow> = {
  name: 'commitments',
  unit: 'commitments',
  columns: [
    ['id', ({ id }) => id],
    ['recommendation', ({ recommendation }) => recommendation.key],
    ['document', ({ recommendation }) => recommendation.documentTitle],
    ['symbol', ({ recommendation }) => recommendation.symbol],
    ['adoptedOn', ({ recommendation }) => recommendation.adoptedOn],
    ['chapeauText', ({ recommendation }) => recommendation.chapeauText],
    ['text', ({ recommendation }) => recommendation.text],
    ['bearerKind', ({ bearer }) => bearer.kind],
    ['bearer', ({ bearer }) => bearer.name],
    ['country', ({ bearer }) => bearer.country?.iso3],
    ['applicability', ({ applicability }) => applicability],
    ['applicabilityReason', ({ applicabilityReason }) => applicabilityReason],
    ['bearerStatus', ({ strip }) => strip.bearer],
    ['independentAccounts', ({ strip }) => strip.independent.accounts],
    ['independentLowest', ({ strip }) => strip.independent.lowest],
    ['independentHighest', ({ strip }) => strip.independent.highest],
    ['assessment', ({ strip }) => strip.assessment && `${strip.assessment.scale}:${strip.assessment.value}`],
    ['contestedBy', ({ strip }) => strip.contestedBy],
    ['evidenceLevel', ({ evidenceLevel }) => evidenceLevel],
    ['stale', ({ stale }) => stale],
    ['overdue', ({ overdue }) => overdue],
    ['lastPublishedAt', ({ lastPublishedAt }) => lastPublishedAt],
    ['positions', ({ positions }) => positions.map(({ holder, type }) => `${holder.name}: ${type}`).join('; ')],
    ['demonstration', ({ demonstration }) => demonstration],
  ],
};
