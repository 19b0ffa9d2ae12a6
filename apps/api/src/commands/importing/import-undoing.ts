import { sharedTranslator } from '@heed/messages';
import type { Env } from '../../config/env';
import { OperatorError } from '../../database/operator-error';
import { Transactions } from '../../database/transactions';
import { RuleBroken } from '../../http/problems/problems';
import { CatalogueWriter } from '../../modules/cataloguing/catalogue-writer.event';
import { say } from '../command';
import { withServices } from '../operator.module';

/** Takes back what one import wrote, whole or not at all. */
export const undoImport = (env: Env, runId: string): Promise<void> =>
  withServices(env, async (services) => {
    const writer = services.get(CatalogueWriter, { strict: false });
    const undone = await services
      .get(Transactions)
      .run({ role: 'heed_owner' }, () => writer.undo(runId))
      .catch((error: unknown) => {
        if (!(error instanceof RuleBroken)) throw error;
        throw new OperatorError(sharedTranslator('en')(`errors.${error.code}`), { cause: error });
      });
    if (undone.removed + undone.restored === 0) throw new OperatorError(`There is nothing to take back of ${runId}.`);
    say(`  ${undone.removed} documents removed, ${undone.restored} as they were before`);
  });
