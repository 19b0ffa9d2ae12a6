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

interface Numbered {
  readonly number: number;
}

/**
 * Which of these lines stand in a paragraph, by number. One walk over lines and spans: a file may say of a paragraph that it
 * goes on for as long as numbers do.
 */
export const linesInside = (lines: readonly Numbered[], documents: readonly ProposedDocument[]): Set<number> => {
  const spans = documents
    .flatMap(({ paragraphs }) => paragraphs.map((paragraph) => paragraph.lines))
    .sort(([one], [other]) => one - other);
  const inside = new Set<number>();
  let [next, reach] = [0, -Infinity];
  for (const { number } of [...lines].sort((one, other) => one.number - other.number)) {
    for (let span = spans[next]; span && span[0] <= number; span = spans[(next += 1)]) reach = Math.max(reach, span[1]);
    if (number <= reach) inside.add(number);
  }
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
  const inside = linesInside(lines, documents);
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
