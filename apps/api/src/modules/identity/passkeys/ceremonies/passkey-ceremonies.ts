import { Injectable } from '@nestjs/common';
import type { PasskeyOptionsView } from '@heed/contracts';
import { Transactions } from '../../../../database/transactions';
import type { Challenge, ChallengeKind } from '../../challenges/challenge.repository';
import { Challenges, type ChallengeSubject } from '../../challenges/challenges';
import { IDENTITY } from '../../identity-context';
import type { PasskeyAnswer } from './passkey-answers';
import { assertionOf } from './passkey-answers';
import { type KnownPasskey, type NewPasskey, type PasskeyRef, PasskeyRepository } from '../passkey.repository';
import { RelyingParty, userHandle } from './relying-party';

type Person = { userId: string; email: string; name: string };
type AssertionKind = Extract<ChallengeKind, 'passkey_sign_in' | 'passkey_step_up'>;

/** What a passkey is made for or answers to: the challenge of the options is the one that is sent back with the answer. */
@Injectable()
export class PasskeyCeremonies {
  constructor(
    private readonly transactions: Transactions,
    private readonly repository: PasskeyRepository,
    private readonly challenges: Challenges,
    private readonly relyingParty: RelyingParty,
  ) {}

  async registration(person: Person, held: readonly PasskeyRef[]): Promise<PasskeyOptionsView> {
    const { token } = await this.challenges.begin('passkey_registration', { userId: person.userId });
    return { challenge: token, options: await this.relyingParty.registration(token, person, held) };
  }

  /** Call outside a transaction. `spend` in the one that keeps the passkey: false where the challenge was used meanwhile. */
  async registered(
    userId: string,
    token: string,
    response: PasskeyAnswer,
  ): Promise<{ passkey: NewPasskey; spend: () => Promise<boolean> } | null> {
    const challenge = await this.challenges.attempt('passkey_registration', token);
    if (challenge?.userId !== userId) return null;
    const passkey = await this.relyingParty.registered(response, token);
    return passkey && { passkey, spend: () => this.challenges.spend(challenge) };
  }

  /** Who gave the right password and has the second factor before them; null where nobody did. */
  async afterPassword(token: string): Promise<string | null> {
    return (await this.challenges.attempt('second_factor', token))?.userId ?? null;
  }

  /** `allowed`: by which passkeys; any where none is named. */
  async assertion(
    kind: AssertionKind,
    subject: ChallengeSubject,
    allowed: readonly PasskeyRef[],
  ): Promise<PasskeyOptionsView> {
    const { token } = await this.challenges.begin(kind, subject);
    return { challenge: token, options: await this.relyingParty.assertion(token, allowed) };
  }

  /**
   * Whose passkey answered; null for whatever is wrong, and the challenge is then as good as before. Call outside a
   * transaction.
   */
  async answered(kind: AssertionKind, token: string, response: PasskeyAnswer): Promise<KnownPasskey | null> {
    const challenge = await this.challenges.attempt(kind, token);
    const answer = assertionOf(response);
    if (!challenge || !answer) return null;
    const passkey = await this.transactions.run(IDENTITY, () => this.repository.byCredential(answer.id));
    if (!passkey || !belongs(passkey, challenge, answer.response.userHandle)) return null;
    const counter = await this.relyingParty.answered(response, token, passkey);
    if (counter === null) return null;
    const counted = await this.transactions.run(
      IDENTITY,
      async () => (await this.challenges.spend(challenge)) && this.repository.used(passkey.credentialId, counter),
    );
    return counted ? passkey : null;
  }
}

/**
 * To the person who began, or, where nobody was named yet, to the one that the authenticator names itself
 * (Web Authentication Level 3, 7.2, step 6).
 */
const belongs = ({ userId }: KnownPasskey, challenge: Challenge, handle: string | undefined): boolean => {
  if (challenge.userId !== null && challenge.userId !== userId) return false;
  return handle === undefined ? challenge.userId !== null : handle === userHandle(userId);
};
