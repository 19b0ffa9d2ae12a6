import type { Env } from '../config/env';
import { OperatorError } from '../database/operator-error';
import { type Command, say } from './command';
import { dryRunOf, summaryOf } from './import-dry-run';
import { type ImportOptions, importOptions } from './import-options';
import { readForImport, type ReadFile } from './import-reading';
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

const refuseFailed = (read: readonly ReadFile[]): void => {
  const [failed] = read.filter(({ outcome }) => outcome.failure !== null);
  if (!failed) return;
  const { failure, findings } = failed.outcome;
  const why = findings.map(({ code, detail }) => `${code}: ${detail}`).join('; ');
  throw new OperatorError(`${failed.file} could not be read (${failure ?? ''})${why === '' ? '.' : `: ${why}.`}`);
};

const run = async (env: Env, given: readonly string[]): Promise<void> => {
  const options = importOptions(given);
  const read: ReadFile[] = [];
  for (const file of options.files) read.push(await readForImport(file, options));
  if (options.dryRun) await printReadings(read, options);
  refuseFailed(read);
  if (!options.dryRun) await writeImports(env, read);
};

export const importCommand: Command = {
  summary: 'reads a document or table into the catalogue; with --dry-run [--json] it only shows what it read',
  run,
};
