import { type Element } from '@xmldom/xmldom';
import { childElements, childNamed, outermost, type WordPositions } from './word-positions';

// The same drawing for older Word.
const isFallback = (element: Element): boolean =>
  element.localName === 'Fallback' || (element.parentElement !== null && isFallback(element.parentElement));

/** Rows and cells may stand within content controls and insertions. */
const within = (element: Element, name: string): Element[] =>
  childElements(element).flatMap((child) => {
    if (child.localName === name) return [child];
    return ['sdt', 'sdtContent', 'ins'].includes(child.localName ?? '') ? within(child, name) : [];
  });

const isDeleted = (row: Element): boolean => childNamed(childNamed(row, 'trPr'), 'del') !== undefined;

/** Rows of the tables of a Word document, table by table, as they are counted when the file is opened. */
export const tableRows = ({ root }: WordPositions): readonly (readonly Element[])[] =>
  outermost(root, 'tbl')
    .filter((table) => !isFallback(table))
    .map((table) => within(table, 'tr').filter((row) => !isDeleted(row)));

const valueOf = (element: Element | undefined): string | null =>
  Array.from(element?.attributes ?? []).find(({ localName }) => localName === 'val')?.value ?? null;

const spanOf = (cell: Element): number => Number(valueOf(childNamed(childNamed(cell, 'tcPr'), 'gridSpan')) ?? 1);

/** The cell of a row that begins in a column; undefined where none does, as in a row that stretches over the table. */
export const cellAt = (row: Element, column: number): Element | undefined => {
  let at = 0;
  for (const cell of within(row, 'tc')) {
    if (at === column) return cell;
    at += spanOf(cell);
  }
  return undefined;
};

/** The cell only goes on with the one above it: what is written into it is not printed. */
export const continuesAbove = (cell: Element): boolean => {
  const merge = childNamed(childNamed(cell, 'tcPr'), 'vMerge');
  return merge !== undefined && valueOf(merge) !== 'restart';
};
