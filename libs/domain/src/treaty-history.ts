import { compareText } from './partial-date';

/** Acts that a depositary records; a signature alone binds nobody (Vienna Convention on the Law of Treaties, articles 11, 14 and 54). */
export const TREATY_ACTS = ['signature', 'ratification', 'accession', 'succession', 'withdrawal'] as const;
export type TreatyAct = (typeof TREATY_ACTS)[number];

export interface TreatyActRecord {
  readonly iso3: string;
  readonly act: TreatyAct;
  /** Day of deposit, YYYY-MM-DD. */
  readonly day: string;
}

/** From the first day to the last, which is null while it lasts. */
export interface MembershipRecord {
  readonly iso3: string;
  readonly from: string;
  readonly until: string | null;
}

/** States that are parties at the end of a day: joined by then, and not withdrawn since. */
export const partiesOn = (acts: readonly TreatyActRecord[], day: string): string[] => {
  const party = new Map<string, boolean>();
  const known = acts.filter((act) => act.day <= day && act.act !== 'signature');
  for (const { iso3, act } of [...known].sort((a, b) => compareText(a.day, b.day)))
    party.set(iso3, act !== 'withdrawal');
  return [...party].filter(([, joined]) => joined).map(([iso3]) => iso3);
};

/** Members on a day, first and last day of membership included. */
export const membersOn = (records: readonly MembershipRecord[], day: string): string[] => [
  ...new Set(
    records.filter(({ from, until }) => from <= day && (until === null || day <= until)).map(({ iso3 }) => iso3),
  ),
];

/** The same treaty however a text writes it: letter case, articles and punctuation aside. */
export const instrumentKey = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/\b(?:the|and its protocols?)\b/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
