import { looksLikeHeading } from '../../rules/heading.rule';
import { readLabel } from '../../rules/label.rule';
import { beginsNumbered } from './paged-label.rule';
import type { SourceLine } from '../../text/source-lines';

const LONGEST_HEADING = 160;
const ENDS_WITH_SMALL_WORD = /\b(?:of|and|the|on|by|to|for|in|or|with|from|as|under|concerning)$|,$/iu;
const MAIN_PART =
  /^(?:summary$|introduction|positive (?:aspects|developments)|factors and difficulties|(?:principal |main )?(?:subjects|areas|matters) of concern|concerns and recommendations|suggestions and recommendations|principal|main areas|dissemination|follow-up and dissemination|implementation and reporting|conclusions? and\/?(?:or)? recommendations|summary of the proceedings)/iu;
const SENTENCE =
  /^(?:The|This|It|That) (?:(?:Committee|State party|Government|delegation|Working Group) )?(?:\p{L}+ly )?(?:is|was|has|had|should|shall|will|may|also|\p{L}+s|\p{L}+ed)\b/u;
const SYMBOL = /^[A-Z]{1,5}(?:\/[\p{L}\d.–-]+){2,}$/u;
const LONG_LINE = 45;
const BULLET = /^[•●▪·–—-]\s*/u;

/** A part of the whole document, though no number stands in front of it. */
export const isMainPart = (text: string): boolean => MAIN_PART.test(text);

export const isBullet = (text: string): boolean => BULLET.test(text);

const isLabelled = (text: string): boolean => {
  const label = readLabel(text);
  return beginsNumbered(text) || (label !== null && label.form !== 'arabic' && /^[\p{Lu}“"]/u.test(label.rest || 'A'));
};

/** Short, without a full stop, and not the end of a list of States. */
export const mayBeHeading = (text: string): boolean =>
  text.length <= LONGEST_HEADING &&
  looksLikeHeading(text) &&
  !isBullet(text) &&
  !isLabelled(text) &&
  !SENTENCE.test(text) &&
  !SYMBOL.test(text);

/** The heading goes on in the next line of the page. */
export const headingGoesOn = (heading: string, line: SourceLine, next: SourceLine | undefined): boolean => {
  if (!next || next.blankBefore || isLabelled(next.text) || !/[\p{L}\p{N})][*†‡]{0,3}$/u.test(next.text)) return false;
  if (/^[\p{Ll}(]/u.test(next.text) || ENDS_WITH_SMALL_WORD.test(heading)) return true;
  return line.blankBefore && mayBeHeading(next.text) && (!isLabelled(line.text) || line.text.length > LONG_LINE);
};

/** The second line of a heading in a text whose paragraphs fill one line each. */
export const isCutHeading = (next: SourceLine | undefined): boolean =>
  next !== undefined && !next.blankBefore && /^\p{Ll}/u.test(next.text) && /[\p{L}\p{N})][*†‡]{0,3}$/u.test(next.text);

/** A label stands behind it, with at most another heading between. */
export const isFollowedByLabel = (lines: readonly SourceLine[], index: number): boolean => {
  const next = lines
    .slice(index + 1, index + 4)
    .find((line) => isLabelled(line.text) || !(mayBeHeading(line.text) || isCutHeading(line)));
  return next !== undefined && isLabelled(next.text);
};
