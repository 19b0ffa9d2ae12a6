import type { PdfPage, Piece } from './piece';
import { rowsOf } from './row';

/** A page without what is printed on every page. */
export interface CleanPage {
  readonly page: PdfPage;
  readonly pieces: readonly Piece[];
  /** Headers, footers and page numbers, from top to bottom. */
  readonly runningMatter: readonly string[];
}

interface EdgeLine {
  readonly y: number;
  readonly text: string;
  readonly pieces: readonly Piece[];
}

const LINES_AT_AN_EDGE = 3;
// The share of the page in which headers and footers stand.
const EDGE = 0.14;
const SYMBOL = String.raw`[A-Z]{1,6}(?:\/[A-Za-z0-9.()-]+){1,7}\*?`;
const PAGE_NUMBER =
  /^(?:[-–—]\s*)?(?:\d{1,4}|[ivxl]{1,6})(?:\s*[-–—])?$|^page\s+\d+(?:\s*(?:of|\/)\s*\d+)?$|^\d+\s*(?:\/|of)\s*\d+$/iu;
const JOB_NUMBER = /^(?:GE|NY|N|V|K)[.-]?\d{2}[-.]?\d{4,6}\b.{0,60}$/u;
const SYMBOL_WITH_PAGE = new RegExp(
  String.raw`^(?:${SYMBOL}(?:\s+(?:page\s+)?\d{1,4})?|\d{1,4}\s+${SYMBOL}|${SYMBOL}\s*\|\s*\d+)$`,
  'iu',
);

const linesOf = (pieces: readonly Piece[]): Omit<EdgeLine, 'text'>[] => {
  const lines: { y: number; pieces: Piece[] }[] = [];
  for (const piece of [...pieces].sort((one, other) => one.y - other.y)) {
    const last = lines[lines.length - 1];
    // Half a size: an anchor of a footnote stands in its line, and is no page number.
    if (last && piece.y - last.y < Math.max(piece.size, ...last.pieces.map(({ size }) => size)) * 0.5)
      last.pieces.push(piece);
    else lines.push({ y: piece.y, pieces: [piece] });
  }
  return lines;
};

const read = (line: Omit<EdgeLine, 'text'>): EdgeLine => ({
  ...line,
  text: rowsOf(line.pieces)
    .map(({ mark, text }) => `${mark ?? ''}${text}`)
    .join(' '),
});

const edgesOf = ({ pieces, height }: PdfPage): { top: EdgeLine[]; bottom: EdgeLine[] } => {
  const lines = linesOf(pieces);
  return {
    top: lines
      .slice(0, LINES_AT_AN_EDGE)
      .filter(({ y }) => y < height * EDGE)
      .map(read),
    bottom: lines
      .slice(-LINES_AT_AN_EDGE)
      .filter(({ y }) => y > height * (1 - EDGE))
      .reverse()
      .map(read),
  };
};

const shapeOf = ({ text, y }: EdgeLine, at: number): string =>
  `${text.replace(/\d+/gu, '#').toLowerCase()}@${Math.round(y / 12) + at}`;

/** Shapes that stand at the edge of several pages: left and right pages may differ. */
const repeatedShapes = (pages: readonly PdfPage[]): ReadonlySet<string> => {
  const counts = new Map<string, number>();
  for (const page of pages) {
    const { top, bottom } = edgesOf(page);
    for (const line of [...top, ...bottom]) {
      // A little drift between pages falls into one of two neighbouring bands.
      for (const at of [0, 1]) counts.set(shapeOf(line, at), (counts.get(shapeOf(line, at)) ?? 0) + 1);
    }
  }
  const enough = Math.max(2, Math.min(pages.length * 0.25, 6));
  return new Set([...counts].filter(([, count]) => count >= enough).map(([shape]) => shape));
};

// A title page prints the symbol of the document as part of its masthead.
const isRunning = (line: EdgeLine, repeated: ReadonlySet<string>, first: boolean): boolean => {
  if (PAGE_NUMBER.test(line.text) || JOB_NUMBER.test(line.text)) return true;
  if (first && !/^\d/u.test(line.text)) return false;
  if (SYMBOL_WITH_PAGE.test(line.text)) return true;
  return !/[.;:]$/u.test(line.text) && [0, 1].some((at) => repeated.has(shapeOf(line, at)));
};

const untilText = (lines: readonly EdgeLine[], isMatter: (line: EdgeLine) => boolean): EdgeLine[] => {
  const end = lines.findIndex((line) => !isMatter(line));
  return end < 0 ? [...lines] : lines.slice(0, end);
};

/** Takes headers, footers, page numbers and job numbers off the pages of a document. */
export const withoutRunningMatter = (pages: readonly PdfPage[]): CleanPage[] => {
  const repeated = repeatedShapes(pages);
  return pages.map((page, index) => {
    const { top, bottom } = edgesOf(page);
    const inner = pages.length > 1 ? repeated : new Set<string>();
    const head = untilText(top, (line) => isRunning(line, inner, index === 0));
    const feet = untilText(bottom, (line) => isRunning(line, inner, false));
    const taken = new Set([...head, ...feet].flatMap(({ pieces }) => pieces));
    return {
      page,
      pieces: page.pieces.filter((piece) => !taken.has(piece)),
      runningMatter: [...head, ...feet.reverse()].map(({ text }) => text),
    };
  });
};
