import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { OperatorError } from '../../database/operator-error';
import { CheckpointSigner } from '../../modules/audit/checkpoints/checkpoint-signer';
import { Checkpointer } from '../../modules/audit/checkpoints/checkpointer';
import { noteText } from '../../modules/audit/checkpoints/signed-note';
import { type Command, say } from '../command';
import { withServices } from '../operator.module';

const USAGE = 'npm run heed -- checkpoint [--to FILE]';

const fileIn = (given: readonly string[]): string | undefined => {
  try {
    return parseArgs({ args: [...given], options: { to: { type: 'string' } } }).values.to;
  } catch (error) {
    throw new OperatorError(`${error instanceof Error ? error.message : String(error)}: ${USAGE}`);
  }
};

/** One after the other, none twice: the file is only ever appended to, so it may lie where nothing can be changed. */
const append = (file: string, note: string): void => {
  if (existsSync(file) && readFileSync(file, 'utf8').includes(note)) return say(`${file} holds it already`);
  appendFileSync(file, `${note}\n`);
  return say(`Appended to ${file}`);
};

export const checkpointCommand: Command = {
  summary: 'signs a checkpoint of the audit trail; --to FILE appends it to a file that is kept elsewhere',
  run: (env, given) =>
    withServices(env, async (services) => {
      const file = fileIn(given);
      const taken = await services.get(Checkpointer).take({ patient: true });
      if (!taken) throw new OperatorError('Nothing was recorded yet.');
      say(noteText(taken));
      say(`Key: ${services.get(CheckpointSigner).verifierKey}`);
      if (file !== undefined) append(file, noteText(taken));
    }),
};
