import type { KeyObject } from 'node:crypto';
import type { InclusionProofView } from '@heed/contracts';
import { headIn, isSigned, notesIn } from '../checkpoints/signed-note';
import { hashLeaf } from '../tree/merkle';
import { rootFromInclusion } from '../tree/proofs';

const isProof = (value: unknown): value is InclusionProofView => {
  if (typeof value !== 'object' || value === null) return false;
  const kind = (name: string): string => typeof Reflect.get(value, name);
  const hashes: unknown = Reflect.get(value, 'proof');
  return (
    ['chain', 'entry', 'note', 'key'].every((name) => kind(name) === 'string') &&
    ['seq', 'position', 'treeSize'].every((name) => kind(name) === 'number') &&
    Array.isArray(hashes) &&
    hashes.every((hash) => typeof hash === 'string')
  );
};

/** The proof in a file as the API gave it, or null. */
export const proofIn = (text: string): InclusionProofView | null => {
  try {
    const value: unknown = JSON.parse(text);
    return isProof(value) ? value : null;
  } catch {
    return null;
  }
};

const placeIn = (entry: string): { chain: unknown; seq: unknown } | null => {
  try {
    const said: unknown = JSON.parse(entry);
    if (typeof said !== 'object' || said === null) return null;
    return { chain: Reflect.get(said, 'chain'), seq: Reflect.get(said, 'seq') };
  } catch {
    return null;
  }
};

/** Why the entry is not shown to stand beneath the checkpoint, or null where it is. */
export const faultOfProof = (proof: InclusionProofView, key: KeyObject): string | null => {
  const [note] = notesIn(proof.note);
  const head = note ? headIn(note.body) : null;
  if (!note || !head) return 'the checkpoint cannot be read';
  if (!isSigned(note, key)) return 'the checkpoint’s signature is not this key’s';
  if (head.size !== proof.treeSize) return 'the checkpoint is of another size';
  const place = placeIn(proof.entry);
  if (place?.chain !== proof.chain || place.seq !== proof.seq)
    return 'the entry is of another place than the file says';
  const root = rootFromInclusion(
    { index: proof.position, size: proof.treeSize, leaf: hashLeaf(proof.entry) },
    proof.proof.map((hash) => Buffer.from(hash, 'base64')),
  );
  return root?.equals(head.root) ? null : 'the entry does not lead to the checkpoint’s root';
};
