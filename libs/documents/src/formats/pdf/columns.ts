import { mostCommon, type Piece, SMALL_PRINT } from './piece';

/** Pieces that are read before the next region begins. */
export interface Region {
  readonly pieces: readonly Piece[];
  /** Regions side by side stand in the same band of the page. */
  readonly band: number;
}

interface Span {
  readonly x: number;
  readonly right: number;
}

interface Line {
  readonly y: number;
  readonly size: number;
  readonly pieces: readonly Piece[];
  /** Stretches of words with no more between them than a space. */
  readonly spans: readonly Span[];
}

type Side = 'across' | 'left' | 'right' | 'both';

/** Words closer than this, in sizes of their signs, are neighbours and no columns. */
const NARROWEST_GUTTER = 0.8;

const spansOf = (pieces: readonly Piece[], size: number): Span[] => {
  const spans: { x: number; right: number }[] = [];
  for (const { x, right } of [...pieces].sort((one, other) => one.x - other.x)) {
    const last = spans[spans.length - 1];
    if (last && x - last.right < NARROWEST_GUTTER * size) last.right = Math.max(last.right, right);
    else spans.push({ x, right });
  }
  return spans;
};

const linesOf = (pieces: readonly Piece[]): Line[] => {
  const lines: { y: number; size: number; pieces: Piece[] }[] = [];
  for (const piece of [...pieces].sort((one, other) => one.y - other.y)) {
    const last = lines[lines.length - 1];
    if (last && piece.y - last.y < piece.size * 0.2) {
      last.pieces.push(piece);
      last.size = Math.max(last.size, piece.size);
    } else lines.push({ y: piece.y, size: piece.size, pieces: [piece] });
  }
  return lines.map((line) => ({ ...line, spans: spansOf(line.pieces, line.size) }));
};

const sideOf = ({ spans }: Line, gutter: number): Side => {
  if (spans.some(({ x, right }) => x < gutter - 1 && right > gutter + 1)) return 'across';
  const left = spans.some(({ x }) => x < gutter - 1);
  const right = spans.some((span) => span.right > gutter + 1);
  if (left && right) return 'both';
  return left ? 'left' : 'right';
};

const median = (values: readonly number[]): number =>
  [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;

interface Band {
  readonly lines: readonly Line[];
  readonly columns: boolean;
}

const FEWEST_LINES = 4;
// In sizes of its signs, to the next line of the other column.
const STANDS_STILL = 1.3;
const TEXT_FILLS = 0.55;

const extent = (line: Line, keep: (span: Span) => boolean): Span | null => {
  const spans = line.spans.filter(keep);
  const [first] = spans;
  const last = spans[spans.length - 1];
  return first && last ? { x: first.x, right: last.right } : null;
};

/** Lines that fill a column and begin at its edge: text, not a table of short entries. */
const isColumn = (lines: readonly Span[], fewest: number): boolean => {
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
  const width = (column: readonly Span[]): number =>
    Math.max(...column.map((line) => line.right)) - Math.min(...column.map((line) => line.x));
  return Math.min(width(left), width(right)) > Math.max(width(left), width(right)) * TEXT_FILLS;
};

/** Short headings across both columns: nothing stands near them in either column, and they are no small print. */
const sidesOf = (lines: readonly Line[], gutter: number): Side[] => {
  const sides = lines.map((line) => sideOf(line, gutter));
  const beside = lines.filter((_, index) => sides[index] === 'right' || sides[index] === 'both').map(({ y }) => y);
  const usual = median(lines.map(({ size }) => size));
  return sides.map((side, index) => {
    const line = lines[index];
    if (side !== 'left' || !line || line.size < usual * SMALL_PRINT) return side;
    const isNear = (y: number): boolean => y !== line.y && Math.abs(y - line.y) < STANDS_STILL * line.size;
    const alone = !lines.slice(Math.max(0, index - 3), index + 4).some(({ y }) => isNear(y));
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
const MOSTLY = 0.6;

/** Where the white between two columns of a page runs; null where there are none. Small print does not decide. */
export const gutterOf = (
  pieces: readonly Piece[],
  width: number,
  bodySize: number,
  expected: number | null,
): number | null => {
  const lines = linesOf(pieces.filter(({ size }) => size > bodySize * 0.75));
  if (expected !== null && inColumns(bandsAt(lines, expected, false)) > lines.length * MOSTLY) return expected;
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
