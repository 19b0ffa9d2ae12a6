import { generateKeyPairSync } from 'node:crypto';
import type { InclusionProofView } from '@heed/contracts';
import { bodyOf, noteText, publicKeyIn, signBody, verifierKey } from '../checkpoints/signed-note';
import { GrowingTree, hashLeaf, placesOf, rootOf, type PlacedHash } from '../tree/merkle';
import { inclusionRanges } from '../tree/proofs';
import { faultOfProof, proofIn } from './proof-file';

const { privateKey } = generateKeyPairSync('ed25519');
const ORIGIN = 'heed.example.org/audit';
const entryOf = (seq: number): string => JSON.stringify({ chain: 'a-chain', entry: { action: 'update.edited' }, seq });

const aProof = (position = 4, size = 11): InclusionProofView => {
  const tree = new GrowingTree();
  const nodes = new Map<string, PlacedHash>();
  for (let seq = 1; seq <= size; seq += 1)
    for (const node of tree.append(hashLeaf(entryOf(seq)))) nodes.set(`${node.level}/${node.n}`, node);
  const body = bodyOf({ origin: ORIGIN, size, root: tree.root, at: '2026-01-02T03:04:05.678Z' });
  const proof = inclusionRanges(position, size).map((range) =>
    rootOf(placesOf(range).flatMap(({ level, n }) => nodes.get(`${level}/${n}`)?.hash ?? [])).toString('base64'),
  );
  return {
    chain: 'a-chain',
    seq: position + 1,
    entry: entryOf(position + 1),
    position,
    treeSize: size,
    proof,
    note: noteText({ body, signature: signBody(body, ORIGIN, privateKey) }),
    key: verifierKey(ORIGIN, privateKey),
  };
};
const ownKey = publicKeyIn(verifierKey(ORIGIN, privateKey)) ?? privateKey;

describe('The proof of one entry', () => {
  it('holds by the file and the key alone', () => {
    const read = proofIn(JSON.stringify(aProof()));
    expect(read && faultOfProof(read, ownKey)).toBeNull();
  });

  it.each<[string, Partial<InclusionProofView>, string]>([
    ['another entry', { entry: entryOf(5).replace('edited', 'drafted') }, 'does not lead to the checkpoint’s root'],
    ['another place in the tree', { position: 5 }, 'does not lead to the checkpoint’s root'],
    ['a hash less', { proof: aProof().proof.slice(1) }, 'does not lead to the checkpoint’s root'],
    ['another place in the chain', { seq: 6 }, 'of another place'],
    ['another chain', { chain: 'b-chain' }, 'of another place'],
    ['another size', { treeSize: 12 }, 'of another size'],
    ['a checkpoint that was changed', { note: aProof().note.replace('\n11\n', '\n12\n') }, 'signature'],
    ['no checkpoint', { note: 'nothing' }, 'cannot be read'],
  ])('does not hold with %s', (_what, change, reason) => {
    expect(faultOfProof({ ...aProof(), ...change }, ownKey)).toContain(reason);
  });

  it('does not hold by another key', () => {
    expect(faultOfProof(aProof(), generateKeyPairSync('ed25519').publicKey)).toContain('signature');
  });

  it.each(['', '[]', 'null', '{"chain":"a"}', JSON.stringify({ ...aProof(), proof: [1] })])('is not in %p', (text) =>
    expect(proofIn(text)).toBeNull(),
  );
});
