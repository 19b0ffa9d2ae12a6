import { basename } from 'node:path';
import type { Env } from '../config/env';
import { Transactions } from '../database/transactions';
import { CatalogueWriter } from '../modules/cataloguing/catalogue-writer.event';
import { say } from './command';
import type { ReadFile } from './import-reading';
import { withServices } from './operator.module';

const EVERY = 50;

const progress = (done: number, total: number): void => {
  if (total > 1 && (done % EVERY === 0 || done === total)) say(`  ${done} of ${total} documents`);
};

/** Writes what was read for the real world, one transaction a file; what is there already stays as it is. */
export const writeImports = (env: Env, read: readonly ReadFile[]): Promise<void> =>
  withServices(env, async (services) => {
    const writer = services.get(CatalogueWriter, { strict: false });
    for (const { file, sha256, outcome } of read) {
      const options = { runId: null, demonstration: false, sha256, confirmed: new Set<string>(), progress };
      say(basename(file));
      const report = await services
        .get(Transactions)
        .run({ role: 'heed_owner' }, () => writer.write(outcome.reading?.documents ?? [], options));
      const counts = Object.entries(report.paragraphs).filter(([, count]) => count > 0);
      say(`  paragraphs: ${counts.map(([word, count]) => `${count} ${word}`).join(', ') || 'none'}`);
      say(`  commitments: ${report.commitments}`);
    }
  });
