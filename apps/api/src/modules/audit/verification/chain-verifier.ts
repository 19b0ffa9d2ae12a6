import { hashLeaf } from '../tree/merkle';
import { ofEntry, type Fault } from './fault';

/** An entry beside its hash, and the other columns as one text (`COLUMNS`), since a million of them are compared. */
export interface StoredEntry {
  columns: string;
  /** Hexadecimal. */
  hash: string;
  canonical: string;
}

/** What stands between two columns, and for a column that is null; neither stands in one. */
export const [SEPARATOR, NULL] = ['\u001f', '\u001e'];
const COLUMNS = [
  'chain_id',
  'seq',
  'prev_hash',
  'at',
  'action',
  'target_kind',
  'target_id',
  'organisation_id',
  'request_id',
  'post',
  'concerns',
];

/** What the first entry of a chain points to. */
const NO_HASH = '0'.repeat(64);

interface Place {
  chainId: string;
  seq: number;
  /** The hash that it points to. */
  prev: string;
}

export const placeOf = ({ columns }: StoredEntry): Place => {
  const end = columns.indexOf(SEPARATOR);
  const next = columns.indexOf(SEPARATOR, end + 1);
  const prev = columns.slice(next + 1, columns.indexOf(SEPARATOR, next + 1));
  return { chainId: columns.slice(0, end), seq: Number(columns.slice(end + 1, next)), prev };
};

const partOf = (whole: unknown, name: string): unknown =>
  typeof whole === 'object' && whole !== null ? Reflect.get(whole, name) : undefined;
const told = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? `${value}` : NULL);

const parsed = (canonical: string): unknown => {
  try {
    return JSON.parse(canonical);
  } catch {
    return null;
  }
};

/** The columns as the hashed bytes have them, in the order of `COLUMNS`. Version 1 had what happened beside its place. */
const columnsIn = (canonical: string): string => {
  const said = parsed(canonical);
  const what = partOf(said, 'version') === 1 ? said : partOf(said, 'entry');
  const actor = partOf(what, 'actor');
  const target = partOf(what, 'target');
  return [
    told(partOf(said, 'chain')),
    told(partOf(said, 'seq')),
    told(partOf(said, 'prev')),
    told(partOf(said, 'at')).replace(/Z$/, '000Z'),
    told(partOf(what, 'action')),
    told(partOf(target, 'kind')),
    told(partOf(target, 'id')),
    told(partOf(actor, 'organisation')),
    told(partOf(what, 'request')),
    told(partOf(actor, 'post')),
    told(partOf(what, 'concerns')),
  ].join(SEPARATOR);
};

const differing = (columns: string, hashed: string): string => {
  const others = hashed.split(SEPARATOR);
  return columns
    .split(SEPARATOR)
    .flatMap((column, index) => (column === others[index] ? [] : [COLUMNS[index] ?? 'columns']))
    .join(', ');
};

/** Goes through the entries of one chain after another, each chain in its order, and says what does not follow. */
export class ChainVerifier {
  private last: (Place & { hash: string }) | null;

  /** `after`: where it begins in the middle of a chain. `seesAll`: whether a missing entry is a fault, or only not shown. */
  constructor(
    after?: StoredEntry,
    private readonly seesAll = true,
  ) {
    this.last = after ? { ...placeOf(after), hash: after.hash } : null;
  }

  take(entry: StoredEntry): Fault[] {
    const place = placeOf(entry);
    const sameChain = this.last?.chainId === place.chainId ? this.last : null;
    const follows = { seq: (sameChain?.seq ?? 0) + 1, hash: sameChain?.hash ?? NO_HASH };
    this.last = { ...place, hash: entry.hash };
    return [...this.between(follows, place), ...faultsWithin(entry)].map((what) => ({
      where: ofEntry(place.chainId, place.seq),
      what,
    }));
  }

  private between(follows: { seq: number; hash: string }, { seq, prev }: Place): string[] {
    if (seq === follows.seq) return prev === follows.hash ? [] : ['does not follow on the entry before it'];
    return this.seesAll ? [missing(follows.seq, seq)] : [];
  }
}

const missing = (expected: number, found: number): string =>
  `${found - 1 > expected ? `entries ${expected} to ${found - 1} are` : `entry ${expected} is`} missing before it`;

const faultsWithin = ({ columns, hash, canonical }: StoredEntry): string[] => {
  const faults: string[] = [];
  if (hashLeaf(canonical).toString('hex') !== hash) faults.push('the hash is not that of the entry');
  const hashed = columnsIn(canonical);
  if (hashed !== columns) faults.push(`says other than what was hashed: ${differing(columns, hashed)}`);
  return faults;
};
