import { Injectable } from '@nestjs/common';
import { AuditLog, type AuditEvent } from '../audit/audit.event';
import { Outbox } from '../audit/outbox.event';
import { CustodyLog } from '../evidence/custody.event';
import { PublishedStanding } from '../progress/published-standing.event';
import type { StatusUpdate } from './status-update.entity';

/** What every change of the public side leaves behind, in the order in which locks are taken: standing, outbox, audit. */
@Injectable()
export class PublicationTrail {
  constructor(
    private readonly standing: PublishedStanding,
    private readonly custody: CustodyLog,
    private readonly outbox: Outbox,
    private readonly audit: AuditLog,
  ) {}

  /** `by`: who acted, where no member of a running request does. */
  async leave(
    action: 'update.published' | 'update.withdrawn',
    update: StatusUpdate,
    by?: NonNullable<AuditEvent['by']>,
  ): Promise<void> {
    if (action === 'update.published') await this.custody.published(update.id, by?.post);
    await this.standing.refresh([update.commitmentId]);
    await this.outbox.add(action, update.id, { commitmentId: update.commitmentId });
    await this.audit.record({ action, targetKind: 'update', targetId: update.id, ...(by ? { by } : {}) });
  }

  /** What nobody but the author learns of: an account that waits for its batch, or is taken back before it. */
  async inside(action: 'update.waiting' | 'update.taken_back', update: StatusUpdate): Promise<void> {
    await this.audit.record({ action, targetKind: 'update', targetId: update.id });
  }
}
