import type { KeyObject } from 'node:crypto';
import type { StoredCheckpoint } from '../checkpoints/checkpoints.repository';
import { headIn, isSigned, type SignedNote, type TreeHead } from '../checkpoints/signed-note';
import type { GrowingTree } from '../tree/merkle';
import { ofCheckpoint, type Fault } from './fault';

const NONE: Fault[] = [];

type Expectation = { size: number; root: Buffer; kept: boolean };

/** Checkpoints, those stored beside the trail and those kept elsewhere, against the tree that the entries come to. */
export class CheckpointVerifier {
  private readonly bySize = new Map<number, Expectation[]>();

  constructor(private readonly key: KeyObject) {}

  /** What is wrong with a checkpoint by itself; what is right with it waits for the tree. */
  takeStored({ size, root, at, ...note }: StoredCheckpoint): Fault[] {
    const head = headIn(note.body);
    const says = head?.size === size && head.root.equals(root) && head.at === at.toISOString();
    this.expect({ size, root, kept: false });
    if (!says) return [{ where: ofCheckpoint(size), what: 'says other than what was signed' }];
    return isSigned(note, this.key) ? [] : [{ where: ofCheckpoint(size), what: 'its signature is not this key’s' }];
  }

  /** One from a file. Two of one size that differ are a fork: somebody was shown another trail. */
  takeKept(note: SignedNote): Fault[] {
    const head = headIn(note.body);
    if (!head) return [{ where: 'kept checkpoint', what: 'cannot be read' }];
    if (!isSigned(note, this.key))
      return [{ where: `kept ${ofCheckpoint(head.size)}`, what: 'its signature is not this key’s' }];
    const other = this.bySize.get(head.size)?.find(({ kept, root }) => kept && !root.equals(head.root));
    this.expect({ ...pick(head), kept: true });
    return other
      ? [{ where: `kept ${ofCheckpoint(head.size)}`, what: 'differs from another kept one of the same size' }]
      : [];
  }

  /** Called for every size that the tree goes through. */
  reach(tree: GrowingTree): Fault[] {
    const { size } = tree;
    const expectations = this.bySize.get(size);
    if (!expectations) return NONE;
    this.bySize.delete(size);
    const actual = tree.root;
    return expectations
      .filter((expectation) => !expectation.root.equals(actual))
      .map(({ kept }) => ({
        where: nameOf(size, kept),
        what: 'the entries lead to another root: they were rewritten',
      }));
  }

  /** Whatever is larger than the tree became. */
  end(size: number): Fault[] {
    return [...this.bySize.values()].flat().map((beyond) => ({
      where: nameOf(beyond.size, beyond.kept),
      what: `there are only ${size} entries: the tail is gone`,
    }));
  }

  private expect(expectation: Expectation): void {
    this.bySize.set(expectation.size, [...(this.bySize.get(expectation.size) ?? []), expectation]);
  }
}

const pick = ({ size, root }: TreeHead): { size: number; root: Buffer } => ({ size, root });
const nameOf = (size: number, kept: boolean): string => `${kept ? 'kept ' : ''}${ofCheckpoint(size)}`;
