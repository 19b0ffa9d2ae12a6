import { type CursorShape, decodeCursor } from './paging';
import { RuleBroken } from '../problems/problems';

/** What a sort key must look like before SQL casts it. */
export type CursorKind = 'whole' | 'decimal' | 'uuid' | 'text';

const LOOKS: Readonly<Record<CursorKind, RegExp>> = {
  whole: /^-?\d{1,18}$/,
  decimal: /^-?\d{1,15}(\.\d{1,20})?(e-?\d{1,2})?$/,
  uuid: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
  text: /^[^\u0000]*$/,
};

/** The sort keys in `?after=` as text for SQL, or null on the first page; what does not fit its kind is refused. */
export const cursorKeys = (after: string | undefined, kinds: readonly CursorKind[]): string[] | null => {
  const shape: CursorShape = kinds.map(() => 'string' as const);
  const keys = decodeCursor(after, shape)?.map(String) ?? null;
  if (keys?.some((key, index) => !LOOKS[kinds[index] ?? 'whole'].test(key))) throw new RuleBroken('request.bad_cursor');
  return keys;
};

/** A single whole number, such as a position; 0 on the first page. */
export const cursorPlace = (after: string | undefined): number => Number(cursorKeys(after, ['whole'])?.[0] ?? 0);
