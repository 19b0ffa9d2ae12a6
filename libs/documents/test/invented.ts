import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ReadDocument, readDocument, type ReadParagraph } from '../src/index';
import { splitLines, type SourceLine } from '../src/text/source-lines';

/** An invented text in the manner of a kind of document, traps included. */
export const inventedText = (name: string): string => readFileSync(join(__dirname, 'texts', `${name}.txt`), 'utf8');

export const readInvented = (name: string): ReadDocument => readDocument(new TextEncoder().encode(inventedText(name)));

export const inventedLines = (name: string): readonly SourceLine[] => splitLines(inventedText(name)).lines;

/** Reads an invented text, given as lines. */
export const readLines = (...lines: string[]): ReadDocument => readDocument(new TextEncoder().encode(lines.join('\n')));

export const refs = (read: ReadDocument): string[] => read.paragraphs.map((paragraph) => paragraph.ref);

export const paragraph = (read: ReadDocument, ref: string): ReadParagraph => {
  const found = read.paragraphs.find((each) => each.ref === ref);
  if (!found) throw new Error(`${ref} is not among ${refs(read).join(', ')}`);
  return found;
};
