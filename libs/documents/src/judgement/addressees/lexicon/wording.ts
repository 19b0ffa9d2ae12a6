import type { AddresseeGroup } from '@heed/domain';

/** What a text calls a group of addressees: regular expressions without flags, matched whatever the case of letters. */
export interface Wordings {
  /** Several where one word stands for two: "social partners". */
  readonly groups: readonly AddresseeGroup[];
  readonly wordings: readonly string[];
}

export const called = (
  groups: AddresseeGroup | readonly AddresseeGroup[],
  ...wordings: readonly string[]
): Wordings => ({
  groups: typeof groups === 'string' ? [groups] : groups,
  wordings,
});

/** Where a name that says its subject ("Special Rapporteur on …") gives way to the rest of the sentence. */
export const END_OF_NAME = '(?=,|;|\\.|$| to [a-z]| and | should\\b| must\\b| is\\b| are\\b)';

/** "On the right to education", behind the title of a mandate. */
export const ITS_SUBJECT = `(?: (?:on|of) (?:the )?[^,;.]{3,140}?${END_OF_NAME})?`;

/** Whoever presides stands for the body. */
export const CHAIR =
  '(?:(?:chair|chairperson|chairpersons|chairs|chairperson-rapporteur|president|bureau|members) of (?:the )?)?';

export const UN_OPTIONAL = '(?:united nations |un )?';
