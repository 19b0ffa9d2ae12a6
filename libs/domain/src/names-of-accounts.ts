/** In which name an independent organisation publishes: its own, none that the public knows, or that of a host. */
export const NAME_CHOICES = ['named', 'withheld', 'hosted'] as const;
export type NameChoice = (typeof NAME_CHOICES)[number];

/** What is known when an account is to be published. */
export type NameFacts = {
  choice: NameChoice;
  /** The host that was asked has agreed, and still does. */
  hostAgreed: boolean;
  /** An account of the organisation was published on the commitment in its own name, whether it still stands or not. */
  wasSigned: boolean;
  /** A file of the account was published in the organisation's own name before: readers know its digest. */
  fileWasSigned: boolean;
  /** An account of the organisation stands on the commitment without its name. */
  standsWithheld: boolean;
};

export type NameOfAccount = 'named' | 'withheld' | 'named_before' | 'file_named_before' | 'host_not_agreed';

/**
 * On one commitment an organisation keeps to one name: two would count it twice, and a correction in another name would
 * tell who withheld it, and so would what readers have already seen signed. All but `named` and `withheld` are refusals.
 */
export const nameOfAccount = (facts: NameFacts): NameOfAccount => {
  if (facts.choice === 'named' && !facts.standsWithheld) return 'named';
  if (facts.fileWasSigned) return 'file_named_before';
  if (facts.standsWithheld) return 'withheld';
  if (facts.wasSigned) return 'named_before';
  return facts.choice === 'hosted' && !facts.hostAgreed ? 'host_not_agreed' : 'withheld';
};

const DAY_MS = 86_400_000;
const DAYS_OF_WEEK = 7;

/**
 * The Monday after a day (YYYY-MM-DD): when the next batch of accounts without a name goes out. All carry that one date,
 * so that none tells when it was written.
 */
export const nextRelease = (day: string): string => {
  const at = new Date(`${day}T00:00:00Z`);
  const sinceMonday = (at.getUTCDay() + DAYS_OF_WEEK - 1) % DAYS_OF_WEEK;
  return new Date(at.getTime() + (DAYS_OF_WEEK - sinceMonday) * DAY_MS).toISOString().slice(0, 10);
};

/**
 * What a file is called on the public side where its author's name is withheld: what people call their files tells who they
 * are. `n` counts the items of the account from 1; the ending says what kind of file it is.
 */
export const namelessFile = (n: number, fileName: string): string =>
  `evidence-${n}${(/\.[A-Za-z0-9]{1,8}$/.exec(fileName)?.[0] ?? '').toLowerCase()}`;
