import type { DocumentFamily } from '../document/read-document.types';
import type { SourceLine } from '../text/source-lines';
import { joinText } from '../text/white-space';

const MASTHEAD =
  /^(?:United Nations\b|General Assembly\b|Human Rights Council\b|Economic and Social Council\b|Security Council\b|Distr\b|Original\b|English\b|GE\.|\*?\d{6,}|Agenda item|Item \d|Universal periodic review$|Advance\b|Contents$|Page$|Resolution adopted|[\p{L}-]+(?: [\p{L}-]+)? (?:session|meeting)\b|\d|on \d|(?:International )?(?:Covenant|Convention) (?:on|for|against)\b|International Convention|Committee (?:on|against)\b|Human Rights Committee|Subcommittee|(?:First|Second|Third|Fourth|Fifth|Sixth) Committee$|\*|\(|\[|Part \p{L}+$)/iu;
const SYMBOL = /^(?:A|E|CERD|CCPR|CEDAW|CAT|CRC|CMW|CRPD|CED)\/\S+$/u;
const NUMBER = /^(?:Resolution\s+)?\d{1,3}\/\d{1,3}\.?\s*/iu;
const NUMBERED_TITLE = /^(?:Resolution\s+)?\d{1,3}\/\d{1,3}\.?\s+\p{Lu}/u;
const ENDS_OPEN = /\b(?:of|and|the|on|by|to|for|in|or|with|from|as|under|report|reports|periodic)$|,$/iu;
const TITLED: Partial<Record<DocumentFamily, RegExp>> = {
  'upr-report': /\breport of the working group on \S+ universal periodic/iu,
  'concluding-observations': /\bconcluding (?:observations|comments)\b/iu,
};

/** Title as printed in front of the text, without the masthead; null where there is none. */
export const readTitle = (
  front: readonly SourceLine[],
  family: DocumentFamily,
  country: string | null,
): string | null => {
  const pattern = TITLED[family];
  const numbered = front.findIndex(({ text }) => NUMBERED_TITLE.test(text));
  const titled = pattern ? front.findIndex((_, index) => pattern.test(twoLines(front, index))) : -1;
  const first = titled >= 0 ? titled : firstTitle(front);
  const found = family.endsWith('resolution') && numbered >= 0 ? numbered : first;
  const start = front[found];
  if (!start) return null;
  let title = start.text.replace(NUMBER, '');
  for (const line of front.slice(found + 1)) {
    if (line.text === country || !goesOn(title, line, family)) break;
    title = joinText(title, line.text);
  }
  const plain = title.replace(/[\s*†‡]+$/u, '');
  const addendum = front.some(({ text }) => /^addendum\*?$/iu.test(text)) ? ', Addendum' : '';
  const of = pattern && country !== null && !plain.includes(country) ? `: ${country}` : '';
  return `${plain}${of}${addendum}`;
};

const REPORT = /^(?:Report|Note) (?:of|by)\b/u;
const DRAFT = /:\*?\s*(?:revised )?draft (?:resolution|decision)$/u;
// Items of the agenda of the Human Rights Council, resolution 5/1, annex, part V.
const AGENDA_ITEM =
  /^(?:Organizational and procedural|Annual report of the United Nations High|Promotion and protection of all|Human rights situations|Human rights bodies and|Universal periodic review|Human rights situation in|Follow-up to and implementation|Racism, racial discrimination|Technical assistance and)/u;

/** The title of the text, where the title of its agenda item may stand in front. */
const firstTitle = (front: readonly SourceLine[]): number => {
  const drafted = front.findIndex(({ text }) => DRAFT.test(text));
  if (drafted >= 0 && drafted + 1 < front.length) return drafted + 1;
  const plain = front.flatMap(({ text }, index) => (isMasthead(text) ? [] : [index]));
  const blocks = plain.filter((index, at) => at === 0 || front[index]?.blankBefore);
  const [first = -1, second] = blocks;
  const report = blocks.findIndex((index) => REPORT.test(front[index]?.text ?? ''));
  return second !== undefined && report > 0 && AGENDA_ITEM.test(front[first]?.text ?? '') ? second : first;
};

const twoLines = (front: readonly SourceLine[], index: number): string => {
  const line = front[index]?.text ?? '';
  return TITLE_CUT.test(line) ? joinText(line, front[index + 1]?.text ?? '') : line;
};
const TITLE_CUT = /\b(?:periodic|universal|concluding|consideration of)$/iu;

const isMasthead = (text: string): boolean =>
  (MASTHEAD.test(text) && !NUMBER.test(text)) || SYMBOL.test(text) || !/\p{L}{3}/u.test(text);

// In narrow columns the name of the body is broken as well.
const OF_A_BODY = /^concluding (?:observations|comments) of the (?!.*\bcommittee\b)/iu;

const goesOn = (title: string, line: SourceLine, family: DocumentFamily): boolean => {
  if (/[*†.]$/u.test(title) || isMasthead(line.text)) return false;
  if (family === 'upr-report') return /\b(?:on|the|universal|periodic)$/iu.test(title);
  return (
    ENDS_OPEN.test(title) ||
    (!line.blankBefore && OF_A_BODY.test(title)) ||
    /^\p{Ll}/u.test(line.text) ||
    (!line.blankBefore && family === 'concluding-observations' && title.length > 50)
  );
};
