import { Injectable } from '@nestjs/common';
import { AuditLog } from '../audit/audit.event';
import { Outbox } from '../audit/outbox.event';
import { CustodyLog } from '../evidence/custody.event';
import { StandingWriter } from '../progress/standing-writer.event';
import type { StatusUpdate } from './status-update.entity';

/** What every change of the public side leaves behind, in the order in which locks are taken: standing, outbox, audit. */
@Injectable()
export class PublicationTrail {
  constructor(
    private readonly standing: StandingWriter,
    private readonly custody: CustodyLog,
    private readonly outbox: Outbox,
    private readonly audit: AuditLog,
  ) {}

  async leave(action: 'update.published' | 'update.withdrawn', update: StatusUpdate): Promise<void> {
    if (action === 'update.published') await this.custody.published(update.id);
    await this.standing.refresh([update.commitmentId]);
    await this.outbox.add(action, update.id, { commitmentId: update.commitmentId });
    await this.audit.record({ action, targetKind: 'update', targetId: update.id });
  }
}
