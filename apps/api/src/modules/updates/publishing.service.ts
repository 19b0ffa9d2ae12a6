import { Injectable } from '@nestjs/common';
import { nextRelease, type Actor } from '@heed/domain';
import { Denied, NotFound, RuleBroken } from '../../http/problems/problems';
import { AccountNames } from '../organisations/names/account-names.event';
import { requireComplete } from './completeness';
import { ownComment } from './own-comment';
import { DraftingService } from './drafting.service';
import { AccountRelease } from './releasing/account-release';
import type { StatusUpdate } from './status-update.entity';
import { requireAccess, requireVersion, targetOf } from './update-access';
import { UpdatesRepository } from './updates.repository';

/** From the working side to the public side, and the emergency way back: one transaction with standing, audit and outbox. */
@Injectable()
export class PublishingService {
  constructor(
    private readonly drafting: DraftingService,
    private readonly updates: UpdatesRepository,
    private readonly names: AccountNames,
    private readonly accounts: AccountRelease,
  ) {}

  /** At once where it is signed; where the name is withheld it waits for the weekly batch. */
  async publish(actor: Actor, id: string, version: number): Promise<void> {
    const { commitment } = await this.drafting.load(actor, id);
    const at = await this.accounts.lock(commitment.id);
    const { update } = await this.drafting.load(actor, id, true);
    requireAccess(actor, 'update.publish', targetOf(actor, commitment, update));
    requireVersion(update, version);
    if (update.releaseOn !== null) throw new RuleBroken('update.wrong_state');
    const day = at.toISOString().slice(0, 10);
    update.status = requireComplete(update, await this.updates.askStatuses(id), commitment.askIds, day);
    const standIn = await this.names.standInFor(actor, update);
    if (standIn !== null) return this.accounts.wait(update, nextRelease(day));
    const name = { author: update.organisationId, publisher: actor.organisationId };
    await this.accounts.release(update, name, at);
  }

  /** Words and name leave every page, past dates included; a dated note stays. The reason stays with the organisation. */
  async withdraw(actor: Actor, id: string, reason: string): Promise<void> {
    const head = await this.accounts.head(id);
    if (!head) return this.takeBack(actor, id, reason);
    if (head.withdrawn || head.name === null) throw new RuleBroken('update.not_current');
    if (head.organisationId !== actor.organisationId) throw new Denied('not_your_organisation');
    const { commitment, update } = await this.drafting.load(actor, id);
    requireAccess(actor, 'update.withdraw', targetOf(actor, commitment, update));
    await this.accounts.lock(commitment.id);
    if ((await this.accounts.head(id))?.withdrawn) throw new RuleBroken('update.not_current');
    await this.explain(actor, update, reason);
    await this.accounts.withdraw(update, head.name);
  }

  /** Before its batch has gone out nobody has seen it: it is its author's again, and no note stays. */
  private async takeBack(actor: Actor, id: string, reason: string): Promise<void> {
    const { commitment } = await this.drafting.load(actor, id);
    await this.accounts.lock(commitment.id);
    const { update } = await this.drafting.load(actor, id, true);
    if (update.organisationId !== actor.organisationId || update.releaseOn === null) throw new NotFound();
    requireAccess(actor, 'update.withdraw', targetOf(actor, commitment, update));
    await this.explain(actor, update, reason);
    await this.accounts.takeBack(update);
  }

  private async explain(actor: Actor, update: StatusUpdate, reason: string): Promise<void> {
    if (reason !== '') await this.updates.addComment(update, ownComment(actor, reason));
  }
}
