import { mostCommon } from './piece';
import type { Row } from './row';

/** A row in the flow of the text. */
export interface FlowRow extends Row {
  readonly page: number;
  readonly blankBefore: boolean;
  /** It stops well before the edge of its column. */
  readonly short: boolean;
  /** First row of a column or page. */
  readonly opensRegion: boolean;
}

const LABEL = /^(?:\d{1,3}(?:\.\d{1,3})*[.)]|\(?(?:[a-z]{1,2}|[ivxl]{1,6}|\d{1,3})\)|[IVXL]{1,6}\.|[A-Z]\.|[•–—▪-])\s/u;
const ENDS_SENTENCE = /[.!?:;]["”’)\]]*$/u;
const SHORT = 0.12;
const WIDER_GAP = 1.2;
const OTHER_SIZE = 0.12;

/** It begins as paragraphs with a number, a letter or a bullet do. */
export const opensWithLabel = (text: string): boolean => LABEL.test(text);

/** It ends as sentences and clauses do, closing marks aside. */
export const endsSentence = (text: string): boolean => ENDS_SENTENCE.test(text);

/** Distance of base lines within a paragraph, in sizes of the signs. */
export const leadingOf = (columns: readonly (readonly Row[])[]): number =>
  mostCommon(
    columns.flatMap((rows) =>
      rows.slice(1).flatMap((row, index) => {
        const before = rows[index];
        const gap = before ? (row.y - before.y) / row.size : 0;
        return gap > 0.9 && gap < 2.6 ? [[Math.round(gap * 20) / 2, gap < 1.6 ? 3 : 1] as const] : [];
      }),
    ),
  ) ?? 12;

interface Column {
  readonly left: number;
  readonly right: number;
  /** In tenths of the size of the signs. */
  readonly leading: number;
}

const opensParagraph = (row: Row, before: Row, column: Column): boolean => {
  const width = column.right - column.left;
  if ((row.y - before.y) * 10 > WIDER_GAP * column.leading * Math.max(row.size, before.size)) return true;
  if (Math.abs(row.size - before.size) > OTHER_SIZE * before.size) return true;
  if (!endsSentence(before.text)) return false;
  if (before.right < column.right - SHORT * width) return true;
  const indented = row.x > column.left + row.size * 0.8 && before.x < column.left + row.size * 0.4;
  return indented || opensWithLabel(row.text);
};

/** Whether the first row of a column or page goes on with what the one before broke off. */
const goesOn = (row: Row, before: FlowRow | null): boolean => {
  if (!before) return true;
  if (/^\p{Ll}/u.test(row.text) && !opensWithLabel(row.text)) return true;
  if (Math.abs(row.size - before.size) > OTHER_SIZE * before.size || opensWithLabel(row.text)) return false;
  return endsSentence(before.text) ? !before.short : !(before.short && before.blankBefore);
};

/** Rows of one column with their paragraphs told by gaps, indents and short lines. */
export const flowOf = (rows: readonly Row[], page: number, leading: number, before: FlowRow | null): FlowRow[] => {
  const left = Math.min(...rows.map(({ x }) => x));
  const right = Math.max(...rows.map((row) => row.right));
  const column = { left, right, leading };
  return rows.reduce<FlowRow[]>((done, row) => {
    const last = done[done.length - 1];
    const short = row.right < right - SHORT * (right - left);
    const blankBefore = last ? opensParagraph(row, last, column) : before !== null && !goesOn(row, before);
    done.push({ ...row, page, blankBefore, short, opensRegion: !last });
    return done;
  }, []);
};
