import { Injectable, Logger } from '@nestjs/common';
import { Transactions, type TransactionContext } from '../../../database/transactions';
import { AuthorsAccounts } from './authors-accounts';
import { type DueAccount, DueAccountsRepository } from './due-accounts.repository';

const asAuthor = ({ organisationId, createdBy }: DueAccount): TransactionContext => ({
  role: 'heed_independent',
  actor: { userId: createdBy, organisationId, country: null, publishesFor: null, voice: 'independent' },
});

/** Accounts whose author's name is withheld, all of a week at once and under the one date of its Monday. */
@Injectable()
export class WeeklyRelease {
  private readonly log = new Logger(WeeklyRelease.name);

  constructor(
    private readonly due: DueAccountsRepository,
    private readonly transactions: Transactions,
    private readonly author: AuthorsAccounts,
  ) {}

  /** Publishes what is due, each with its author's own rights; answers how many. One that fails waits for the next run. */
  async run(): Promise<number> {
    let released = 0;
    for (const account of await this.due.due()) {
      const out = await this.transactions
        .run(asAuthor(account), () => this.author.release(account))
        .catch((error: unknown) => {
          this.log.error(error);
          return false;
        });
      if (out) released += 1;
    }
    return released;
  }
}
