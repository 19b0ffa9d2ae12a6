import { Injectable } from '@nestjs/common';
import { nextRelease } from '@heed/domain';
import { AccountNames } from '../../organisations/names/account-names.event';
import type { StatusUpdate } from '../status-update.entity';
import { UpdatesRepository } from '../updates.repository';
import { AccountRelease } from './account-release';
import type { DueAccount } from './due-accounts.repository';

/** One account that is due. Inside its author's transaction. */
@Injectable()
export class AuthorsAccounts {
  constructor(
    private readonly updates: UpdatesRepository,
    private readonly names: AccountNames,
    private readonly accounts: AccountRelease,
  ) {}

  /** Whether it went out. Taken back meanwhile, or released by another process, it is left alone. */
  async release({ id, organisationId, createdBy: userId, post }: DueAccount): Promise<boolean> {
    const update = await this.waiting(id);
    if (!update) return false;
    const monday = await this.accounts.startOfWeek();
    const standIn = await this.names.existing(update.commitmentId);
    if (standIn === null || !(await this.names.mayGoOut(update.commitmentId))) {
      await this.accounts.waitLonger(update, nextRelease(new Date().toISOString().slice(0, 10)));
      return false;
    }
    const by = { userId, organisationId, post: post ?? '' };
    await this.accounts.release(update, { author: standIn, publisher: standIn }, monday, by);
    return true;
  }

  private async waiting(id: string): Promise<StatusUpdate | null> {
    const found = await this.updates.find(id);
    if (!found) return null;
    await this.accounts.lock(found.commitmentId);
    const update = await this.updates.lock(id);
    return update?.state === 'cleared' && update.releaseOn !== null ? update : null;
  }
}
