import type { ProposedDocument, ReadLine, Reading } from '@heed/documents';

type Section = ProposedDocument['sections'][number];
type Outside = 'heading' | 'front-matter' | 'footnote' | 'artefact';

export interface StagedLine {
  readonly line: number;
  readonly page: number | null;
  readonly text: string;
  /** Why it is in no paragraph. */
  readonly outside: Outside | null;
}

const folded = (text: string): string => text.replace(/\s+/gu, ' ').trim().toLowerCase();

const headingsOf = (sections: readonly Section[]): string[] =>
  sections.flatMap(({ heading, children }) => [folded(heading), ...headingsOf(children)]);

/** Lines of a paragraph, by number. */
const linesInside = (documents: readonly ProposedDocument[]): Set<number> => {
  const inside = new Set<number>();
  for (const { paragraphs } of documents)
    for (const { lines } of paragraphs) for (let line = lines[0]; line <= lines[1]; line += 1) inside.add(line);
  return inside;
};

interface Surroundings {
  first: number;
  headings: readonly string[];
  footnotes: readonly string[];
  frontMatter: readonly string[];
}

const within = (texts: readonly string[], text: string): boolean => texts.some((one) => one.includes(text));

const reasonOf = ({ number, text }: ReadLine, { first, headings, footnotes, frontMatter }: Surroundings): Outside => {
  const line = folded(text);
  if (headings.some((heading) => heading !== '' && (heading.includes(line) || line.includes(heading))))
    return 'heading';
  if (within(footnotes, line)) return 'footnote';
  return number < first || within(frontMatter, line) ? 'front-matter' : 'artefact';
};

/** Every line of the source, and of those in no paragraph what they are: nothing of a source is dropped. */
export const stagedLines = ({ lines = [], documents }: Reading): StagedLine[] => {
  const inside = linesInside(documents);
  const surroundings = {
    first: [...inside].reduce((first, line) => Math.min(first, line), Infinity),
    headings: documents.flatMap(({ sections }) => headingsOf(sections)),
    footnotes: documents.flatMap(({ footnotes }) => footnotes.map(({ text }) => folded(text))),
    frontMatter: documents.flatMap(({ frontMatter }) => frontMatter.map(folded)),
  };
  return lines.map((line) => ({
    line: line.number,
    page: line.page,
    text: line.text,
    outside: inside.has(line.number) ? null : reasonOf(line, surroundings),
  }));
};
