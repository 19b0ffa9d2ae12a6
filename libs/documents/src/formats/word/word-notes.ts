import type { ReadFootnote } from '../../document/read-document.types';
import { toRoman } from '../../rules/numeral.rule';
import { collapseWhiteSpace } from '../../text/white-space';
import { childrenOf, elementsUnder, type XmlElement } from '../read-xml';
import { type NoteCall, WordTextReader } from './word-text';

/** Footnotes and endnotes by what they are called with, numbered in the order of the text as Word prints them. */
export class WordNotes {
  private readonly texts: Readonly<Record<NoteCall['kind'], ReadonlyMap<string, string>>>;
  private readonly counts = { footnote: 0, endnote: 0 };
  private readonly placed: ReadFootnote[] = [];

  constructor(footnotes: string, endnotes: string) {
    this.texts = { footnote: textsOf(footnotes, 'footnotes'), endnote: textsOf(endnotes, 'endnotes') };
  }

  /** Notes a call on a line. */
  place(call: NoteCall, line: number): void {
    const marker = call.customMark ?? this.nextMarker(call.kind);
    const text = this.texts[call.kind].get(call.id);
    if (text !== undefined) this.placed.push({ marker, text: `${marker} ${text}`, line });
  }

  all(): readonly ReadFootnote[] {
    return this.placed;
  }

  private nextMarker(kind: NoteCall['kind']): string {
    const count = ++this.counts[kind];
    return kind === 'footnote' ? String(count) : toRoman(count).toLowerCase();
  }
}

const textsOf = (xml: string, root: string): ReadonlyMap<string, string> =>
  new Map(
    [...elementsUnder(xml, root)]
      // Separators between text and notes are notes with a type of their own.
      .filter(({ attributes }) => attributes['type'] === undefined || attributes['type'] === 'normal')
      .map((note) => [note.attributes['id'] ?? '', collapseWhiteSpace(paragraphsIn(note).join(' '))] as const),
  );

const paragraphsIn = (element: XmlElement): string[] =>
  childrenOf(element).flatMap((child) =>
    child.name === 'p' ? [new WordTextReader().read(child).text] : paragraphsIn(child),
  );
