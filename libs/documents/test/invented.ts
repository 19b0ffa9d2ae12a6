import { type ReadDocument, readDocument, type ReadParagraph } from '../src/index';

/** Reads an invented text, given as lines. */
export const readLines = (...lines: string[]): ReadDocument => readDocument(new TextEncoder().encode(lines.join('\n')));

export const refs = (read: ReadDocument): string[] => read.paragraphs.map((paragraph) => paragraph.ref);

export const paragraph = (read: ReadDocument, ref: string): ReadParagraph => {
  const found = read.paragraphs.find((each) => each.ref === ref);
  if (!found) throw new Error(`${ref} is not among ${refs(read).join(', ')}`);
  return found;
};
