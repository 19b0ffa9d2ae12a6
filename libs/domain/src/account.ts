import { addDays, addMonths, compareText, dayOf, momentOf } from './partial-date';
import type { ImplementationStatus, OrganisationKind } from './vocabulary';
import { rollUpAsks } from './roll-up';

/** Independent accounts count for this long after the end of their period. */
export const CURRENT_FOR_MONTHS = 24;

/** What one published row needs to say for how long it was in effect. Instants are ISO 8601. */
export type Publication = {
  publishedAt: string;
  supersededAt?: string | null;
  withdrawnAt?: string | null;
  hiddenAt?: string | null;
};

export type AskStatus = { askId: string; status: ImplementationStatus };

/** One published status update: what one organisation said about one commitment for one period. */
export type PublishedAccount = Publication & {
  updateId: string;
  organisationId: string;
  organisationKind: OrganisationKind;
  voice: 'bearer' | 'independent';
  /** The status of the whole; where asks have statuses of their own, their roll-up stands instead. */
  status: ImplementationStatus;
  askStatuses: readonly AskStatus[];
  periodStart: string;
  periodEnd: string;
  /** Order of publication, where two rows carry the same instant. */
  sequence: number;
  /** Number of public evidence items attached. */
  publicEvidence: number;
  /** The update that this one corrects. */
  corrects?: string | null;
};

/**
 * Whether a published row counts at a moment. Superseded and hidden rows count until the moment it happened, so a past
 * date still gives what was published by then. A withdrawn row never counts, at past dates either. What a withdrawn or
 * hidden correction had superseded does not come back.
 */
export const isInEffect = (row: Publication, moment: number): boolean =>
  !row.withdrawnAt &&
  momentOf(row.publishedAt) <= moment &&
  (!row.supersededAt || moment < momentOf(row.supersededAt)) &&
  (!row.hiddenAt || moment < momentOf(row.hiddenAt));

/** The last day on which an account of this period end still counts as current. */
export const lastCurrentDay = (periodEnd: string): string => addMonths(periodEnd, CURRENT_FOR_MONTHS);

/** The first day on which an account of this period end is over 24 months old. */
export const agesOn = (periodEnd: string): string => addDays(lastCurrentDay(periodEnd), 1);

/** What the account says of the whole: the roll-up of its asks where it has them. */
export const statusOf = (account: PublishedAccount, askIds: readonly string[]): ImplementationStatus =>
  rollUpAsks(account.askStatuses, askIds)?.status ?? account.status;

/** The publication whose place a correction keeps: that of the first version it goes back to. */
const firstVersion = (account: PublishedAccount, all: readonly PublishedAccount[]): PublishedAccount => {
  const seen = new Set([account.updateId]);
  let version = account;
  for (;;) {
    const earlier = all.find((other) => other.updateId === version.corrects);
    if (!earlier || seen.has(earlier.updateId)) return version;
    seen.add(earlier.updateId);
    version = earlier;
  }
};

/**
 * Latest first: by period end, then by publication. A correction is placed by its own period end and by the publication
 * of the first version, so correcting an old account does not lift it over one that was published in between.
 */
export const latestFirst = (
  accounts: readonly PublishedAccount[],
  all: readonly PublishedAccount[],
): PublishedAccount[] =>
  accounts
    .map((account) => ({ account, first: firstVersion(account, all) }))
    .sort(
      (a, b) =>
        compareText(b.account.periodEnd, a.account.periodEnd) ||
        momentOf(b.first.publishedAt) - momentOf(a.first.publishedAt) ||
        b.first.sequence - a.first.sequence ||
        b.account.sequence - a.account.sequence,
    )
    .map(({ account }) => account);

/** The bearer's latest published account, however old. */
export const bearerAccount = (all: readonly PublishedAccount[], moment: number): PublishedAccount | null => {
  const own = all.filter((account) => account.voice === 'bearer' && isInEffect(account, moment));
  return latestFirst(own, all)[0] ?? null;
};

/** The latest account of each independent organisation, less those over 24 months old; ordered by organisation. */
export const currentIndependentAccounts = (all: readonly PublishedAccount[], moment: number): PublishedAccount[] => {
  const independent = all.filter((account) => account.voice === 'independent' && isInEffect(account, moment));
  const latest = new Map<string, PublishedAccount>();
  for (const account of latestFirst(independent, all)) {
    if (!latest.has(account.organisationId)) latest.set(account.organisationId, account);
  }
  const today = dayOf(moment);
  return [...latest.values()]
    .filter((account) => today <= lastCurrentDay(account.periodEnd))
    .sort((a, b) => compareText(a.organisationId, b.organisationId));
};
