import type { DocumentFamily } from '../document/read-document.types';
import { readLabel } from '../rules/label.rule';
import { fromRoman } from '../rules/numeral.rule';
import { isBodyLine, opensOperative, opensPreambular } from '../rules/opener.rule';
import type { SourceLine } from '../text/source-lines';
import { readPagedLabels } from './paged/paged-label.rule';

const LAST_LINE_OF_A_TITLE_PAGE = 80;
const DATED_SESSION = /\bsession\b.*\b(?:19|20)\d\d\b/iu;
const REVIEW = /\buniversal periodic review\b|\bA\/HRC\/WG\.6\//iu;
const OUTCOME = /\bconclusions? (?:and\/?(?:or)?|or) recommendations\b|\bviews on conclusions\b/iu;
const BLOCK = /\b(?:enjoy\w*|support)\b.{0,30}\bsupport\b|\bwill be examined\b|\b(?:are|were|been) (?:thus )?noted\b/iu;
const TWO_LEVEL_NUMBERS = 2;
const OBSERVATIONS = /\bconcluding (?:observations|comments)\b|\/CO\/\d/iu;
const STATE_PARTY = /\bState party\b/u;
const COMMITTEE = /\b(?:the )?Committee\b/iu;
const OFTEN = 3;

/** Tells from the setting alone how a document is numbered and divided. */
export const detectFamily = (lines: readonly SourceLine[]): DocumentFamily => {
  const labels = lines.map((line) => readLabel(line.text));
  const numbered = labels.some((label) => label?.form === 'arabic');
  const body = bodyLineIndex(lines);
  if (body >= 0) return hasNumberAfter(body, labels) ? 'numbered-resolution' : 'unnumbered-resolution';
  if (isReview(lines)) return 'upr-report';
  if (isObservations(lines)) return 'concluding-observations';
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
    .findIndex(({ text }, index) => isBodyLine(text) && opensResolution(lines[index + 1]?.text ?? ''));

/** A preamble, or the first operative paragraph of a text that has none. */
const opensResolution = (text: string): boolean =>
  opensPreambular(text) || opensOperative(text.replace(/^1\.\s+/u, ''));

/** Recommendations by block and position, or what the State said of them later. */
const isReview = (lines: readonly SourceLine[]): boolean => {
  const twoLevel = lines.filter(({ text }) => readPagedLabels(text)[0]?.sub != null).length >= TWO_LEVEL_NUMBERS;
  const has = (pattern: RegExp): boolean => lines.some(({ text }) => pattern.test(text));
  const inText = (pattern: RegExp): boolean =>
    pattern.test(
      lines
        .slice(0, LAST_LINE_OF_A_TITLE_PAGE)
        .map(({ text }) => text)
        .join(' '),
    );
  if (inText(REVIEW)) return has(OUTCOME) || (twoLevel && has(BLOCK));
  return twoLevel && has(BLOCK) && has(/\brecommendations?\b/iu);
};

/** A committee that speaks to one State party; other reports speak of States parties. */
const isObservations = (lines: readonly SourceLine[]): boolean => {
  const titled = OBSERVATIONS.test(
    lines
      .slice(0, LAST_LINE_OF_A_TITLE_PAGE)
      .map(({ text }) => text)
      .join(' '),
  );
  const often = (pattern: RegExp): boolean => lines.filter(({ text }) => pattern.test(text)).length >= OFTEN;
  const once = (pattern: RegExp): boolean => lines.some(({ text }) => pattern.test(text));
  const parts = lines.some(({ text }) =>
    /\bpositive (?:aspects|developments)\b|\bof concern\b|\bconcerns and recommendations\b/iu.test(text),
  );
  return titled ? once(STATE_PARTY) && once(COMMITTEE) : parts && often(STATE_PARTY) && often(COMMITTEE);
};

const hasNumberAfter = (index: number, labels: readonly ReturnType<typeof readLabel>[]): boolean =>
  labels.slice(index).some((label) => label?.form === 'arabic' && Number(label.mark) === 1);

const chapterHeadings = (lines: readonly SourceLine[]): string[] =>
  lines.flatMap((line, index) => {
    const label = readLabel(line.text);
    if (label?.form !== 'capital' || fromRoman(label.mark) === null) return [];
    return [label.rest === '' ? (lines[index + 1]?.text ?? '') : label.rest];
  });
