import {
  agesOn,
  bearerAccount,
  currentIndependentAccounts,
  isInEffect,
  statusOf,
  type PublishedAccount,
} from './account';
import { contestsByAccounts, contestsByFinding, type Contest, type MechanismFinding } from './contest';
import { evidenceLevelOf } from './evidence-level';
import { compareText, dayOf, endOfPartial, momentOf } from './partial-date';
import { rollUpAsks, type RollUp } from './roll-up';
import {
  INDEPENDENT_KINDS,
  STATUS_STEP,
  type EvidenceLevel,
  type ImplementationStatus,
  type OrganisationKind,
  type StandingStatus,
} from './vocabulary';

export type StandingInput = {
  accounts: readonly PublishedAccount[];
  findings: readonly MechanismFinding[];
  asks: readonly { askId: string }[];
  /** An instant, or a day, which then means its end. */
  asOf: string;
};

/** Lowest and highest of the statuses that have a place in the order: null where none has. */
export type StatusRange = { lowest: ImplementationStatus | null; highest: ImplementationStatus | null };

export type CurrentAccount = {
  updateId: string;
  organisationId: string;
  organisationKind: OrganisationKind;
  status: ImplementationStatus;
  periodStart: string;
  periodEnd: string;
};

/** Counts and range only: independent accounts have no median, no average and no headline. */
export type IndependentStanding = StatusRange & {
  accounts: number;
  organisations: number;
  byKind: ({ kind: OrganisationKind; accounts: number } & StatusRange)[];
  current: CurrentAccount[];
};

export type AskStanding = {
  askId: string;
  bearerStatus: StandingStatus;
  independent: StatusRange & { accounts: number };
};

export type Standing = {
  bearerStatus: StandingStatus;
  bearerUpdateId: string | null;
  /** The asks behind the bearer's status, counted; null where the bearer spoke of the whole. */
  rollUp: RollUp | null;
  asks: AskStanding[];
  independent: IndependentStanding;
  assessment: Pick<MechanismFinding, 'assessmentId' | 'scale' | 'value' | 'issuedOn' | 'symbol'> | null;
  evidenceLevel: EvidenceLevel;
  contested: Contest[];
  /** First day on which the bearer's newest account is over 24 months old. */
  staleFrom: string | null;
  /** First later day on which passing time alone changes this standing, because an independent account ages out. */
  changesOn: string | null;
};

/** Regressed is below every step; no longer relevant is outside the order. */
const place = (status: ImplementationStatus): number | null => (status === 'regressed' ? -1 : STATUS_STEP[status]);

/** Lowest and highest of some statuses, with `regressed` lowest and `no_longer_relevant` left out. */
export const rangeOf = (statuses: readonly ImplementationStatus[]): StatusRange => {
  const ordered = statuses
    .flatMap((status) => {
      const order = place(status);
      return order === null ? [] : [{ status, order }];
    })
    .sort((a, b) => a.order - b.order);
  return { lowest: ordered[0]?.status ?? null, highest: ordered.at(-1)?.status ?? null };
};

const independentStanding = (current: readonly PublishedAccount[], askIds: readonly string[]): IndependentStanding => {
  const accounts = current.map((account) => ({
    updateId: account.updateId,
    organisationId: account.organisationId,
    organisationKind: account.organisationKind,
    status: statusOf(account, askIds),
    periodStart: account.periodStart,
    periodEnd: account.periodEnd,
  }));
  const byKind = INDEPENDENT_KINDS.flatMap((kind) => {
    const own = accounts.filter(({ organisationKind }) => organisationKind === kind);
    return own.length === 0 ? [] : [{ kind, accounts: own.length, ...rangeOf(own.map(({ status }) => status)) }];
  });
  return {
    accounts: accounts.length,
    organisations: new Set(accounts.map(({ organisationId }) => organisationId)).size,
    ...rangeOf(accounts.map(({ status }) => status)),
    byKind,
    current: accounts,
  };
};

const askStanding = (
  askId: string,
  bearer: PublishedAccount | null,
  current: readonly PublishedAccount[],
): AskStanding => {
  const said = (account: PublishedAccount): ImplementationStatus[] =>
    account.askStatuses.filter((ask) => ask.askId === askId).map(({ status }) => status);
  const others = current.flatMap(said);
  return {
    askId,
    bearerStatus: (bearer ? said(bearer)[0] : undefined) ?? 'no_information',
    independent: { accounts: others.length, ...rangeOf(others) },
  };
};

/** The mechanism's latest finding in effect, by date of issue, then by publication. */
const latestFinding = (findings: readonly MechanismFinding[], moment: number): MechanismFinding | null =>
  findings
    .filter((finding) => isInEffect(finding, moment))
    .sort(
      (a, b) =>
        compareText(endOfPartial(b.issuedOn), endOfPartial(a.issuedOn)) ||
        momentOf(b.publishedAt) - momentOf(a.publishedAt) ||
        compareText(b.assessmentId, a.assessmentId),
    )[0] ?? null;

const asIssued = ({ assessmentId, scale, value, issuedOn, symbol }: MechanismFinding): Standing['assessment'] => ({
  assessmentId,
  scale,
  value,
  issuedOn,
  symbol,
});

const earliest = (days: readonly string[]): string | null => [...days].sort()[0] ?? null;

/**
 * What is true of a commitment at a moment, from published rows only: the bearer's own account, the independent accounts
 * and the mechanism's finding side by side, never merged. As-of goes by publication time; withdrawn rows are gone at
 * every date, and hidden rows stop counting from the moment they were hidden.
 */
export const deriveStanding = ({ accounts, findings, asks, asOf }: StandingInput): Standing => {
  const moment = momentOf(asOf);
  const askIds = asks.map(({ askId }) => askId);
  const bearer = bearerAccount(accounts, moment);
  const current = currentIndependentAccounts(accounts, moment);
  const finding = latestFinding(findings, moment);
  const contested = bearer
    ? [...contestsByAccounts(bearer, current, askIds), ...contestsByFinding(bearer, finding, askIds)]
    : [];
  return {
    bearerStatus: bearer ? statusOf(bearer, askIds) : 'no_information',
    bearerUpdateId: bearer?.updateId ?? null,
    rollUp: bearer ? rollUpAsks(bearer.askStatuses, askIds) : null,
    asks: askIds.map((askId) => askStanding(askId, bearer, current)),
    independent: independentStanding(current, askIds),
    assessment: finding ? asIssued(finding) : null,
    evidenceLevel: evidenceLevelOf(bearer, current, contested, askIds),
    contested,
    staleFrom: bearer ? agesOn(bearer.periodEnd) : null,
    changesOn: earliest(current.map(({ periodEnd }) => agesOn(periodEnd))),
  };
};

/** Whether the bearer's newest account is over 24 months old on a day. */
export const isStale = (standing: Pick<Standing, 'staleFrom'>, asOf: string): boolean =>
  standing.staleFrom !== null && standing.staleFrom <= dayOf(momentOf(asOf));

/** Whether a date set by a mechanism or a text has passed; a month or a year has passed with its last day. */
export const isOverdue = (dueOn: string | null, asOf: string): boolean =>
  dueOn !== null && endOfPartial(dueOn) < dayOf(momentOf(asOf));
