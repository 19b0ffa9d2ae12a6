const NUMBER = '\\d{1,3}(?:\\.\\d{1,3})?(?:\\s?\\([a-z]{1,4}\\))*';
const RANGE = `${NUMBER}(?:\\s*(?:[-–—]|to|through)\\s*${NUMBER})?`;
const SEPARATOR = '(?:\\s*[,;]\\s*(?:and\\s+|or\\s+)?|\\s+and\\s+|\\s+or\\s+|\\s*&\\s*)';
const LIST = new RegExp(
  `\\b(?:recommendations?|recs?\\.?|paragraphs?|paras?\\.?|numbers?)\\s*(?:numbered\\s+|in\\s+paragraphs?\\s+|contained\\s+in\\s+paragraphs?\\s+|Nos?\\.\\s*|numbers?\\s+|[:(]\\s*)?(${RANGE}(?:${SEPARATOR}${RANGE})*)`,
  'giu',
);
const BARE_LIST = new RegExp(`^\\(?(${RANGE}(?:${SEPARATOR}${RANGE})*)[).:]?(?=\\s|$)`, 'u');
const LONGEST_RANGE = 400;

const tidy = (ref: string): string => ref.replace(/\s+/gu, '');

/** 139.3–139.9, 139.3–9 and 3–9 in full. */
const expand = (range: string): string[] => {
  const [from = '', to] = range.split(/\s*(?:[-–—]|\bto\b|\bthrough\b)\s*/u).map(tidy);
  if (to === undefined) return [from];
  const [block, first] = from.includes('.')
    ? [`${from.split('.')[0] ?? ''}.`, Number(from.split('.')[1])]
    : ['', Number(from)];
  const last = Number(to.includes('.') ? to.split('.')[1] : to);
  const sameBlock = !to.includes('.') || to.startsWith(block);
  if (!sameBlock || !Number.isInteger(first) || !Number.isInteger(last) || last < first || last - first > LONGEST_RANGE)
    return [from, to];
  return Array.from({ length: last - first + 1 }, (_, index) => `${block}${first + index}`);
};

const refsIn = (list: string): string[] => (list.match(new RegExp(RANGE, 'gu')) ?? []).flatMap(expand);

/** Recommendations that a sentence names by number, ranges written out. */
export const citedRefs = (sentence: string): string[] => [
  ...new Set([...sentence.matchAll(LIST)].flatMap((match) => refsIn(match[1] ?? ''))),
];

/** The numbers with which a line of a list begins: "139.4 Not supported." */
export const leadingRefs = (text: string): string[] =>
  refsIn(BARE_LIST.exec(text.replace(/(?<=\d)\.,/gu, ','))?.[1] ?? '');
