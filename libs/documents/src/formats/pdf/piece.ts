/** A stretch of text as a PDF places it. Points from the upper left corner of the page as it is looked at. */
export interface Piece {
  readonly text: string;
  readonly x: number;
  readonly right: number;
  /** Base line. */
  readonly y: number;
  readonly size: number;
  readonly rightToLeft: boolean;
}

/** One page as pdf.js gives it, sizes in points. */
export interface PdfPage {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly pieces: readonly Piece[];
  /** Text set upwards or downwards: stamps at the margin. */
  readonly sideways: readonly string[];
}

/** Print below this share of the size of the text around it is set small on purpose: notes, anchors. */
export const SMALL_PRINT = 0.93;

/** The value that most of the weight lies on, to the half point. */
export const mostCommon = (values: readonly (readonly [value: number, weight: number])[]): number | null => {
  const weights = new Map<number, number>();
  for (const [value, weight] of values) {
    const rounded = Math.round(value * 2) / 2;
    weights.set(rounded, (weights.get(rounded) ?? 0) + weight);
  }
  const [first, ...rest] = weights;
  return first ? rest.reduce((best, next) => (next[1] > best[1] ? next : best), first)[0] : null;
};
