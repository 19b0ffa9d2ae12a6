import { Injectable } from '@nestjs/common';
import type { Actor } from '@heed/domain';
import { Transactions } from '../../database/transactions';
import { contextOf } from '../../http/access/access';
import { Idempotency, type IdempotencyTicket } from '../../http/conventions/idempotency';
import { AuditLog, type AuditEvent } from './audit.event';
import { Outbox } from './outbox.event';

/** A member's transaction, under their audience's role with their organisation as the tenant, and what it leaves behind. */
@Injectable()
export class MemberTrail {
  constructor(
    private readonly transactions: Transactions,
    private readonly idempotency: Idempotency,
    private readonly outbox: Outbox,
    private readonly audit: AuditLog,
  ) {}

  run<Answer>(actor: Actor, work: () => Promise<Answer>): Promise<Answer> {
    return this.transactions.run(contextOf(actor), work);
  }

  /** As the role that knows who is proven to be whom, before there is a member. */
  asIdentity<Answer>(work: () => Promise<Answer>): Promise<Answer> {
    return this.transactions.run({ role: 'heed_identity' }, work);
  }

  /** For creates: a second try with the same key gets the first answer. */
  once<Answer>(actor: Actor, ticket: IdempotencyTicket, work: () => Promise<Answer>): Promise<Answer> {
    return this.run(actor, () => this.idempotency.once(actor, ticket, work));
  }

  /** Last in the transaction. */
  async leave(event: AuditEvent & { aggregateId: string }): Promise<void> {
    const { aggregateId, ...entry } = event;
    await this.outbox.add(event.action, aggregateId);
    await this.audit.record(entry);
  }

  /** What others are not told of. */
  note(event: AuditEvent): Promise<void> {
    return this.audit.record(event);
  }
}
