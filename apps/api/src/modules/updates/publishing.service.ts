import { Injectable } from '@nestjs/common';
import type { Actor } from '@heed/domain';
import { Denied, NotFound, RuleBroken } from '../../http/problems';
import { requireComplete } from './completeness';
import { ownComment } from './own-comment';
import { DraftingService } from './drafting.service';
import { PublishedUpdatesRepository } from './published-updates.repository';
import { PublicationTrail } from './publication-trail';
import type { StatusUpdate } from './status-update.entity';
import { requireAccess, requireVersion, targetOf } from './update-access';
import { UpdatesRepository } from './updates.repository';

/** From the working side to the public side, and the emergency way back: one transaction with standing, audit and outbox. */
@Injectable()
export class PublishingService {
  constructor(
    private readonly drafting: DraftingService,
    private readonly updates: UpdatesRepository,
    private readonly published: PublishedUpdatesRepository,
    private readonly trail: PublicationTrail,
  ) {}

  async publish(actor: Actor, id: string, version: number): Promise<void> {
    const { commitment } = await this.drafting.load(actor, id);
    const at = await this.published.lockCommitment(commitment.id);
    const { update } = await this.drafting.load(actor, id, true);
    requireAccess(actor, 'update.publish', targetOf(actor, commitment, update));
    requireVersion(update, version);
    const asks = await this.updates.askStatuses(id);
    update.status = requireComplete(update, asks, commitment.askIds, at.toISOString().slice(0, 10));
    await this.release(actor, update, at);
  }

  /** Words and name leave every page, past dates included; a dated note stays. The reason stays with the organisation. */
  async withdraw(actor: Actor, id: string, reason: string): Promise<void> {
    const head = await this.published.head(id);
    if (!head) throw new NotFound();
    if (head.withdrawn) throw new RuleBroken('update.not_current');
    if (head.organisationId !== actor.organisationId) throw new Denied('not_your_organisation');
    const { commitment, update } = await this.drafting.load(actor, id);
    requireAccess(actor, 'update.withdraw', targetOf(actor, commitment, update));
    const at = await this.published.lockCommitment(commitment.id);
    if ((await this.published.head(id))?.withdrawn) throw new RuleBroken('update.not_current');
    await this.published.withdraw(id, actor.organisationId, at);
    if (reason !== '') await this.updates.addComment(update, ownComment(actor, reason));
    await this.trail.leave('update.withdrawn', update);
  }

  private async release(actor: Actor, update: StatusUpdate, at: Date): Promise<void> {
    if (update.corrects) await this.requireCurrent(update.corrects);
    update.state = 'published';
    update.publishedAt = at;
    await this.updates.save(update);
    await this.published.copy(update, actor.organisationId, at);
    if (update.corrects) await this.published.supersede(update.corrects, update.id, actor.organisationId, at);
    await this.trail.leave('update.published', update);
  }

  private async requireCurrent(corrected: string): Promise<void> {
    const head = await this.published.head(corrected);
    if (!head || head.withdrawn || head.superseded) throw new RuleBroken('update.not_current');
  }
}
