import { Injectable } from '@nestjs/common';
import { RuleBroken } from '../../../http/problems/problems';
import type { AuditEvent } from '../../audit/audit.event';
import { PublicationTrail } from '../publication-trail';
import { type PublicName, type PublishedHead, PublishedUpdatesRepository } from '../published-updates.repository';
import type { StatusUpdate } from '../status-update.entity';
import { UpdatesRepository } from '../updates.repository';

/** An account's step to the public side and back, with all that follows from it. Inside the author's or publisher's transaction. */
@Injectable()
export class AccountRelease {
  constructor(
    private readonly updates: UpdatesRepository,
    private readonly published: PublishedUpdatesRepository,
    private readonly trail: PublicationTrail,
  ) {}

  lock(commitmentId: string): Promise<Date> {
    return this.published.lockCommitment(commitmentId);
  }

  head(id: string): Promise<PublishedHead | null> {
    return this.published.head(id);
  }

  /** The date that all accounts of this week's batch carry. */
  startOfWeek(): Promise<Date> {
    return this.published.startOfWeek();
  }

  async release(update: StatusUpdate, name: PublicName, at: Date, by?: NonNullable<AuditEvent['by']>): Promise<void> {
    if (update.corrects) await this.requireCurrent(update.corrects);
    update.state = 'published';
    update.publishedAt = at;
    update.releaseOn = null;
    await this.updates.save(update);
    await this.published.copy(update, name, at);
    if (update.corrects) await this.published.supersede(update.corrects, update.id, name.publisher, at);
    await this.trail.leave('update.published', update, by);
  }

  /** Cleared by its author, and out with the batch of that Monday. */
  async wait(update: StatusUpdate, monday: string): Promise<void> {
    if (update.corrects) await this.requireCurrent(update.corrects);
    update.state = 'cleared';
    update.releaseOn = monday;
    await this.updates.save(update);
    await this.trail.inside('update.waiting', update);
  }

  /** It misses this batch; alone, in the middle of a week, it would tell when its reason fell away. */
  async waitLonger(update: StatusUpdate, monday: string): Promise<void> {
    update.releaseOn = monday;
    await this.updates.save(update);
  }

  /** With its author again as if it had never been sent: nobody returned it, and nobody is to decide on it. */
  async takeBack(update: StatusUpdate): Promise<void> {
    update.state = 'returned';
    update.releaseOn = null;
    update.submittedAt = null;
    await this.updates.save(update);
    await this.trail.inside('update.taken_back', update);
  }

  /** Gone at once, and dated by the week: the minute would tell when its author was there, and which accounts went together. */
  async withdraw(update: StatusUpdate, name: string): Promise<void> {
    await this.published.withdraw(update.id, name, await this.startOfWeek());
    await this.trail.leave('update.withdrawn', update);
  }

  private async requireCurrent(corrected: string): Promise<void> {
    const head = await this.published.head(corrected);
    if (!head || head.withdrawn || head.superseded) throw new RuleBroken('update.not_current');
  }
}
