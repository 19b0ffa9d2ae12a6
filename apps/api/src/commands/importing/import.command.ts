import type { Env } from '../../config/env';
import { OperatorError } from '../../database/operator-error';
import { type Command, say } from '../command';
import { dryRunOf, summaryOf } from './import-dry-run';
import { type ImportOptions, importOptions } from './import-options';
import { readForImport, type ReadFile } from './import-reading';
import { undoImport } from './import-undoing';
import { writeImports } from './import-writing';

/** Resolves once the text is on its way: the process ends right after the command. */
const print = (text: string): Promise<void> =>
  new Promise((resolve, reject) => process.stdout.write(`${text}\n`, (error) => (error ? reject(error) : resolve())));

/** One file gives one object; several give a list of them. */
const printReadings = async (read: readonly ReadFile[], { json }: ImportOptions): Promise<void> => {
  if (!json) return read.forEach((one) => summaryOf(one).forEach(say));
  const values = read.map(dryRunOf);
  await print(JSON.stringify(values.length === 1 ? values[0] : values));
};

const refuseFailed = ({ file, outcome: { failure, findings } }: ReadFile): void => {
  if (failure === null) return;
  const why = findings.map(({ code, detail }) => `${code}: ${detail}`).join('; ');
  throw new OperatorError(`${file} could not be read (${failure})${why === '' ? '.' : `: ${why}.`}`);
};

/** One is in memory at a time; the first that cannot be read ends it. */
async function* readable(files: AsyncIterable<ReadFile>): AsyncGenerator<ReadFile> {
  for await (const read of files) {
    refuseFailed(read);
    yield read;
  }
}

const dryRun = async (options: ImportOptions): Promise<void> => {
  const read: ReadFile[] = [];
  for await (const one of readForImport(options)) read.push(one);
  await printReadings(read, options);
  read.forEach(refuseFailed);
};

const run = (env: Env, given: readonly string[]): Promise<void> => {
  const options = importOptions(given);
  if (options.undo !== null) return undoImport(env, options.undo);
  return options.dryRun ? dryRun(options) : writeImports(env, readable(readForImport(options)));
};

export const importCommand: Command = {
  summary:
    'reads a document or table into the catalogue; with --dry-run [--json] it only shows what it read; --undo RUN takes an import back',
  run,
};
