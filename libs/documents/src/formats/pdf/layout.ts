import { gutterOf, type Region, regionsOf } from './columns';
import { type PageNote, partNotes } from './page-notes';
import { mostCommon, type Piece, SMALL_PRINT } from './piece';
import { type Row, rowsOf } from './row';
import type { CleanPage } from './running-matter';

/** A page as columns of rows in the order of reading, with its footnotes apart. */
export interface LaidOutPage {
  readonly number: number;
  readonly columns: readonly (readonly Row[])[];
  readonly notes: readonly PageNote[];
}

/** The size of print that most signs of a document have. */
export const bodySizeOf = (pages: readonly CleanPage[]): number =>
  mostCommon(pages.flatMap(({ pieces }) => pieces.map(({ size, text }) => [size, text.length] as const))) ?? 10;

// Pages of one document set their gutters at one place, within this many points.
const DRIFT = 8;

/** The gutter that the pages of a document agree on, for pages too short to show it. */
const sharedGutter = (gutters: readonly (number | null)[]): number | null => {
  const found = gutters.flatMap((gutter) => gutter ?? []);
  const usual = mostCommon(found.map((gutter) => [Math.round(gutter / DRIFT) * DRIFT, 1]));
  return usual !== null && found.length >= gutters.length * 0.4 ? usual : null;
};

/** Small print at the foot of a page that runs across its columns. */
const footOf = (pieces: readonly Piece[], gutter: number, bodySize: number): Piece[] => {
  const lowestText = Math.max(0, ...pieces.filter(({ size }) => size > bodySize * SMALL_PRINT).map(({ y }) => y));
  const foot = pieces.filter(({ y }) => y > lowestText + bodySize * 0.5);
  return foot.some(({ x, right }) => x < gutter - 1 && right > gutter + 1) ? foot : [];
};

const bandsOf = (pieces: readonly Piece[], gutter: number | null, bodySize: number): Region[] => {
  const foot = gutter === null ? [] : footOf(pieces, gutter, bodySize);
  if (foot.length === 0) return regionsOf(pieces, gutter, bodySize);
  const above = new Set(foot);
  const regions = regionsOf(
    pieces.filter((piece) => !above.has(piece)),
    gutter,
    bodySize,
  );
  return [...regions, { pieces: foot, band: Math.max(-1, ...regions.map(({ band }) => band)) }];
};

const isBroken = (note: PageNote | undefined): boolean => {
  const last = note?.rows[note.rows.length - 1];
  return last !== undefined && !/[.!?”")\]]$/u.test(last.text);
};

/** Lays the pages of a document out in columns. */
export const layOut = (pages: readonly CleanPage[], bodySize: number): LaidOutPage[] => {
  let expected: number | null = null;
  const gutters = pages.map(({ page, pieces }) => {
    const gutter = gutterOf(pieces, page.width, bodySize, expected);
    expected = gutter ?? expected;
    return gutter;
  });
  const shared = sharedGutter(gutters);
  let openNote = false;
  return pages.map(({ page, pieces }, index) => {
    const regions = bandsOf(pieces, gutters[index] ?? shared, bodySize);
    const lowest = Math.max(-1, ...regions.map(({ band }) => band));
    const notes: PageNote[] = [];
    const columns = regions.map((region) => {
      const rows = rowsOf(region.pieces);
      if (region.band !== lowest) return rows;
      const parted = partNotes(rows, bodySize, openNote || notes.length > 0);
      notes.push(...parted.notes);
      return parted.text;
    });
    openNote = isBroken(notes[notes.length - 1]);
    return { number: page.number, columns: columns.filter((rows) => rows.length > 0), notes };
  });
};
