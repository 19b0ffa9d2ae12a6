import { divisionOf, hashNode, type Range } from './merkle';

const inclusionIn = (index: number, { from, to }: Range): Range[] => {
  if (to - from === 1) return [];
  const middle = from + divisionOf(to - from);
  const [own, other] =
    index < middle
      ? [
          { from, to: middle },
          { from: middle, to },
        ]
      : [
          { from: middle, to },
          { from, to: middle },
        ];
  return [...inclusionIn(index, own), other];
};

/** What proves that a leaf is in a tree of this size: the roots over these leaves (PATH of RFC 6962, section 2.1.1). */
export const inclusionRanges = (index: number, size: number): Range[] => inclusionIn(index, { from: 0, to: size });

const consistencyIn = (former: number, { from, to }: Range, whole: boolean): Range[] => {
  if (former === to) return whole ? [] : [{ from, to }];
  const middle = from + divisionOf(to - from);
  return former <= middle
    ? [...consistencyIn(former, { from, to: middle }, whole), { from: middle, to }]
    : [...consistencyIn(former, { from: middle, to }, false), { from, to: middle }];
};

/** What proves that a tree of one size is the beginning of one of another (PROOF of RFC 6962, section 2.1.2). */
export const consistencyRanges = (former: number, size: number): Range[] =>
  former === 0 ? [] : consistencyIn(former, { from: 0, to: size }, true);

const isOdd = (value: number): boolean => value % 2 === 1;
const half = (value: number): number => Math.floor(value / 2);

/** The root that a leaf and its proof lead to, or null where the proof does not fit (RFC 9162, section 2.1.3.2). */
export const rootFromInclusion = (
  { index, size, leaf }: { index: number; size: number; leaf: Buffer },
  proof: readonly Buffer[],
): Buffer | null => {
  if (index >= size) return null;
  let [fn, sn, root] = [index, size - 1, leaf];
  for (const hash of proof) {
    if (sn === 0) return null;
    if (isOdd(fn) || fn === sn) {
      root = hashNode(hash, root);
      for (; !isOdd(fn) && fn !== 0; fn = half(fn)) sn = half(sn);
    } else root = hashNode(root, hash);
    [fn, sn] = [half(fn), half(sn)];
  }
  return sn === 0 ? root : null;
};

interface Tree {
  size: number;
  root: Buffer;
}

/** Whether the former tree is the beginning of the later one (RFC 9162, section 2.1.4.2). */
export const isConsistent = (former: Tree, later: Tree, proof: readonly Buffer[]): boolean => {
  if (former.size > later.size) return false;
  if (former.size === later.size) return proof.length === 0 && former.root.equals(later.root);
  if (former.size === 0) return proof.length === 0;
  const isPower = Number.isInteger(Math.log2(former.size));
  const [first, ...rest] = isPower ? [former.root, ...proof] : proof;
  if (!first) return false;
  const ends = rootsFrom(first, { fn: former.size - 1, sn: later.size - 1 }, rest);
  return ends !== null && ends[0].equals(former.root) && ends[1].equals(later.root);
};

const rootsFrom = (
  first: Buffer,
  places: { fn: number; sn: number },
  proof: readonly Buffer[],
): readonly [Buffer, Buffer] | null => {
  let { fn, sn } = places;
  for (; isOdd(fn); fn = half(fn)) sn = half(sn);
  let [fr, sr] = [first, first];
  for (const hash of proof) {
    if (sn === 0) return null;
    if (isOdd(fn) || fn === sn) {
      [fr, sr] = [hashNode(hash, fr), hashNode(hash, sr)];
      for (; !isOdd(fn) && fn !== 0; fn = half(fn)) sn = half(sn);
    } else sr = hashNode(sr, hash);
    [fn, sn] = [half(fn), half(sn)];
  }
  return sn === 0 ? [fr, sr] : null;
};
