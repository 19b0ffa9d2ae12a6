import { DocumentDraft } from '../document/document-draft';
import type { Artefact, ReadDocument } from '../document/read-document.types';
import { beginsLikeParagraph, endsSentence } from '../rules/completeness.rule';
import { isAnnexHeading } from '../rules/annex.rule';
import { readLabel } from '../rules/label.rule';
import { opensOperative } from '../rules/opener.rule';
import { isRule, readFootnoteLine } from '../rules/sign.rule';
import type { SourceLine } from '../text/source-lines';
import { joinTail, joinText } from '../text/white-space';
import { addNumberedItems } from './conclusions.reader';
import { bodyLineIndex } from './detect-family';
import { addAnnexes } from './paged/annexes.reader';
import { isFollowedByLabel, mayBeHeading } from './paged/paged-heading.rule';
import { readOutline } from './outline.reader';
import { addPreamble, addTitle } from './preamble.reader';

const NUMBERED = {
  chapters: false,
  sections: false,
  prose: false,
  oneSentence: true,
  restartsInChapters: false,
} as const;

/** A resolution whose operative paragraphs are numbered, with lettered items. */
export const readNumberedResolution = (lines: readonly SourceLine[], artefacts: readonly Artefact[]): ReadDocument => {
  const draft = new DocumentDraft('numbered-resolution', artefacts);
  const operative = addPreambleUntil(draft, lines, (line, index) => opensNumbered(lines, line, index));
  const { text, headings } = partHeadings(lines.slice(operative));
  const { events, backMatter } = readOutline(text, NUMBERED);
  addNumberedItems(draft, events, 'OP', headings);
  addTail(draft, backMatter, 'unplaced');
  return draft.finish();
};

/** The first number, or the part whose first paragraph it is. */
const opensNumbered = (lines: readonly SourceLine[], line: SourceLine, index: number): boolean =>
  readLabel(line.text)?.printed === '1.' ||
  (opensPart(lines, line, index) && isFirst(lines.slice(index + 1, index + 4)));

const isFirst = (lines: readonly SourceLine[]): boolean => lines.some(({ text }) => readLabel(text)?.printed === '1.');

const PART_NUMBER = /^[IVX]{1,5}\.?$/u;

/** "II" alone on its line, above the heading of a part. */
const opensPart = (lines: readonly SourceLine[], line: SourceLine, index: number): boolean =>
  PART_NUMBER.test(line.text) && mayBeHeading(lines[index + 1]?.text ?? '') && isFollowedByLabel(lines, index + 1);

/** Long resolutions put headings between numbered paragraphs. */
const partHeadings = (
  lines: readonly SourceLine[],
): { text: readonly SourceLine[]; headings: readonly SourceLine[] } => {
  const isHeading = (line: SourceLine, index: number): boolean =>
    opensPart(lines, line, index) ||
    (endsSentence(lines[index - 1]?.text ?? '') && mayBeHeading(line.text) && isFollowedByLabel(lines, index));
  const headings: SourceLine[] = [];
  const text = lines.flatMap((line, index) => {
    const behindHeading = index > 0 && headings[headings.length - 1] === lines[index - 1];
    const second = behindHeading && mayBeHeading(line.text) && isFollowedByLabel(lines, index);
    if (!second && !isHeading(line, index)) return [behindHeading ? { ...line, behindHeading } : line];
    headings.push(line);
    return [];
  });
  return { text, headings };
};

/** A resolution without numbers: paragraphs are counted, the operative part begins with the first main verb. */
export const readUnnumberedResolution = (
  lines: readonly SourceLine[],
  artefacts: readonly Artefact[],
): ReadDocument => {
  const draft = new DocumentDraft('unnumbered-resolution', artefacts);
  const operative = addPreambleUntil(draft, lines, (line) => opensOperative(line.text));
  const end = addOperative(draft, lines.slice(operative));
  addTail(draft, lines.slice(operative + end), 'navigation');
  return draft.finish();
};

/** Adds title and preamble and opens the operative part; returns the index of the line it begins with. */
const addPreambleUntil = (
  draft: DocumentDraft,
  lines: readonly SourceLine[],
  isOperative: (line: SourceLine, index: number) => boolean,
): number => {
  const body = bodyLineIndex(lines);
  const found = lines.findIndex((line, index) => index > body && isOperative(line, index));
  const operative = found < 0 ? lines.length : found;
  if (body >= 0) addTitle(draft, lines, body);
  addPreamble(draft, lines.slice(body + 1, operative));
  draft.openSection('Operative part', 0, false);
  return operative;
};

/** Adds paragraphs until the sentence of the resolution ends with a full stop; returns how many lines that took. */
const addOperative = (draft: DocumentDraft, lines: readonly SourceLine[]): number => {
  let open: { text: string; lines: [number, number] } | null = null;
  let tail = '';
  let count = 0;
  let index = 0;
  const close = (): void => {
    if (open) draft.addParagraph({ ref: `OP${++count}`, ...open });
  };
  for (const line of lines) {
    if (open !== null && isLast(tail) && !opensOperative(line.text)) break;
    if (open === null || (endsSentence(tail) && beginsLikeParagraph(line.text))) {
      close();
      open = { text: line.text, lines: [line.number, line.number] };
      tail = line.text;
    } else {
      open = { text: joinText(open.text, line.text), lines: [open.lines[0], line.number] };
      tail = joinTail(tail, line.text);
    }
    index += 1;
  }
  close();
  return index;
};

// A resolution is one sentence: operative paragraphs end with a semicolon, only the last one with a full stop.
const isLast = (text: string): boolean => /\.["”’]?\d{0,2}$/u.test(text);

/** Footnotes, the record of adoption, or the navigation of the web page that a text was saved from. */
const addTail = (draft: DocumentDraft, lines: readonly SourceLine[], reason: Artefact['reason']): void => {
  for (const [index, line] of lines.entries()) {
    if (isAnnexHeading(line.text)) return addAnnexes(draft, lines.slice(index));
    const footnote = readFootnoteLine(line.text);
    if (footnote) draft.addFootnote({ ...footnote, line: line.number });
    else draft.addArtefact(line.text, line.number, isRule(line.text) ? 'rule' : reason, !line.blankBefore);
  }
};
