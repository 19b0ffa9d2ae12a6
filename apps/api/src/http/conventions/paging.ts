import type { PageView } from '@heed/contracts';
import { RuleBroken } from '../problems/problems';

/** Rows a page where the reader asks for no number. */
export const PAGE_SIZE = 50;

export type CursorKey = string | number | null;
/** What each sort key must be: a cursor comes back from outside and goes into SQL as parameters. */
export type CursorShape = readonly ('string' | 'number' | 'string?' | 'number?')[];

/** The sort keys of a page's last row, as the opaque `next` of that page. */
export const encodeCursor = (keys: readonly CursorKey[]): string =>
  Buffer.from(JSON.stringify(keys), 'utf8').toString('base64url');

const fits = (key: unknown, kind: CursorShape[number] | undefined): key is CursorKey =>
  kind !== undefined && (key === null ? kind.endsWith('?') : typeof key === kind.replace('?', ''));

/** The sort keys in `?after=`, or null on the first page. Anything that this list did not issue is refused. */
export const decodeCursor = (after: string | undefined | null, shape: CursorShape): CursorKey[] | null => {
  if (!after) return null;
  const keys = parse(after);
  if (!Array.isArray(keys) || keys.length !== shape.length) throw new RuleBroken('request.bad_cursor');
  return keys.map((key: unknown, index) => {
    if (!fits(key, shape[index])) throw new RuleBroken('request.bad_cursor');
    return key;
  });
};

const parse = (cursor: string): unknown => {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return null;
  }
};

/** A page out of `limit + 1` rows: the extra one only says that there is a next page. */
export const pageOf = <Row>(
  rows: readonly Row[],
  limit: number,
  keysOf: (row: Row) => readonly CursorKey[],
  total?: number,
): PageView<Row> => {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  const next = rows.length > limit && last !== undefined ? encodeCursor(keysOf(last)) : null;
  return total === undefined ? { items, next } : { items, next, total };
};
