import type { CommitmentsQuery } from '@heed/contracts';
import type { CursorKind } from '../../http/conventions/cursor-keys';

export type CommitmentSort = NonNullable<CommitmentsQuery['sort']>;

/** What stands before the order of the texts: an expression, and what it is in a cursor. */
interface Leading {
  sql: string;
  cast: 'text' | 'bigint';
  kind: CursorKind;
}

const LEADING: Readonly<Record<CommitmentSort, Leading | null>> = {
  order: null,
  // Newest first is smallest first with the sign turned; rows without any account come last.
  latest: {
    sql: 'coalesce((- extract(epoch FROM s.last_published_at) * 1000000)::bigint, 0)',
    cast: 'bigint',
    kind: 'whole',
  },
  bearer: {
    sql: `(coalesce(co.sort_name, lower(b.names ->> 'en')) || CASE c.bearer_kind WHEN 'state' THEN ' 1' ELSE ' 2' END) COLLATE "C"`,
    cast: 'text',
    kind: 'text',
  },
  contested: { sql: 'CASE WHEN s.contested THEN 0 ELSE 1 END::bigint', cast: 'bigint', kind: 'whole' },
};

/** Sort keys of a list, first to last; ids settle what is left. */
export interface CommitmentOrder {
  keys: readonly { sql: string; cast: string }[];
  kinds: readonly CursorKind[];
}

const IN_TEXT = [
  { sql: 'c.sort_key', cast: 'bigint' },
  { sql: 'c.id', cast: 'uuid' },
];

export const orderOf = (sort: CommitmentSort): CommitmentOrder => {
  const leading = LEADING[sort];
  return leading
    ? { keys: [leading, ...IN_TEXT], kinds: [leading.kind, 'whole', 'uuid'] }
    : { keys: IN_TEXT, kinds: ['whole', 'uuid'] };
};

/** One recommendation's bearers are read by name; everything else in the order of the texts. */
export const sortOf = ({ sort, recommendation }: CommitmentsQuery): CommitmentSort =>
  sort ?? (recommendation?.length === 1 ? 'bearer' : 'order');
