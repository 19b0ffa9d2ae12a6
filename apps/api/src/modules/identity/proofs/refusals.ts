import { Injectable } from '@nestjs/common';
import { Transactions } from '../../../database/transactions';
import { AuditLog } from '../../audit/audit.event';
import { IDENTITY } from '../identity-context';
import type { ActingPerson } from '../sessions/sessions.service';

/** The trail of proofs that were not right. Call it outside the transaction that was refused. */
@Injectable()
export class Refusals {
  constructor(
    private readonly transactions: Transactions,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Attempts on accounts that do not exist are recorded as well, without the address: the work must not tell them apart.
   * `reason`: by what, where that was no password and no passkey.
   */
  record(account: ActingPerson | null, reason?: 'second_factor' | 'oidc'): Promise<void> {
    const refusal = {
      action: 'session.refused',
      targetKind: 'user',
      targetId: account?.userId ?? 'unknown',
      ...(reason ? { reason } : {}),
      ...(account && { by: { userId: account.userId, organisationId: account.organisationId, post: account.post } }),
    };
    return this.transactions.run(IDENTITY, () => this.audit.record(refusal));
  }
}
