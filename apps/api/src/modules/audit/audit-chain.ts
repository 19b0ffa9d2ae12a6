import { randomBytes } from 'node:crypto';
import { canonicalJson, sha256 } from '../../http/canonical-json';

/** Chain of what belongs to no organisation, such as attempts on unknown accounts. */
export const PLATFORM_CHAIN = '00000000-0000-0000-0000-000000000000';

/** What the first entry of a chain points to. */
export const NO_HASH = Buffer.alloc(32);

/** Told apart from inner nodes of a tree over the heads, as in RFC 6962, section 2.1. */
const LEAF = Uint8Array.of(0x00);

export const hashOf = (canonical: string): Buffer => sha256(LEAF, canonical);

/**
 * Binds an entry to content without holding it: once the content is erased, the hash says nothing. One hash over the whole,
 * because a field of few possible values could be guessed by itself.
 */
export const commitTo = (content: unknown): { salt: string; content: string } => {
  const salt = randomBytes(32).toString('hex');
  return { salt, content: sha256(salt, canonicalJson(content)).toString('hex') };
};

export interface StoredEntry {
  chainId: string;
  seq: number;
  prevHash: Buffer;
  hash: Buffer;
  canonical: string;
}

/** Sequence number of the first entry that does not follow from the one before it, or null where all do. */
export const firstBreak = (entries: readonly StoredEntry[]): number | null => {
  let expected: Pick<StoredEntry, 'seq' | 'prevHash'> = { seq: 1, prevHash: NO_HASH };
  for (const entry of entries) {
    if (entry.seq !== expected.seq || !follows(entry, expected.prevHash)) return expected.seq;
    expected = { seq: entry.seq + 1, prevHash: entry.hash };
  }
  return null;
};

const follows = (entry: StoredEntry, prevHash: Buffer): boolean => {
  const said: unknown = JSON.parse(entry.canonical);
  const place = typeof said === 'object' && said !== null ? said : {};
  return (
    entry.prevHash.equals(prevHash) &&
    entry.hash.equals(hashOf(entry.canonical)) &&
    Reflect.get(place, 'chain') === entry.chainId &&
    Reflect.get(place, 'seq') === entry.seq &&
    Reflect.get(place, 'prev') === prevHash.toString('hex')
  );
};
