import type { FieldProblem } from '@heed/contracts';
import { rollUpAsks, type ImplementationStatus } from '@heed/domain';
import { RuleBroken } from '../../http/problems/problems';
import type { StatusUpdate } from './status-update.entity';
import type { AskStatusRow } from './updates.repository';

const NEEDS_REASON: readonly ImplementationStatus[] = ['regressed', 'no_longer_relevant'];

const missing = (field: string): FieldProblem => ({ field, reason: 'isNotEmpty' });

/** What a draft may leave open and an account may not. */
const gaps = (update: StatusUpdate, asks: readonly AskStatusRow[], askIds: readonly string[]): FieldProblem[] => {
  const several = askIds.length > 1;
  const answered = new Set(asks.map(({ askId }) => askId));
  const statuses = several ? asks.map(({ status }) => status) : [update.status];
  const reasonNeeded = statuses.some((status) => status !== null && NEEDS_REASON.includes(status));
  return [
    ...(several ? askIds.flatMap((askId, i) => (answered.has(askId) ? [] : [missing(`askStatuses.${i}.status`)])) : []),
    ...(!several && update.status === null ? [missing('status')] : []),
    ...(update.periodStart === null ? [missing('periodStart')] : []),
    ...(update.periodEnd === null ? [missing('periodEnd')] : []),
    ...(update.periodStart && update.periodEnd && update.periodStart > update.periodEnd
      ? [{ field: 'periodEnd', reason: 'notBeforeStart' } as const]
      : []),
    ...(update.narrative.trim() === '' ? [missing('narrative')] : []),
    ...(reasonNeeded && update.statusReason.trim() === '' ? [missing('statusReason')] : []),
  ];
};

/**
 * An account that can be sent or published. Where there are several asks its status is rolled up from theirs.
 * @throws RuleBroken `update.incomplete` with every gap, `update.period_in_future` when the period ends after `today`.
 */
export const requireComplete = (
  update: StatusUpdate,
  asks: readonly AskStatusRow[],
  askIds: readonly string[],
  today: string,
): ImplementationStatus => {
  const fields = gaps(update, asks, askIds);
  if (fields.length > 0) throw new RuleBroken('update.incomplete', { fields });
  if (update.periodEnd !== null && update.periodEnd > today) {
    throw new RuleBroken('update.period_in_future', { fields: [{ field: 'periodEnd', reason: 'notInFuture' }] });
  }
  const status = askIds.length > 1 ? rollUpAsks(asks, askIds)?.status : update.status;
  if (!status) throw new RuleBroken('update.incomplete', { fields: [missing('status')] });
  return status;
};
