import { statusOf, type PublishedAccount, type Publication } from './account';
import { endOfPartial, periodsOverlap } from './partial-date';
import { STATUS_STEP, type ImplementationStatus, type OrganisationKind } from './vocabulary';

/** Why an account or a finding contests the bearer's: rules (a) to (d), in that order. */
export const CONTEST_REASONS = ['lower', 'regressed', 'still_relevant', 'assessment'] as const;
export type ContestReason = (typeof CONTEST_REASONS)[number];

/** Who says what, and why that contests the bearer's account; of one ask, or of the whole where `askId` is null. */
export type Contest = { why: ContestReason; askId: string | null } & (
  | {
      by: 'independent';
      updateId: string;
      organisationId: string;
      organisationKind: OrganisationKind;
      says: ImplementationStatus;
    }
  | { by: 'mechanism'; assessmentId: string; symbol: string; scale: string; says: string }
);

/** A mechanism's graded finding, on its own scale, as issued and transcribed. */
export type MechanismFinding = Publication & {
  assessmentId: string;
  scale: string;
  value: string;
  /** The day of the finding; a month or a year where the document says no more. */
  issuedOn: string;
  symbol: string;
};

const ADVERSE_WORDS: readonly string[] = ['not implemented', 'counter measures', 'countermeasures'];
const ADVERSE_LETTER = /^[ce]\d?$/; // C not satisfactory, E contrary; C1 and C2 are the older sub-grades of C

/** Whether a mechanism's value says that what was asked is not being done, or that the contrary is. */
export const isAdverse = (value: string): boolean => {
  const words = value.trim().toLowerCase().replace(/[_-]+/g, ' ');
  return ADVERSE_LETTER.test(words) || ADVERSE_WORDS.includes(words);
};

/**
 * Why a status contests the bearer's, or null. (a) lower while the bearer says implemented, or lower by two steps or
 * more; (b) regressed where the bearer does not say so; (c) any other status where the bearer claims the ask is no
 * longer relevant. `regressed` and `no_longer_relevant` are no steps: a bearer that itself says regressed is contested
 * by nobody, and an account that calls the ask no longer relevant contests no step.
 */
export const contestReason = (bearer: ImplementationStatus, other: ImplementationStatus): ContestReason | null => {
  if (other === bearer) return null;
  if (other === 'regressed') return 'regressed';
  if (bearer === 'no_longer_relevant') return 'still_relevant';
  const [own, theirs] = [STATUS_STEP[bearer], STATUS_STEP[other]];
  if (own === null || theirs === null) return null;
  return (bearer === 'implemented' && theirs < own) || own - theirs >= 2 ? 'lower' : null;
};

/** Contests by current independent accounts whose period overlaps the bearer's: the whole first, then ask by ask. */
export const contestsByAccounts = (
  bearer: PublishedAccount,
  current: readonly PublishedAccount[],
  askIds: readonly string[],
): Contest[] => {
  const contests = (
    askId: string | null,
    said: (account: PublishedAccount) => ImplementationStatus | undefined,
  ): Contest[] =>
    current.flatMap((account) => {
      const [own, says] = [said(bearer), said(account)];
      if (!own || !says || !periodsOverlap(account, bearer)) return [];
      const why = contestReason(own, says);
      const { updateId, organisationId, organisationKind } = account;
      return why ? [{ why, askId, by: 'independent' as const, updateId, organisationId, organisationKind, says }] : [];
    });
  return [
    ...contests(null, (account) => statusOf(account, askIds)),
    ...(askIds.length > 1 ? askIds : []).flatMap((askId) =>
      contests(askId, (account) => account.askStatuses.find((ask) => ask.askId === askId)?.status),
    ),
  ];
};

/** Rule (d): a finding issued after the bearer's period is adverse while the bearer says partially or fully implemented. */
export const contestsByFinding = (
  bearer: PublishedAccount,
  finding: MechanismFinding | null,
  askIds: readonly string[],
): Contest[] => {
  if (!finding || !isAdverse(finding.value) || endOfPartial(finding.issuedOn) <= bearer.periodEnd) return [];
  const claim = statusOf(bearer, askIds);
  if (claim !== 'implemented' && claim !== 'partially_implemented') return [];
  const { assessmentId, symbol, scale, value } = finding;
  return [{ why: 'assessment', askId: null, by: 'mechanism', assessmentId, symbol, scale, says: value }];
};
