import { Injectable } from '@nestjs/common';
import { providerSuffices } from '@heed/domain';
import { Transactions } from '../../../../database/transactions';
import type { Member } from '../../../../http/request-scope';
import { IDENTITY } from '../../identity-context';
import { Refusals } from '../../proofs/refusals';
import { type Account, SessionsService, type SignedIn } from '../../sessions/sessions.service';
import { FederatedIdentityRepository } from './federated-identity.repository';
import type { ProvidedIdentity } from '../provider/provider-client';

/** Signs in whom the provider names, if that account is linked. */
@Injectable()
export class FederatedSignInService {
  constructor(
    private readonly transactions: Transactions,
    private readonly repository: FederatedIdentityRepository,
    private readonly sessions: SessionsService,
    private readonly refusals: Refusals,
  ) {}

  /** Null for every reason to refuse. */
  async open(identity: ProvidedIdentity, former: Member | null): Promise<SignedIn | null> {
    const account = await this.transactions.run(IDENTITY, () => this.repository.accountOf(identity));
    const enough = account && !account.refused && providerSuffices(account.secondFactor, identity.assurance);
    if (!enough) return this.refuse(account);
    return this.sessions.open(account, former, { assurance: identity.assurance, method: 'oidc' });
  }

  async refuse(account: Account | null): Promise<null> {
    await this.refusals.record(account, 'oidc');
    return null;
  }
}
