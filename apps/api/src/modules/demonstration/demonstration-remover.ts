import { Injectable } from '@nestjs/common';
import { Transactions } from '../../database/transactions';
import { StoredCopies } from '../evidence/stored-copies.event';
import { DemonstrationLedger } from './demonstration-ledger';
import { RemovalRepository, type Removed } from './removal.repository';

/** The one way out: accounts, organisations, everything they said, and the invented States themselves. */
@Injectable()
export class DemonstrationRemover {
  constructor(
    private readonly transactions: Transactions,
    private readonly removal: RemovalRepository,
    private readonly copies: StoredCopies,
    private readonly ledger: DemonstrationLedger,
  ) {}

  /** Allowed everywhere, in production too; what speaks of real States stays as it is. */
  async remove(): Promise<Removed> {
    const { files, removed } = await this.transactions.run({ role: 'heed_owner' }, async () => {
      const stored = await this.removal.storedFiles();
      const rows = { ...(await this.removal.removeAccounts()), ...(await this.removal.removeStates()) };
      await this.removal.forgetLoads();
      await this.ledger.recordRemoval(rows);
      return { files: stored, removed: rows };
    });
    await this.forget(files);
    return removed;
  }

  /** Makes room for another version in the open transaction. Files are to be forgotten once it is committed. */
  async makeRoom(): Promise<{ files: string[]; commitments: string[] }> {
    const [files, commitments] = [await this.removal.storedFiles(), await this.removal.spokenOf()];
    await this.removal.removeAccounts();
    return { files, commitments };
  }

  forget(files: readonly string[]): Promise<void> {
    return this.copies.forget(files);
  }
}
