import { Injectable } from '@nestjs/common';
import type { Actor } from '@heed/domain';
import { Idempotency, type IdempotencyTicket } from '../../http/conventions/idempotency';
import { AuditLog } from '../audit/audit.event';
import { Outbox } from '../audit/outbox.event';

/** Done once, told once, and written down. */
@Injectable()
export class ListTrail {
  constructor(
    private readonly idempotency: Idempotency,
    private readonly outbox: Outbox,
    private readonly audit: AuditLog,
  ) {}

  once<Answer>(actor: Actor, ticket: IdempotencyTicket, work: () => Promise<Answer>): Promise<Answer> {
    return this.idempotency.once(actor, ticket, work);
  }

  async leave(id: string, diff: Record<string, unknown>): Promise<void> {
    await this.outbox.add('list.imported', id);
    await this.audit.record({ action: 'list.imported', targetKind: 'list', targetId: id, diff });
  }
}
