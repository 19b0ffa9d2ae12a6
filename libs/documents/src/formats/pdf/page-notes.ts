import { SMALL_PRINT } from './piece';
import type { Row } from './row';

/** A footnote on its page. */
export interface PageNote {
  /** Null for the rest of a note that began on the page before. */
  readonly marker: string | null;
  readonly rows: readonly Row[];
}

const PLAIN_MARK = /^(\d{1,3}|[*†‡§]{1,3})\s+(?=\S)/u;

const plainMark = (row: Row): string | null => PLAIN_MARK.exec(row.text)?.[1] ?? null;

/** Rows of small print at the end of a column; none where they are the whole of it and carry no mark. */
const smallPrint = (rows: readonly Row[], bodySize: number): number => {
  const from = rows.findLastIndex(({ size }) => size > bodySize * SMALL_PRINT) + 1;
  // A raised mark in front tells a note set as large as the text.
  const raised = rows.findIndex(({ mark }, index) => mark !== null && index >= rows.length / 3);
  return raised >= 0 && raised < from && onlyNotes(rows.slice(raised)) ? raised : from;
};

const onlyNotes = (rows: readonly Row[]): boolean => {
  const marks = rows.flatMap(({ mark }) => (mark === null || !/^\d+$/u.test(mark) ? [] : [Number(mark)]));
  const leftmost = Math.min(...rows.map(({ x }) => x));
  return (
    marks.length > 0 &&
    marks.every((mark, index) => index === 0 || mark === (marks[index - 1] ?? 0) + 1) &&
    rows.every(({ mark, x, anchors }) => mark !== null || (x < leftmost + 40 && anchors.length === 0))
  );
};

const beginsNote = (row: Row, last: string | null, leftmost: number): string | null => {
  if (row.mark !== null) return row.mark;
  const plain = plainMark(row);
  if (plain === null || row.x > leftmost + 30) return null;
  if (!/^\d/u.test(plain) || last === null) return plain;
  return Number(plain) === Number(last) + 1 ? plain : null;
};

/** Parts the footnotes at the end of a column from its text. */
export const partNotes = (
  rows: readonly Row[],
  bodySize: number,
  openNote: boolean,
): { text: Row[]; notes: PageNote[] } => {
  const from = smallPrint(rows, bodySize);
  const small = rows.slice(from);
  const leftmost = Math.min(...small.map(({ x }) => x));
  const notes: { marker: string | null; rows: Row[] }[] = [];
  const before: Row[] = [];
  for (const row of small) {
    const last = notes[notes.length - 1];
    const marker = beginsNote(row, last?.marker ?? null, leftmost);
    if (marker !== null) notes.push({ marker, rows: [row] });
    else if (last) last.rows.push(row);
    else before.push(row);
  }
  if (notes.length === 0 && !openNote) return { text: [...rows], notes: [] };
  // In front of the first mark stands the end of a note from the page before, or small print of the text itself.
  const rest = openNote && before.length > 0 ? [{ marker: null, rows: before }] : [];
  return { text: [...rows.slice(0, from), ...(openNote ? [] : before)], notes: [...rest, ...notes] };
};

/** Text of a note, without its mark. */
export const textOfNote = ({ marker, rows }: PageNote): string[] =>
  rows.map((row, index) =>
    index === 0 && marker !== null && row.mark === null ? row.text.replace(PLAIN_MARK, '') : row.text,
  );
