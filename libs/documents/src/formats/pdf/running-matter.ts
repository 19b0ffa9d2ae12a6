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
  readonly size: number;
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
  const lines: { y: number; size: number; pieces: Piece[] }[] = [];
  for (const piece of [...pieces].sort((one, other) => one.y - other.y)) {
    const last = lines[lines.length - 1];
    // Half a size: an anchor of a footnote stands in its line, and is no page number.
    if (last && piece.y - last.y < Math.max(piece.size, last.size) * 0.5) {
      last.pieces.push(piece);
      last.size = Math.max(piece.size, last.size);
    } else lines.push({ y: piece.y, size: piece.size, pieces: [piece] });
  }
  return lines;
};

const read = (line: Omit<EdgeLine, 'text'>): EdgeLine => ({
  ...line,
  text: rowsOf(line.pieces)
    .map(({ mark, text }) => `${mark ?? ''}${text}`)
    .join(' '),
});

interface Edge {
  /** From the edge inwards. */
  readonly lines: readonly EdgeLine[];
  /** The line in which the text begins, seen from the edge, if all of them were running matter. */
  readonly inner: Omit<EdgeLine, 'text'> | undefined;
}

const edgeOf = (lines: readonly Omit<EdgeLine, 'text'>[], isAtEdge: (y: number) => boolean): Edge => {
  const outer = lines.slice(0, LINES_AT_AN_EDGE).filter(({ y }) => isAtEdge(y));
  return { lines: outer.map(read), inner: lines[outer.length] };
};

const edgesOf = ({ pieces, height }: PdfPage): { top: Edge; bottom: Edge } => {
  const lines = linesOf(pieces);
  return {
    top: edgeOf(lines, (y) => y < height * EDGE),
    bottom: edgeOf([...lines].reverse(), (y) => y > height * (1 - EDGE)),
  };
};

const shapeOf = ({ text, y }: EdgeLine, at: number): string =>
  `${text.replace(/\d+/gu, '#').toLowerCase()}@${Math.round(y / 12) + at}`;

/** Shapes that stand at the edge of several pages: left and right pages may differ. */
const repeatedShapes = (edges: readonly { top: Edge; bottom: Edge }[]): ReadonlySet<string> => {
  const counts = new Map<string, number>();
  for (const { top, bottom } of edges) {
    for (const line of [...top.lines, ...bottom.lines]) {
      // A little drift between pages falls into one of two neighbouring bands.
      for (const at of [0, 1]) counts.set(shapeOf(line, at), (counts.get(shapeOf(line, at)) ?? 0) + 1);
    }
  }
  const enough = Math.max(2, Math.min(edges.length * 0.4, 8));
  return new Set([...counts].filter(([, count]) => count >= enough).map(([shape]) => shape));
};

/** What is running matter by its form alone. A title page prints the symbol of the document as part of its masthead. */
const isFurniture = ({ text }: EdgeLine, masthead: boolean): boolean =>
  PAGE_NUMBER.test(text) || JOB_NUMBER.test(text) || (!masthead && SYMBOL_WITH_PAGE.test(text));

const isRepeated = (line: EdgeLine, repeated: ReadonlySet<string>): boolean =>
  !/[.;:]$/u.test(line.text) && [0, 1].some((at) => repeated.has(shapeOf(line, at)));

const FAR = 1.5;

/** Lines from the edge inwards until the text begins. What is told by repetition only stands apart from the text. */
const matterOf = ({ lines, inner }: Edge, repeated: ReadonlySet<string>, masthead: boolean): EdgeLine[] => {
  const furniture = lines.map((line) => isFurniture(line, masthead));
  const end = lines.findIndex((line, index) => !furniture[index] && (masthead || !isRepeated(line, repeated)));
  let count = end < 0 ? lines.length : end;
  for (; count > 0 && furniture[count - 1] !== true; count--) {
    const last = lines[count - 1];
    const next = lines[count] ?? inner;
    if (!last || !next || Math.abs(next.y - last.y) > FAR * next.size) break;
  }
  return lines.slice(0, count);
};

/** Takes headers, footers, page numbers and job numbers off the pages of a document. */
export const withoutRunningMatter = (pages: readonly PdfPage[]): CleanPage[] => {
  const edges = pages.map(edgesOf);
  const repeated = pages.length > 1 ? repeatedShapes(edges) : new Set<string>();
  return pages.map((page, index) => {
    const edge = edges[index];
    const head = edge ? matterOf(edge.top, repeated, index === 0) : [];
    const feet = edge ? matterOf(edge.bottom, repeated, false) : [];
    const taken = new Set([...head, ...feet].flatMap(({ pieces }) => pieces));
    return {
      page,
      pieces: page.pieces.filter((piece) => !taken.has(piece)),
      runningMatter: [...head, ...feet.reverse()].map(({ text }) => text),
    };
  });
};
