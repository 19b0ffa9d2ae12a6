import { GrowingTree, type PlacedHash } from '../tree/merkle';
import { ofEntry, ofLeaf, type Fault } from './fault';

/** Leaves in the order of their positions, each with the hash of the entry that it stands for. */
export interface LeafBatch {
  /** `LEAF_BYTES` each: position, chain, place in the chain, hash; zeros for the hash where the entry is gone. */
  leaves: Buffer;
  /** Hashes that are stored of the subtrees that become whole with these leaves, the smaller first. */
  nodes: Buffer;
}

export const LEAF_BYTES = 64;
const HASH_BYTES = 32;
const GONE = Buffer.alloc(HASH_BYTES);

interface Leaf {
  position: number;
  chainId: string;
  seq: number;
  hash: Buffer;
}

const leafAt = (bytes: Buffer, at: number): Leaf => ({
  position: Number(bytes.readBigInt64BE(at)),
  chainId: bytes.toString('hex', at + 8, at + 24),
  seq: Number(bytes.readBigInt64BE(at + 24)),
  hash: bytes.subarray(at + 32, at + LEAF_BYTES),
});

/** Hexadecimal digits as PostgreSQL writes a UUID. */
const dashed = (hex: string): string => hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
const nameOf = ({ chainId, seq }: Leaf): string => ofEntry(dashed(chainId), seq);

/** Builds the tree anew from the entries, in the order of its leaves, and compares what is stored of it. */
export class TreeVerifier {
  readonly tree = new GrowingTree();
  private readonly lastSeq = new Map<string, number>();
  private nodesHold = true;

  /** `reach` is asked at every size that the tree goes through. */
  take({ leaves, nodes }: LeafBatch, reach: () => Fault[]): Fault[] {
    const faults: Fault[] = [];
    const grown: PlacedHash[] = [];
    for (let at = 0; at < leaves.length; at += LEAF_BYTES) {
      const leaf = leafAt(leaves, at);
      const wrong = this.faultsOf(leaf);
      if (wrong.length > 0) faults.push(...wrong);
      for (const node of this.tree.append(leaf.hash)) grown.push(node);
      const reached = reach();
      if (reached.length > 0) faults.push(...reached);
    }
    return [...faults, ...this.compare(grown, nodes)];
  }

  private faultsOf(leaf: Leaf): Fault[] {
    const faults: Fault[] = [];
    const { size } = this.tree;
    const expected = (this.lastSeq.get(leaf.chainId) ?? 0) + 1;
    this.lastSeq.set(leaf.chainId, leaf.seq);
    if (leaf.position !== size) faults.push({ where: ofLeaf(size), what: 'no entry stands here' });
    if (leaf.seq !== expected) faults.push({ where: nameOf(leaf), what: 'stands in the tree out of its order' });
    if (leaf.hash.equals(GONE)) faults.push({ where: nameOf(leaf), what: 'is in the tree and no longer in its chain' });
    return faults;
  }

  /** The first that differs; the others follow from it. */
  private compare(grown: readonly PlacedHash[], stored: Buffer): Fault[] {
    if (!this.nodesHold || Buffer.concat(grown.map(({ hash }) => hash)).equals(stored)) return [];
    this.nodesHold = false;
    const differs = ({ hash }: PlacedHash, index: number): boolean =>
      !hash.equals(stored.subarray(index * HASH_BYTES, (index + 1) * HASH_BYTES));
    const node = grown.find(differs);
    const place = node ? ofLeaf((node.n + 1) * 2 ** node.level - 1) : ofLeaf(this.tree.size);
    return [{ where: place, what: 'the tree holds another hash' }];
  }
}
