import { basename } from 'node:path';
import type { Env } from '../config/env';
import { Transactions } from '../database/transactions';
import { OperatorError } from '../database/operator-error';
import { RuleBroken } from '../http/problems';
import { CatalogueWriter, type WriteReport } from '../modules/cataloguing/catalogue-writer.event';
import { say } from './command';
import type { ReadFile } from './import-reading';
import { withServices } from './operator.module';

const EVERY = 50;

const progress = (done: number, total: number): void => {
  if (total > 1 && (done % EVERY === 0 || done === total)) say(`  ${done} of ${total} documents`);
};

const told = ({ paragraphs, commitments }: WriteReport): string => {
  const counts = Object.entries(paragraphs).filter(([, count]) => count > 0);
  return `  paragraphs: ${counts.map(([word, count]) => `${count} ${word}`).join(', ') || 'none'}; commitments: ${commitments}`;
};

/** A rule of the catalogue that the file does not meet, in a sentence. */
const explained = (file: string, error: unknown): unknown => {
  if (!(error instanceof RuleBroken)) return error;
  const fields = error.details.fields?.map(({ field }) => field).join(', ');
  const what = fields === undefined ? error.code : `it lacks ${fields} (--country and --adopted can say it)`;
  return new OperatorError(`${file} was not written: ${what}.`, { cause: error });
};

/** Writes files for the real world as they are read, one transaction a file; what is there already stays as it is. */
export const writeImports = (env: Env, files: AsyncIterable<ReadFile>): Promise<void> =>
  withServices(env, async (services) => {
    const writer = services.get(CatalogueWriter, { strict: false });
    for await (const { file, sha256, outcome } of files) {
      say(basename(file));
      const options = { runId: null, demonstration: false, sha256, confirmed: new Set<string>(), progress };
      const write = (): Promise<WriteReport> => writer.write(outcome.reading?.documents ?? [], options);
      const report = await services
        .get(Transactions)
        .run({ role: 'heed_owner' }, write)
        .catch((error: unknown) => {
          throw explained(file, error);
        });
      say(told(report));
    }
  });
