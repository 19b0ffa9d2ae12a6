import { DocumentDraft } from '../document/document-draft';
import type { Artefact, ReadDocument } from '../document/read-document.types';
import { beginsLikeParagraph, endsSentence } from '../rules/completeness.rule';
import { readLabel } from '../rules/label.rule';
import { opensOperative } from '../rules/opener.rule';
import { isRule, readFootnoteLine } from '../rules/sign.rule';
import type { SourceLine } from '../text/source-lines';
import { joinText } from '../text/white-space';
import { addNumberedItems } from './conclusions.reader';
import { bodyLineIndex } from './detect-family';
import { addPreamble, addTitle } from './preamble.reader';

/** A resolution whose operative paragraphs are numbered, with lettered items. */
export const readNumberedResolution = (lines: readonly SourceLine[], artefacts: readonly Artefact[]): ReadDocument => {
  const draft = new DocumentDraft('numbered-resolution', artefacts);
  const body = bodyLineIndex(lines);
  const label = (line: SourceLine): string | undefined => readLabel(line.text)?.printed;
  const operative = lines.findIndex((line, index) => index > body && label(line) === '1.');
  addTitle(draft, lines, body);
  addPreamble(draft, lines.slice(body + 1, operative));
  draft.openSection('Operative part', 0, false);
  addNumberedItems(draft, lines.slice(operative), 'OP');
  return draft.finish();
};

/** A resolution without numbers: paragraphs are counted, the operative part begins with the first main verb. */
export const readUnnumberedResolution = (
  lines: readonly SourceLine[],
  artefacts: readonly Artefact[],
): ReadDocument => {
  const draft = new DocumentDraft('unnumbered-resolution', artefacts);
  const body = bodyLineIndex(lines);
  const found = lines.findIndex((line, index) => index > body && opensOperative(line.text));
  const operative = found < 0 ? lines.length : found;
  addTitle(draft, lines, body);
  addPreamble(draft, lines.slice(body + 1, operative));
  draft.openSection('Operative part', 0, false);
  const end = addOperative(draft, lines.slice(operative));
  addTail(draft, lines.slice(operative + end));
  return draft.finish();
};

/** Adds paragraphs until the sentence of the resolution ends with a full stop; returns how many lines that took. */
const addOperative = (draft: DocumentDraft, lines: readonly SourceLine[]): number => {
  let open: { text: string; lines: [number, number] } | null = null;
  let count = 0;
  let index = 0;
  const close = (): void => {
    if (open) draft.addParagraph({ ref: `OP${++count}`, ...open });
  };
  for (const line of lines) {
    if (open !== null && isLast(open.text) && !opensOperative(line.text)) break;
    if (open === null || (endsSentence(open.text) && beginsLikeParagraph(line.text))) {
      close();
      open = { text: line.text, lines: [line.number, line.number] };
    } else open = { text: joinText(open.text, line.text), lines: [open.lines[0], line.number] };
    index += 1;
  }
  close();
  return index;
};

// A resolution is one sentence: operative paragraphs end with a semicolon, only the last one with a full stop.
const isLast = (text: string): boolean => /\.["”’]?$/u.test(text);

/** Footnotes, and the navigation of the web page that a text was saved from. */
const addTail = (draft: DocumentDraft, lines: readonly SourceLine[]): void => {
  for (const line of lines) {
    const footnote = readFootnoteLine(line.text);
    if (footnote) draft.addFootnote({ ...footnote, line: line.number });
    else draft.addArtefact(line.text, line.number, isRule(line.text) ? 'rule' : 'navigation', !line.blankBefore);
  }
};
