import fc from 'fast-check';
import {
  divisionOf,
  EMPTY_ROOT,
  GrowingTree,
  hashLeaf,
  hashNode,
  placesOf,
  rootOf,
  type PlacedHash,
  type Range,
} from './merkle';
import { consistencyRanges, inclusionRanges, isConsistent, rootFromInclusion } from './proofs';

/** MTH as RFC 6962, section 2.1, writes it down. */
const plainRoot = (leaves: readonly Buffer[]): Buffer => {
  const [only] = leaves;
  if (!only) return EMPTY_ROOT;
  if (leaves.length === 1) return only;
  const middle = divisionOf(leaves.length);
  return hashNode(plainRoot(leaves.slice(0, middle)), plainRoot(leaves.slice(middle)));
};
const leavesOf = (size: number): Buffer[] => Array.from({ length: size }, (_, index) => hashLeaf(`entry ${index}`));
const proofOver = (leaves: readonly Buffer[], ranges: readonly Range[]): Buffer[] =>
  ranges.map(({ from, to }) => plainRoot(leaves.slice(from, to)));

/** The eight leaves and the roots over the first of them that implementations of Certificate Transparency are tested with. */
const KNOWN: readonly (readonly [leaf: string, root: string])[] = [
  ['', '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d'],
  ['00', 'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125'],
  ['10', 'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77'],
  ['2021', 'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7'],
  ['3031', '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4'],
  ['40414243', '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef'],
  ['5051525354555657', 'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c'],
  ['606162636465666768696a6b6c6d6e6f', '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328'],
];

const sizes = fc.integer({ min: 1, max: 200 });

describe('The tree over the trail', () => {
  it('has the known roots', () => {
    const tree = new GrowingTree();
    expect(tree.root.toString('hex')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
    for (const [leaf, root] of KNOWN) {
      tree.append(hashLeaf(Buffer.from(leaf, 'hex').toString('latin1')));
      expect(tree.root.toString('hex')).toBe(root);
    }
  });

  it('grows from any point on to the same root, and knows each whole subtree', () => {
    fc.assert(
      fc.property(sizes, sizes, (former, more) => {
        const leaves = leavesOf(former + more);
        const stored = new Map<string, PlacedHash>();
        const keep = (tree: GrowingTree, leaf: Buffer): void =>
          tree.append(leaf).forEach((node) => stored.set(`${node.level}/${node.n}`, node));
        const tree = new GrowingTree();
        leaves.slice(0, former).forEach((leaf) => keep(tree, leaf));
        const peaks = placesOf({ from: 0, to: former }).flatMap(({ level, n }) => stored.get(`${level}/${n}`) ?? []);
        const later = new GrowingTree(former, peaks);
        leaves.slice(former).forEach((leaf) => keep(later, leaf));
        expect(later.root).toEqual(plainRoot(leaves));
        for (const { level, n, hash } of stored.values())
          expect(hash).toEqual(plainRoot(leaves.slice(n * 2 ** level, (n + 1) * 2 ** level)));
      }),
      { numRuns: 8 },
    );
  });

  it('proves that a leaf is in it, and no other leaf, place or size', () => {
    fc.assert(
      fc.property(sizes, fc.nat(), (size, any) => {
        const leaves = leavesOf(size);
        const index = any % size;
        const leaf = leaves[index] ?? EMPTY_ROOT;
        const proof = proofOver(leaves, inclusionRanges(index, size));
        const root = plainRoot(leaves);
        expect(rootFromInclusion({ index, size, leaf }, proof)).toEqual(root);
        expect(rootFromInclusion({ index, size, leaf: hashLeaf('another') }, proof)).not.toEqual(root);
        expect(rootFromInclusion({ index: size, size, leaf }, proof)).toBeNull();
        expect(rootFromInclusion({ index, size, leaf }, [...proof, EMPTY_ROOT])).toBeNull();
        if (size > 1) {
          expect(rootFromInclusion({ index, size, leaf }, proof.slice(1))).not.toEqual(root);
          expect(rootFromInclusion({ index: (index + 1) % size, size, leaf }, proof)).not.toEqual(root);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('proves that a smaller one is its beginning, and no other', () => {
    fc.assert(
      fc.property(sizes, sizes, (one, other) => {
        const [former, size] = [Math.min(one, other), Math.max(one, other)];
        const leaves = leavesOf(size);
        const before = { size: former, root: plainRoot(leaves.slice(0, former)) };
        const after = { size, root: plainRoot(leaves) };
        const proof = proofOver(leaves, consistencyRanges(former, size));
        expect(isConsistent(before, after, proof)).toBe(true);
        expect(isConsistent({ size: former, root: EMPTY_ROOT }, after, proof)).toBe(false);
        expect(isConsistent(before, { size, root: EMPTY_ROOT }, proof)).toBe(false);
        expect(isConsistent(before, after, [...proof, EMPTY_ROOT])).toBe(false);
        expect(isConsistent(after, before, proof)).toBe(former === size);
      }),
      { numRuns: 60 },
    );
  });

  it('puts the root over a range together from whole subtrees', () => {
    const leaves = leavesOf(37);
    const tree = new GrowingTree();
    const nodes = leaves.flatMap((leaf) => tree.append(leaf));
    const hashes = placesOf({ from: 32, to: 37 }).map(
      (place) => nodes.find(({ level, n }) => level === place.level && n === place.n)?.hash ?? EMPTY_ROOT,
    );
    expect(rootOf(hashes)).toEqual(plainRoot(leaves.slice(32, 37)));
  });
});
