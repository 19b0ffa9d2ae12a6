import { beginsLikeParagraph } from '../rules/completeness.rule';
import { looksLikeHeading } from '../rules/heading.rule';
import { readLabel } from '../rules/label.rule';
import type { SourceLine } from '../text/source-lines';

const WIDEST_TYPED_LINE = 120;

/** Lines were broken at a page width, so that sentences go on in the next one; otherwise a line holds a whole paragraph. */
export const isHardWrapped = (lines: readonly SourceLine[]): boolean =>
  lines.some(({ page }) => page !== undefined) ||
  (lines.every((line) => line.text.length <= WIDEST_TYPED_LINE) &&
    lines.some((line, index) => goesOn(lines[index - 1], line)));

const goesOn = (before: SourceLine | undefined, line: SourceLine): boolean =>
  before !== undefined &&
  !line.blankBefore &&
  /^\p{Ll}/u.test(line.text) &&
  /[\p{L},]$/u.test(before.text) &&
  readLabel(line.text) === null;

/** The number that a line may carry as a paragraph. */
const numberOf = ({ text }: SourceLine): number | null => {
  const label = readLabel(text);
  const mayCarry =
    label?.form === 'arabic' && (label.rest === '' || beginsLikeParagraph(label.rest) || label.rest.length <= 3);
  return mayCarry ? Number(label.mark) : null;
};

/** Numbers that lines may carry as paragraphs, each with the index of the last such line. */
export const numbersPrinted = (lines: readonly SourceLine[]): ReadonlyMap<number, number> =>
  new Map(
    lines.flatMap((line, index) => {
      const number = numberOf(line);
      return number === null ? [] : [[number, index] as const];
    }),
  );

/** A title page as mastheads have it, or a table of contents. */
const hasTitlePage = (lines: readonly SourceLine[]): boolean =>
  lines.slice(0, LAST_LINE_OF_A_TITLE_PAGE).some(({ text }) => /\bDistr\b|^(?:table of )?contents$/iu.test(text));

const LAST_LINE_OF_A_TITLE_PAGE = 80;
const NUMBERED_HEADING = /^(\d{1,2})\.\s+(\p{Lu}.*)$/u;

/** Set in broken lines, behind a title page, or with headings that carry numbers like paragraphs: "2. Freedom of movement". */
export const isSetInPages = (lines: readonly SourceLine[]): boolean => {
  let last = 0;
  return (
    isHardWrapped(lines) ||
    hasTitlePage(lines) ||
    lines.some(({ text }) => {
      const [, number = '', heading = ''] = NUMBERED_HEADING.exec(text) ?? [];
      const beginsAnew = heading !== '' && Number(number) <= last && looksLikeHeading(heading);
      if (heading !== '' && !looksLikeHeading(heading)) last = Number(number);
      return beginsAnew;
    })
  );
};
