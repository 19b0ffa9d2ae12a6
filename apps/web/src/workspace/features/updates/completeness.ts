import type { FieldProblem } from '@heed/contracts';
import type { ImplementationStatus } from '@heed/domain';
import type { UpdateFormValues } from './update-content';

const CLAIMS_WITH_A_REASON: readonly ImplementationStatus[] = ['regressed', 'no_longer_relevant'];

export const needsReason = (status: ImplementationStatus | '' | null | undefined): boolean =>
  CLAIMS_WITH_A_REASON.some((claim) => claim === status);

const missing = (field: string, isMissing: boolean): FieldProblem[] =>
  isMissing ? [{ field, reason: 'isNotEmpty' }] : [];

/** What a draft may leave open and a published account may not; the API decides, this only says it sooner. */
export const problemsBeforeSending = (values: UpdateFormValues, today: string): FieldProblem[] => {
  const { status, askStatuses, periodStart, periodEnd } = values;
  const several = askStatuses.length > 0;
  const claimed = several ? askStatuses.some((ask) => needsReason(ask.status)) : needsReason(status);
  return [
    ...askStatuses.flatMap((ask, at) => missing(`askStatuses.${at}.status`, !ask.status)),
    ...missing('status', !several && !status),
    ...missing('statusReason', claimed && values.statusReason.trim() === ''),
    ...missing('periodStart', !periodStart),
    ...missing('periodEnd', !periodEnd),
    ...(periodStart && periodEnd && periodStart > periodEnd
      ? [{ field: 'periodEnd', reason: 'notBeforeStart' } as const]
      : []),
    ...(periodEnd && periodEnd > today ? [{ field: 'periodEnd', reason: 'notInFuture' } as const] : []),
    ...missing('narrative', values.narrative.trim() === ''),
  ];
};
