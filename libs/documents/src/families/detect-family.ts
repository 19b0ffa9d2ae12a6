import type { DocumentFamily } from '../document/read-document.types';
import { readLabel } from '../rules/label.rule';
import { fromRoman } from '../rules/numeral.rule';
import { isBodyLine, opensPreambular } from '../rules/opener.rule';
import type { SourceLine } from '../text/source-lines';

const LAST_LINE_OF_A_TITLE_PAGE = 40;
const DATED_SESSION = /\bsession\b.*\b(?:19|20)\d\d\b/iu;

/** Tells from the setting alone how a document is numbered and divided. */
export const detectFamily = (lines: readonly SourceLine[]): DocumentFamily => {
  const labels = lines.map((line) => readLabel(line.text));
  const numbered = labels.some((label) => label?.form === 'arabic');
  const body = bodyLineIndex(lines);
  if (body >= 0) return hasNumberAfter(body, labels) ? 'numbered-resolution' : 'unnumbered-resolution';
  if (!numbered) return 'unrecognised';
  const chapters = chapterHeadings(lines);
  if (chapters.filter((heading) => DATED_SESSION.test(heading)).length >= 2) return 'session-compilation';
  const sections = ['A', 'B'].every((mark) => labels.some((label) => label?.form === 'capital' && label.mark === mark));
  return chapters.length >= 2 || sections ? 'session-report' : 'numbered-conclusions';
};

/** The line in which the body names itself, with a preambular paragraph behind it; -1 where there is none. */
export const bodyLineIndex = (lines: readonly SourceLine[]): number =>
  lines
    .slice(0, LAST_LINE_OF_A_TITLE_PAGE)
    .findIndex((line, index) => isBodyLine(line.text) && opensPreambular(lines[index + 1]?.text ?? ''));

const hasNumberAfter = (index: number, labels: readonly ReturnType<typeof readLabel>[]): boolean =>
  labels.slice(index).some((label) => label?.form === 'arabic' && Number(label.mark) === 1);

const chapterHeadings = (lines: readonly SourceLine[]): string[] =>
  lines.flatMap((line, index) => {
    const label = readLabel(line.text);
    if (label?.form !== 'capital' || fromRoman(label.mark) === null) return [];
    return [label.rest === '' ? (lines[index + 1]?.text ?? '') : label.rest];
  });
