import { PARTICIPLE_OPENING, STATING_THIRD } from './verbs.lexicon';

const STATING = new RegExp(
  `\\b(?:${STATING_THIRD.join('|')}|decides|approves|proclaims|establishes|extends|appoints|designates|authorizes|recognized|agreed|decided|concluded|adopted|adopts|noted|welcomed|(?:is|remains) (?:\\w+ )?(?:concerned|alarmed|troubled))\\b(?: (?:note|its (?:\\w+ )?(?:concern|appreciation|regret)|the (?:need|importance)))?`,
  'i',
);
const OPENS_WITH_STATING = new RegExp(
  `^(?:(?:also|further|strongly|once again)\\s+)*(?:${STATING_THIRD.join('|')})\\b`,
  'i',
);

/** An item with a verb of its own does not complete the verb of its chapeau. */
export const hasOwnStatement = (text: string): boolean =>
  OPENS_WITH_STATING.test(text) || /^[^,;.]{0,90}\b(?:working group|committee)\b[^,;.]{0,30}\b\w+s\b/i.test(text);

/** The verb by which a paragraph that asks nothing is known, as printed. */
export const statedVerbOf = (text: string, preamble: boolean): string | null => {
  const found = preamble ? PARTICIPLE_OPENING.exec(text)?.[0] : STATING.exec(text)?.[0];
  return found?.toLowerCase() ?? null;
};
