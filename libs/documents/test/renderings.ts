import type { ReadDocument } from '../src/index';

const WIDTH = 84;
const LINES_A_PAGE = 34;

/** Breaks a line as a page of that width has it. */
const wrap = (text: string): string[] =>
  text.split(' ').reduce<string[]>((lines, word) => {
    const last = lines.pop();
    if (last === undefined) return [word];
    return `${last} ${word}`.length <= WIDTH ? [...lines, `${last} ${word}`] : [...lines, last, word];
  }, []);

/** Lines of a document as a reader found them, one a paragraph, item or heading. */
export const unitsOf = (read: ReadDocument): string[] => {
  let open: readonly string[] = [];
  const unprinted = new Set(read.sections.filter(({ printed }) => !printed).map(({ heading }) => heading));
  const body = read.paragraphs.flatMap(({ sectionPath: path, printedNumber, text }) => {
    const sectionPath = path.filter((heading) => !unprinted.has(heading));
    const shared = sectionPath.findIndex((heading, index) => heading !== open[index]);
    const headings = shared < 0 ? [] : sectionPath.slice(shared);
    open = sectionPath;
    return [...headings, [printedNumber, text].filter(Boolean).join(' ')];
  });
  return [...read.frontMatter, ...body];
};

/** The same document as a word processor's paragraphs, as broken lines, with blank lines, and on pages. */
export const RENDERINGS: readonly (readonly [string, (units: readonly string[]) => string])[] = [
  ['a line a paragraph', (units) => units.join('\n')],
  ['a line a paragraph, blank lines between', (units) => units.join('\r\n\r\n')],
  ['broken lines', (units) => units.flatMap(wrap).join('\n')],
  ['broken lines, blank lines between', (units) => units.map((unit) => wrap(unit).join('\n')).join('\n\n')],
  ['pages', (units) => onPages(units.flatMap((unit) => [...wrap(unit), '']))],
  ['pages without blank lines', (units) => onPages(units.flatMap(wrap))],
];

const onPages = (lines: readonly string[]): string =>
  lines
    .flatMap((line, index) =>
      index > 0 && index % LINES_A_PAGE === 0
        ? ['', `GE.20-01234 ${index / LINES_A_PAGE + 1}`, 'A/HRC/99/99', '', line]
        : [line],
    )
    .join('\n');
