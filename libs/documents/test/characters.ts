import type { ReadDocument, ReadSection } from '../src/index';

const signs = (text: string | null): string[] => [...(text ?? '').replace(/\s+/gu, '')];

const headings = (sections: readonly ReadSection[]): string[] =>
  sections.flatMap((section) => [...(section.printed ? [section.heading] : []), ...headings(section.children)]);

/** Every sign of a text that is not white space, sorted, so that two texts can be compared whatever their order. */
export const signsOf = (...texts: (string | null)[]): string => texts.flatMap(signs).sort().join('');

/** The same of all that a reader brought out of a text. */
export const signsRead = (read: ReadDocument): string =>
  signsOf(
    ...read.paragraphs.flatMap((paragraph) => [paragraph.text, paragraph.printedNumber]),
    ...headings(read.sections),
    ...read.frontMatter,
    ...read.footnotes.map((footnote) => footnote.text),
    ...read.artefacts.map((artefact) => artefact.text),
  );
