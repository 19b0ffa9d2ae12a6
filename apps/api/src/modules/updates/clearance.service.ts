import { Injectable } from '@nestjs/common';
import type { Actor, UpdateState } from '@heed/domain';
import { AuditLog } from '../audit/audit.event';
import { Outbox } from '../audit/outbox.event';
import { ownComment } from './own-comment';
import { requireComplete } from './completeness';
import { today } from '../progress/standing-source.reader';
import { DraftingService } from './drafting.service';
import type { StatusUpdate } from './status-update.entity';
import { requireAccess, requireVersion, targetOf } from './update-access';
import { UpdatesRepository } from './updates.repository';

/** An account's way inside the State: sent by the ministry, returned or cleared by the publisher. */
@Injectable()
export class ClearanceService {
  constructor(
    private readonly drafting: DraftingService,
    private readonly updates: UpdatesRepository,
    private readonly audit: AuditLog,
    private readonly outbox: Outbox,
  ) {}

  async submit(actor: Actor, id: string, version: number): Promise<void> {
    const { update, commitment } = await this.drafting.load(actor, id, true);
    requireAccess(actor, 'update.submit', targetOf(actor, commitment, update));
    requireVersion(update, version);
    const asks = await this.updates.askStatuses(id);
    update.status = requireComplete(update, asks, commitment.askIds, today());
    update.submittedAt = new Date();
    await this.move(update, 'submitted');
  }

  async clear(actor: Actor, id: string, version: number): Promise<void> {
    const { update, commitment } = await this.drafting.load(actor, id, true);
    requireAccess(actor, 'update.clear', targetOf(actor, commitment, update));
    requireVersion(update, version);
    await this.move(update, 'cleared');
  }

  async sendBack(actor: Actor, id: string, version: number, comment: string): Promise<void> {
    const { update, commitment } = await this.drafting.load(actor, id, true);
    requireAccess(actor, 'update.return', targetOf(actor, commitment, update));
    requireVersion(update, version);
    await this.updates.addComment(update, ownComment(actor, comment));
    await this.move(update, 'returned');
  }

  private async move(update: StatusUpdate, state: UpdateState): Promise<void> {
    const codes = { state: { from: update.state, to: state } };
    update.state = state;
    await this.updates.save(update);
    await this.outbox.add(`update.${state}`, update.id, { commitmentId: update.commitmentId });
    await this.audit.record({ action: `update.${state}`, targetKind: 'update', targetId: update.id, codes });
  }
}
