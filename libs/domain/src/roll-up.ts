import { STANDING_STATUSES, type ImplementationStatus, type StandingStatus } from './vocabulary';

export type StatusCount = { status: StandingStatus; count: number };

/** A status for the whole, printed with the number of asks at each status. */
export type RollUp = { status: ImplementationStatus; counts: StatusCount[] };

const rollUp = (statuses: readonly ImplementationStatus[], answeredAll: boolean): ImplementationStatus => {
  const [first = 'not_started', ...rest] = statuses;
  const has = (...wanted: ImplementationStatus[]): boolean => wanted.some((status) => statuses.includes(status));
  if (rest.every((status) => status === first) && (answeredAll || first !== 'implemented')) return first;
  if (has('regressed')) return 'regressed';
  if (has('implemented', 'partially_implemented')) return 'partially_implemented';
  return has('in_progress') ? 'in_progress' : 'planned';
};

/**
 * The status of the whole from the statuses of its asks, or null where no ask has one: all equal gives that; else any
 * regressed gives `regressed`; else any implemented or partially implemented gives `partially_implemented`; else any in
 * progress gives `in_progress`; else `planned`. Asks left unanswered are counted as `no_information`; they say nothing
 * for or against, but what is implemented in the answered asks only is not implemented as a whole.
 */
export const rollUpAsks = (
  askStatuses: readonly { askId: string; status: ImplementationStatus }[],
  askIds: readonly string[] = askStatuses.map(({ askId }) => askId),
): RollUp | null => {
  const known = new Map(
    askStatuses.filter(({ askId }) => askIds.includes(askId)).map((ask) => [ask.askId, ask.status]),
  );
  if (known.size === 0) return null;
  const unanswered = askIds.filter((askId) => !known.has(askId)).length;
  const answered = [...known.values()];
  const counts = STANDING_STATUSES.map((status) => ({
    status,
    count: status === 'no_information' ? unanswered : answered.filter((one) => one === status).length,
  })).filter(({ count }) => count > 0);
  return { status: rollUp(answered, unanswered === 0), counts };
};
