import { statusOf, type PublishedAccount } from './account';
import type { Contest } from './contest';
import { periodsOverlap } from './partial-date';
import { STATUS_STEP, type EvidenceLevel, type ImplementationStatus } from './vocabulary';

/** The same status, or a higher step; what is no step is only borne out by the same. */
const saysSameOrBetter = (bearer: ImplementationStatus, other: ImplementationStatus): boolean => {
  const [own, theirs] = [STATUS_STEP[bearer], STATUS_STEP[other]];
  return own === null || theirs === null ? bearer === other : theirs >= own;
};

/**
 * What stands behind the bearer's account: nothing published; a claim; a claim with at least one public item; or a
 * documented claim that an independent account with evidence of its own bears out for an overlapping period while nobody
 * contests it.
 */
export const evidenceLevelOf = (
  bearer: PublishedAccount | null,
  current: readonly PublishedAccount[],
  contested: readonly Contest[],
  askIds: readonly string[],
): EvidenceLevel => {
  if (!bearer) return 'none';
  if (bearer.publicEvidence === 0) return 'asserted';
  const own = statusOf(bearer, askIds);
  const borneOut = current.some(
    (account) =>
      account.publicEvidence > 0 && periodsOverlap(account, bearer) && saysSameOrBetter(own, statusOf(account, askIds)),
  );
  return borneOut && contested.length === 0 ? 'corroborated' : 'documented';
};
