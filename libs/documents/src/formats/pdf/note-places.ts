import type { Artefact, Finding, ReadFootnote } from '../../document/read-document.types';
import { rejoin, type Vocabulary } from './hyphens';
import type { LaidOutPage } from './layout';
import { textOfNote } from './page-notes';

/** Where the anchor of a footnote was lifted off a line. */
export interface Anchor {
  readonly marker: string;
  readonly page: number;
  readonly line: number;
}

interface Note {
  readonly marker: string;
  readonly page: number;
  readonly texts: string[];
}

/** Lines of one text, with the words broken at their ends made whole. */
const joinLines = (lines: readonly string[], words: Vocabulary): string => {
  const joined: string[] = [];
  for (const line of lines) {
    const whole = rejoin(joined[joined.length - 1] ?? '', line, words);
    if (whole) joined.splice(-1, 1, ...whole.filter((part) => part !== ''));
    else joined.push(line);
  }
  return joined.join(' ');
};

const notesOf = (pages: readonly LaidOutPage[]): Note[] => {
  const notes: Note[] = [];
  for (const { number, notes: onPage } of pages)
    for (const note of onPage) {
      const last = notes[notes.length - 1];
      if (note.marker !== null) notes.push({ marker: note.marker, page: number, texts: textOfNote(note) });
      else last?.texts.push(...textOfNote(note));
    }
  return notes;
};

/** Footnotes with the lines that call them; what is called and not there, or there and not called, is told. */
export const placeNotes = (
  pages: readonly LaidOutPage[],
  anchors: readonly Anchor[],
  words: Vocabulary,
  lastLineOf: (page: number) => number,
): { footnotes: ReadFootnote[]; artefacts: Artefact[]; findings: Finding[] } => {
  const notes = notesOf(pages);
  const called = new Set<Anchor>();
  const findings: Finding[] = [];
  const footnotes = notes.map(({ marker, page, texts }) => {
    const free = anchors.filter((each) => each.marker === marker && !called.has(each));
    // On its page, or carried over from the page before, or at the end of the document.
    const anchor = free.find((each) => each.page === page) ?? free.findLast((each) => each.page < page);
    if (anchor) called.add(anchor);
    const line = anchor?.line ?? lastLineOf(page);
    if (!anchor) findings.push({ code: 'footnote-unplaced', line, page, detail: `nothing calls footnote ${marker}` });
    return { marker, text: `${marker} ${joinLines(texts, words)}`, line };
  });
  const known = new Set(notes.map(({ marker }) => marker));
  const artefacts = anchors
    .filter((anchor) => !called.has(anchor) && !known.has(anchor.marker))
    .map(({ marker, line }): Artefact => ({ text: marker, line, reason: 'lone-sign' }));
  return { footnotes, artefacts, findings };
};
