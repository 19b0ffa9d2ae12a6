import { Injectable } from '@nestjs/common';
import { isIndependentKind, nameOfAccount, type Actor } from '@heed/domain';
import { RuleBroken } from '../../../http/problems/problems';
import { AccountNamesRepository } from './account-names.repository';

/** In whose name an account goes to the public side. Inside the author's transaction. */
@Injectable()
export class AccountNames {
  constructor(private readonly names: AccountNamesRepository) {}

  /**
   * For an update: null where it is signed by its author; else the stand-in under which it waits for the weekly batch.
   * @throws RuleBroken `update.named_before`, `update.file_named_before`, `organisation.host_not_agreed`.
   */
  async standInFor(
    { organisationKind }: Pick<Actor, 'organisationKind'>,
    { id, commitmentId }: { id: string; commitmentId: string },
  ): Promise<string | null> {
    if (!isIndependentKind(organisationKind)) return null;
    const name = nameOfAccount(await this.names.facts(commitmentId, id));
    if (name === 'named_before' || name === 'file_named_before') throw new RuleBroken(`update.${name}`);
    if (name === 'host_not_agreed') throw new RuleBroken('organisation.host_not_agreed');
    return name === 'named' ? null : this.names.standIn(commitmentId);
  }

  /** Whether the author may still go out under the stand-in: verified, and its host still agrees. */
  mayGoOut(commitmentId: string): Promise<boolean> {
    return this.names.mayGoOut(commitmentId);
  }

  /** The acting organisation's stand-in on a commitment, where it has one. */
  existing(commitmentId: string): Promise<string | null> {
    return this.names.existing(commitmentId);
  }
}
