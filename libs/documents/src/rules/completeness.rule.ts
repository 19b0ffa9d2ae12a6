const CLOSERS = '["”’»\\])]*';
const SENTENCE_END = new RegExp(`[.;:?!…]${CLOSERS}$`, 'u');
const CLAUSE_END = new RegExp(`[.;:,?!…]${CLOSERS}$`, 'u');
const LIST_OPENING = /[:—–]$/u;
// "…on ports,2": the sign of a footnote hangs on the comma or full stop; "3.5" is a quantity.
// The end of a text is all that tells; looking through the whole of it for every line takes long.
const TAIL = 240;
const ABBREVIATED = '(?:Nos?|arts?|paras?|vol|sect|chap|pp?|Add|Corr|Rev|Mr|Mrs|Ms|Dr|St)';
const ANCHOR = new RegExp(
  `(?<=(?:[\\p{L})\\]”’"]|\\d{4})(?:[;:,]|(?<!\\b${ABBREVIATED})\\.))\\s?(?:\\d{1,2}|\\*{1,3})$`,
  'iu',
);

/** A text without the sign of a footnote behind its last sign. */
const withoutAnchor = (text: string): string => text.slice(-TAIL).replace(ANCHOR, '');

/** A unit of text that ends as a paragraph or an item of a list ends. */
export const endsSentence = (text: string): boolean => SENTENCE_END.test(withoutAnchor(text));

/** Also by a comma, as preambular paragraphs end. */
export const endsClause = (text: string): boolean => CLAUSE_END.test(withoutAnchor(text));

/** What follows is a list. */
export const opensList = (text: string): boolean => LIST_OPENING.test(text.slice(-TAIL));

/** A capital, a quotation mark or a figure: what a paragraph can begin with, and a wrapped line often does not. */
export const beginsLikeParagraph = (text: string): boolean => /^["“‘«[(]?[\p{Lu}\d]/u.test(text);
