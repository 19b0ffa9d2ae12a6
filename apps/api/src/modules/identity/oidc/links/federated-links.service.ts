import { Injectable } from '@nestjs/common';
import { NotFound, RuleBroken } from '../../../../http/problems/problems';
import type { Member } from '../../../../http/request-scope';
import { AccountChanges } from '../../account/account-changes';
import { FederatedIdentityRepository } from './federated-identity.repository';
import type { ProvidedIdentity } from '../provider/provider-client';

/** Who at the provider is which member: said by the member alone, signed in here, with a fresh proof. */
@Injectable()
export class FederatedLinksService {
  constructor(
    private readonly repository: FederatedIdentityRepository,
    private readonly changes: AccountChanges,
  ) {}

  /** @throws RuleBroken `request.conflict` where the account at the provider is linked already, to whomever. */
  link(member: Member, identity: ProvidedIdentity): Promise<void> {
    return this.changes.make(member, 'account.oidc_linked', async () => {
      const linked = await this.repository.link(member.actor.userId, identity);
      if (!linked) throw new RuleBroken('request.conflict');
    });
  }

  /** @throws RuleBroken `account.last_factor` for the last way in. */
  end(member: Member): Promise<void> {
    return this.changes.make(member, 'account.oidc_ended', async (account) => {
      if (!(await this.repository.unlink(member.actor.userId))) throw new NotFound();
      const another = account.passwordChangedOn !== null || account.passkeys.length > 0;
      if (!another) throw new RuleBroken('account.last_factor');
    });
  }
}
