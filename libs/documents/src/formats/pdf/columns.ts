import { mostCommon, type Piece } from './piece';

/** Pieces that are read before the next region begins. */
export interface Region {
  readonly pieces: readonly Piece[];
  /** Regions side by side stand in the same band of the page. */
  readonly band: number;
}

interface Line {
  readonly y: number;
  readonly pieces: readonly Piece[];
}

type Side = 'across' | 'left' | 'right' | 'both';

const linesOf = (pieces: readonly Piece[]): Line[] => {
  const lines: { y: number; pieces: Piece[] }[] = [];
  for (const piece of [...pieces].sort((one, other) => one.y - other.y)) {
    const last = lines[lines.length - 1];
    if (last && piece.y - last.y < piece.size * 0.2) last.pieces.push(piece);
    else lines.push({ y: piece.y, pieces: [piece] });
  }
  return lines;
};

/** Words closer than this, in sizes of their signs, are neighbours and no columns. */
const NARROWEST_GUTTER = 0.8;

const sideOf = ({ pieces }: Line, gutter: number): Side => {
  if (pieces.some(({ x, right }) => x < gutter - 1 && right > gutter + 1)) return 'across';
  const left = pieces.filter(({ right }) => right <= gutter + 1);
  const right = pieces.filter(({ x }) => x >= gutter - 1);
  if (left.length === 0) return 'right';
  if (right.length === 0) return 'left';
  const gap = Math.min(...right.map(({ x }) => x)) - Math.max(...left.map((piece) => piece.right));
  return gap < NARROWEST_GUTTER * Math.max(...pieces.map(({ size }) => size)) ? 'across' : 'both';
};

interface Band {
  readonly lines: readonly Line[];
  readonly columns: boolean;
}

const FEWEST_LINES = 4;
// In sizes of its signs, to the next line of the other column.
const STANDS_STILL = 1.3;
const TEXT_FILLS = 0.55;

const extent = (line: Line, keep: (piece: Piece) => boolean): { x: number; right: number } | null => {
  const pieces = line.pieces.filter(keep);
  return pieces.length === 0
    ? null
    : { x: Math.min(...pieces.map(({ x }) => x)), right: Math.max(...pieces.map(({ right }) => right)) };
};

const median = (values: readonly number[]): number =>
  [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;

/** Lines that fill a column and begin at its edge: text, not a table of short entries. */
const isColumn = (lines: readonly { x: number; right: number }[], fewest: number): boolean => {
  if (lines.length < fewest) return false;
  const left = mostCommon(lines.map(({ x }) => [x, 1])) ?? 0;
  const aligned = lines.filter(({ x }) => Math.abs(x - left) < 2).length;
  const widest = Math.max(...lines.map(({ x, right }) => right - x));
  return aligned >= lines.length * 0.4 && median(lines.map(({ x, right }) => right - x)) >= widest * TEXT_FILLS;
};

const isSet = (lines: readonly Line[], gutter: number, known: boolean): boolean => {
  const left = lines.flatMap((line) => extent(line, ({ x }) => x < gutter) ?? []);
  const right = lines.flatMap((line) => extent(line, ({ x }) => x >= gutter - 1) ?? []);
  if (known) return left.length > 0 && right.length > 0;
  if (!isColumn(left, FEWEST_LINES) || !isColumn(right, FEWEST_LINES)) return false;
  const width = (lines_: readonly { x: number; right: number }[]): number =>
    Math.max(...lines_.map((line) => line.right)) - Math.min(...lines_.map((line) => line.x));
  return Math.min(width(left), width(right)) > Math.max(width(left), width(right)) * TEXT_FILLS;
};

/** Short headings across both columns: beside them the other column stands still. */
const sidesOf = (lines: readonly Line[], gutter: number): Side[] => {
  const sides = lines.map((line) => sideOf(line, gutter));
  const beside = lines.filter((_, index) => sides[index] === 'right' || sides[index] === 'both').map(({ y }) => y);
  return sides.map((side, index) => {
    const line = lines[index];
    if (side !== 'left' || !line) return side;
    const near = STANDS_STILL * Math.max(...line.pieces.map(({ size }) => size));
    const alone = !beside.some((y) => Math.abs(y - line.y) < near);
    return alone && beside.some((y) => y < line.y) && beside.some((y) => y > line.y) ? 'across' : 'left';
  });
};

const bandsAt = (lines: readonly Line[], gutter: number, known: boolean): Band[] => {
  const sides = sidesOf(lines, gutter);
  const bands: Band[] = [];
  let open: Line[] = [];
  const close = (): void => {
    if (open.length > 0) bands.push({ lines: open, columns: isSet(open, gutter, known) });
    open = [];
  };
  lines.forEach((line, index) => {
    if (sides[index] !== 'across') open.push(line);
    else {
      close();
      bands.push({ lines: [line], columns: false });
    }
  });
  close();
  return bands;
};

const inColumns = (bands: readonly Band[]): number =>
  bands.reduce((sum, { lines, columns }) => sum + (columns ? lines.length : 0), 0);

const STEP = 2;

/** Where the white between two columns of a page runs; null where there are none. Small print does not decide. */
export const gutterOf = (pieces: readonly Piece[], width: number, bodySize: number): number | null => {
  const lines = linesOf(pieces.filter(({ size }) => size > bodySize * 0.75));
  const candidates = Array.from({ length: Math.floor((width * 0.4) / STEP) }, (_, index) => width * 0.3 + index * STEP);
  const scored = candidates.map((gutter) => ({ gutter, lines: inColumns(bandsAt(lines, gutter, false)) }));
  const best = Math.max(...scored.map((each) => each.lines));
  const widest = scored.filter((each) => best > 0 && each.lines === best);
  return widest[Math.floor(widest.length / 2)]?.gutter ?? null;
};

/** Cuts a page into regions in the order of reading: what runs across, then left before right. */
export const regionsOf = (pieces: readonly Piece[], gutter: number | null, bodySize: number): Region[] => {
  if (gutter === null) return [{ pieces, band: 0 }];
  const small = pieces.filter(({ size }) => size <= bodySize * 0.75);
  const bands = bandsAt(linesOf(pieces.filter((piece) => !small.includes(piece))), gutter, true);
  const regions: { pieces: Piece[]; band: number }[] = [];
  const merged = bands.reduce<Band[]>((done, band) => {
    const last = done[done.length - 1];
    if (!last || last.columns || band.columns) return [...done, band];
    return [...done.slice(0, -1), { lines: [...last.lines, ...band.lines], columns: false }];
  }, []);
  const foots = merged.map(({ lines }) => Math.max(...lines.map(({ y }) => y)) + bodySize * 0.3);
  merged.forEach(({ lines, columns }, band) => {
    const above = foots[band - 1] ?? -Infinity;
    const foot = band === merged.length - 1 ? Infinity : (foots[band] ?? Infinity);
    const all = [...lines.flatMap((line) => line.pieces), ...small.filter(({ y }) => y > above && y <= foot)];
    if (!columns) regions.push({ pieces: all, band });
    else {
      regions.push({ pieces: all.filter(({ x }) => x < gutter), band });
      regions.push({ pieces: all.filter(({ x }) => x >= gutter), band });
    }
  });
  return regions.filter((region) => region.pieces.length > 0);
};
