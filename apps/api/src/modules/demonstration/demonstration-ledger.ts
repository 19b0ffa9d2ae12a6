import { Injectable } from '@nestjs/common';
import { Env } from '../../config/env';
import { OperatorError } from '../../database/operator-error';
import { Transactions } from '../../database/transactions';
import { AuditLog } from '../audit/audit.event';
import { LoadLedgerRepository } from '../seeding/load-ledger.repository';

const NAME = 'demonstration';
const REMOVED = 'removed';

/** Whether the demonstration is wanted and what of it is there; every load and removal is on the platform's own chain. */
@Injectable()
export class DemonstrationLedger {
  constructor(
    private readonly env: Env,
    private readonly transactions: Transactions,
    private readonly loads: LoadLedgerRepository,
    private readonly audit: AuditLog,
  ) {}

  /** What was removed stays away until somebody asks for it by `HEED_DEMONSTRATION=on`. */
  async wanted(): Promise<boolean> {
    if (!this.env.demonstration) return false;
    return this.env.HEED_DEMONSTRATION === 'on' || (await this.loaded()) !== REMOVED;
  }

  /** It is off, and was loaded when it was not. */
  async leftOver(): Promise<boolean> {
    return !this.env.demonstration && ![null, REMOVED].includes(await this.loaded());
  }

  requireOn(): void {
    if (this.env.demonstration) return;
    throw new OperatorError('Demonstration data are off here: set HEED_DEMONSTRATION=on to load them.');
  }

  /** Fingerprint of what is in the database; null where nothing ever was. */
  loaded(): Promise<string | null> {
    return this.transactions.run({ role: 'heed_owner' }, () => this.loads.fingerprintOf(NAME));
  }

  async recordLoad(fingerprint: string, rows: Readonly<Record<string, number>>): Promise<void> {
    await this.loads.record(NAME, fingerprint);
    await this.audit.record({ action: 'demonstration.loaded', targetKind: 'load', targetId: NAME, diff: rows });
  }

  async recordRemoval(rows: Readonly<Record<string, number>>): Promise<void> {
    await this.loads.record(NAME, REMOVED);
    await this.audit.record({ action: 'demonstration.removed', targetKind: 'load', targetId: NAME, diff: rows });
  }
}
