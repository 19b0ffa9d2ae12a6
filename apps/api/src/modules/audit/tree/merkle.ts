import { hash as digest } from 'node:crypto';

/** Leaves from `from` up to, not including, `to`. */
export interface Range {
  from: number;
  to: number;
}

/** The root of a whole subtree: node `n` of a level stands over the leaves `n * 2^level` and the following `2^level - 1`. */
export interface Place {
  level: number;
  n: number;
}
export type PlacedHash = Place & { hash: Buffer };

const sha256 = (bytes: string | Uint8Array): Buffer => digest('sha256', bytes, 'buffer');

/** Leaves and inner nodes are told apart by their first byte (RFC 6962, section 2.1). */
const [LEAF, NODE] = [0x00, 0x01];

// One room for every leaf and one for every pair: a million of them are hashed in one go.
let room = Buffer.alloc(16_384);
const pair = Buffer.alloc(65, NODE);

export const hashLeaf = (text: string): Buffer => {
  const length = Buffer.byteLength(text) + 1;
  if (length > room.length) room = Buffer.alloc(length);
  room[0] = LEAF;
  room.write(text, 1);
  return sha256(room.subarray(0, length));
};

export const hashNode = (left: Uint8Array, right: Uint8Array): Buffer => {
  pair.set(left, 1);
  pair.set(right, 33);
  return sha256(pair);
};

/** Root of the tree over nothing (RFC 6962, section 2.1). */
export const EMPTY_ROOT = sha256('');

/** The greatest power of two below `size`: where a tree divides. */
export const divisionOf = (size: number): number => {
  let power = 1;
  while (power * 2 < size) power *= 2;
  return power;
};

/** The fewest whole subtrees that a range consists of, from left to right. Its beginning must be one of the tree's divisions. */
export const placesOf = ({ from, to }: Range): Place[] => {
  const places: Place[] = [];
  for (let at = from; at < to;) {
    let level = 0;
    while (at % 2 ** (level + 1) === 0 && at + 2 ** (level + 1) <= to) level += 1;
    places.push({ level, n: at / 2 ** level });
    at += 2 ** level;
  }
  return places;
};

/** The root over neighbouring subtrees, the larger ones first: the right side of a tree is the one that is not full. */
export const rootOf = (hashes: readonly Buffer[]): Buffer =>
  hashes.length === 0 ? EMPTY_ROOT : hashes.reduceRight((right, left) => hashNode(left, right));

/** A tree that only grows, as the roots of its whole subtrees: as many as its size has ones in binary. */
export class GrowingTree {
  private readonly peaks: PlacedHash[];

  /** `peaks`: what stands at `placesOf({ from: 0, to: size })`. */
  constructor(
    private leaves = 0,
    peaks: readonly PlacedHash[] = [],
  ) {
    this.peaks = [...peaks];
  }

  get size(): number {
    return this.leaves;
  }

  get root(): Buffer {
    return rootOf(this.peaks.map(({ hash }) => hash));
  }

  /** Adds a leaf and answers with every subtree that became whole, the leaf first. */
  append(leaf: Buffer): PlacedHash[] {
    let whole: PlacedHash = { level: 0, n: this.leaves, hash: leaf };
    this.leaves += 1;
    const completed = [whole];
    for (let left = this.peaks.at(-1); left?.level === whole.level; left = this.peaks.at(-1)) {
      this.peaks.pop();
      whole = { level: whole.level + 1, n: (whole.n - 1) / 2, hash: hashNode(left.hash, whole.hash) };
      completed.push(whole);
    }
    this.peaks.push(whole);
    return completed;
  }
}
