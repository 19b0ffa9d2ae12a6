import { Injectable } from '@nestjs/common';
import type { PasskeyAnswerDto, PasskeyOptionsView } from '@heed/contracts';
import type { Actor } from '@heed/domain';
import { Transactions } from '../../../../database/transactions';
import { RuleBroken } from '../../../../http/problems/problems';
import type { Member } from '../../../../http/request-scope';
import { IDENTITY } from '../../identity-context';
import { Refusals } from '../../proofs/refusals';
import type { ProvenAccount } from '../../ways-in/proven-account';
import { PasskeyCeremonies } from '../ceremonies/passkey-ceremonies';
import { type KnownPasskey, PasskeyRepository } from '../passkey.repository';

/** The public key stays behind: the request is no place for it. */
const byPasskey = ({ userId, organisationId, post, proofVersion }: KnownPasskey): ProvenAccount => ({
  userId,
  organisationId,
  post,
  proofVersion,
  assurance: 'phishing_resistant',
  method: 'passkey',
});

/** The person, proven by a passkey: to sign in, alone or after the password, and before acts that ask for a fresh proof. */
@Injectable()
export class PasskeyProofService {
  constructor(
    private readonly transactions: Transactions,
    private readonly repository: PasskeyRepository,
    private readonly ceremonies: PasskeyCeremonies,
    private readonly refusals: Refusals,
  ) {}

  /** Nobody is named before the password was right, so nothing tells which accounts exist or have a passkey. */
  async signInOptions(challenge: string | null): Promise<PasskeyOptionsView> {
    if (challenge === null) return this.ceremonies.assertion('passkey_sign_in', {}, []);
    const userId = await this.ceremonies.afterPassword(challenge);
    if (userId === null) throw new RuleBroken('session.wrong_credentials');
    return this.optionsOf('passkey_sign_in', userId);
  }

  async signIn({ challenge, response }: PasskeyAnswerDto): Promise<ProvenAccount> {
    const passkey = await this.ceremonies.answered('passkey_sign_in', challenge, response);
    if (passkey && !passkey.refused) return byPasskey(passkey);
    await this.refusals.record(passkey);
    throw new RuleBroken('session.wrong_credentials');
  }

  stepUpOptions({ userId }: Actor): Promise<PasskeyOptionsView> {
    return this.optionsOf('passkey_step_up', userId);
  }

  async stepUp({ actor, post }: Member, { challenge, response }: PasskeyAnswerDto): Promise<void> {
    const { userId, organisationId } = actor;
    const passkey = await this.ceremonies.answered('passkey_step_up', challenge, response);
    if (passkey?.userId === userId) return;
    await this.refusals.record({ userId, organisationId, post });
    throw new RuleBroken('session.wrong_credentials');
  }

  private async optionsOf(kind: 'passkey_sign_in' | 'passkey_step_up', userId: string): Promise<PasskeyOptionsView> {
    const held = await this.transactions.run(IDENTITY, () => this.repository.ofUser(userId));
    if (held.length === 0) throw new RuleBroken('passkey.refused');
    return this.ceremonies.assertion(kind, { userId }, held);
  }
}
