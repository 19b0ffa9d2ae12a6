import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import type { Env } from '../../config/env';
import { Transactions } from '../../database/transactions';
import { OperatorError } from '../../database/operator-error';
import { RuleBroken } from '../../http/problems/problems';
import { CatalogueWriter, type WriteReport } from '../../modules/cataloguing/catalogue-writer.event';
import { say } from '../command';
import type { ReadFile } from './import-reading';
import { withServices } from '../operator.module';

const EVERY = 50;
/** Collects once the heap has grown by a fifth: tables of tens of thousands of rows stay far below 400 MB (architecture, budgets). */
const SMALL_HEAP = '--heap-growing-percent=20';

const progress = (done: number, total: number): void => {
  if (total > 1 && (done % EVERY === 0 || done === total)) say(`  ${done} of ${total} documents`);
};

const told = ({ paragraphs, commitments, changes }: WriteReport, runId: string): string[] => {
  const counts = Object.entries(paragraphs).filter(([, count]) => count > 0);
  const changed = Object.keys(changes).length > 0;
  return [
    `  paragraphs: ${counts.map(([word, count]) => `${count} ${word}`).join(', ') || 'none'}; commitments: ${commitments}`,
    ...(changed ? [`  import ${runId} (taken back by: npm run heed -- import --undo ${runId})`] : ['  nothing new']),
  ];
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
    setFlagsFromString(SMALL_HEAP);
    for await (const { file, sha256, outcome } of files) {
      say(basename(file));
      const runId = randomUUID();
      const options = { runId, demonstration: false, sha256, confirmed: new Set<string>(), progress };
      const write = (): Promise<WriteReport> => writer.write(outcome.reading?.documents ?? [], options);
      const report = await services
        .get(Transactions)
        .run({ role: 'heed_owner' }, write)
        .catch((error: unknown) => {
          throw explained(file, error);
        });
      told(report, runId).forEach(say);
    }
  });
