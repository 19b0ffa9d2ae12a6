import { Injectable } from '@nestjs/common';
import type { Actor } from '@heed/domain';
import { Transactions } from '../../database/transactions';
import { contextOf } from '../../http/access/access';
import { Idempotency, type IdempotencyTicket } from '../../http/conventions/idempotency';

/** A member's transaction: their audience's role, their organisation as the tenant. */
@Injectable()
export class MemberTransactions {
  constructor(
    private readonly transactions: Transactions,
    private readonly idempotency: Idempotency,
  ) {}

  run<Answer>(actor: Actor, work: () => Promise<Answer>): Promise<Answer> {
    return this.transactions.run(contextOf(actor), work);
  }

  /** For creates: a second try with the same key gets the first answer. */
  once<Answer>(actor: Actor, ticket: IdempotencyTicket, work: () => Promise<Answer>): Promise<Answer> {
    return this.run(actor, () => this.idempotency.once(actor, ticket, work));
  }
}
