/** Numbers that the print skips between two paragraphs; none where numbering goes on or begins anew. */
export const missingBetween = (from: number | null, to: number | null): string[] =>
  from === null || to === null || to <= from + 1
    ? []
    : Array.from({ length: to - from - 1 }, (_, index) => String(from + 1 + index));
