import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { OperatorError } from '../../database/operator-error';
import { CheckpointSigner } from '../../modules/audit/checkpoints/checkpoint-signer';
import { notesIn, publicKeyIn, type SignedNote } from '../../modules/audit/checkpoints/signed-note';
import { faultOfProof, proofIn } from '../../modules/audit/verification/proof-file';
import { TrailVerification, type VerificationReport } from '../../modules/audit/verification/trail-verification';
import type { Env } from '../../config/env';
import { type Command, say } from '../command';
import { withServices } from '../operator.module';

const USAGE = 'npm run heed -- verify [--checkpoints FILE] [--key KEY], or verify --proof FILE --key KEY';

const parse = (given: readonly string[]) => {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({ args: [...given], options: { checkpoints: text, key: text, proof: text } }).values;
  } catch (error) {
    throw new OperatorError(`${error instanceof Error ? error.message : String(error)}: ${USAGE}`);
  }
};

const textOf = (file: string): string => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new OperatorError(`${file} cannot be read.`);
  }
};

const keptIn = (file: string | undefined): SignedNote[] => {
  if (file === undefined) return [];
  const notes = notesIn(textOf(file));
  if (notes.length === 0) throw new OperatorError(`${file} holds no checkpoint.`);
  return notes;
};

const keyOf = (text: string) => {
  const key = publicKeyIn(text);
  if (!key) throw new OperatorError('The key is not one that checkpoints are verified with: name+hash+base64.');
  return key;
};

/** Without a database and without the server: the file, the key, and arithmetic. */
const verifyProof = (file: string, key: string | undefined): void => {
  const proof = proofIn(textOf(file));
  if (!proof) throw new OperatorError(`${file} holds no proof of an entry.`);
  if (key === undefined) {
    say(`The key is the one that the file brings along: ${proof.key}`);
    say('Compare it with the one you were given, or give that one with --key.');
  }
  const fault = faultOfProof(proof, keyOf(key ?? proof.key));
  if (fault !== null) throw new OperatorError(`The proof does not hold: ${fault}.`);
  say(`Chain ${proof.chain} entry ${proof.seq} stands in the trail of ${proof.treeSize} entries that was signed:`);
  say(proof.entry);
};

const tell = ({ chains, entries, inTree, checkpoints, kept, faults }: VerificationReport, seconds: number): void => {
  for (const { where, what } of faults) say(`${where}: ${what}`);
  say(`${entries} entries in ${chains} chains, ${inTree} of them beneath checkpoints, read in ${seconds} s`);
  say(`${checkpoints} checkpoints here, ${kept} kept elsewhere`);
  if (kept === 0) say('Without a checkpoint kept elsewhere a trail that was rewritten whole looks like any other.');
  if (faults.length > 0) throw new OperatorError(`The trail does not hold. Faults: ${faults.length}.`);
  say('The trail holds.');
};

const verifyTrail = (env: Env, { checkpoints, key }: { checkpoints?: string; key?: string }): Promise<void> =>
  withServices(env, async (services) => {
    const kept = keptIn(checkpoints);
    const trusted = key === undefined ? services.get(CheckpointSigner).publicKey : keyOf(key);
    const started = Date.now();
    const report = await services.get(TrailVerification).run({ key: trusted, kept });
    tell(report, Math.round((Date.now() - started) / 100) / 10);
  });

export const verifyCommand: Command = {
  summary:
    'verifies the audit trail, also against --checkpoints FILE; --proof FILE verifies one entry without a database',
  run: async (env, given) => {
    const { proof, ...options } = parse(given);
    return proof === undefined ? verifyTrail(env, options) : verifyProof(proof, options.key);
  },
};
