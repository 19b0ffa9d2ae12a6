import { Injectable } from '@nestjs/common';
import type { SecondFactorDto, SecondFactorView } from '@heed/contracts';
import type { Member } from '../../../http/request-scope';
import type { Challenge } from '../challenges/challenge.repository';
import { Challenges } from '../challenges/challenges';
import { IDENTITY } from '../identity-context';
import { CodeProofs } from '../proofs/code-proofs';
import { codesOf, ProofAttempts } from '../proofs/proof-attempts';
import { type Account, SessionsService, type SignedIn } from '../sessions/sessions.service';
import type { CheckedAccount } from './sign-in.service';

/** Whose password it was that a challenge of kind `second_factor` followed. */
export const accountOf = ({ userId, organisationId, proofVersion, content }: Challenge): Account | null =>
  userId !== null && organisationId !== null && proofVersion !== null && typeof content.post === 'string'
    ? { userId, organisationId, proofVersion, post: content.post }
    : null;

/** From a right password to a session: at once, or after a second factor where the account has one. */
@Injectable()
export class TwoStepsService {
  constructor(
    private readonly sessions: SessionsService,
    private readonly challenges: Challenges,
    private readonly codes: CodeProofs,
    private readonly attempts: ProofAttempts,
  ) {}

  async first(account: CheckedAccount, former: Member | null): Promise<SignedIn | SecondFactorView> {
    const { factors, userId, organisationId, post } = account;
    if (factors.length === 0) return this.sessions.open(account, former, { assurance: 'password', method: 'password' });
    const begun = await this.challenges.begin('second_factor', {
      userId,
      organisationId,
      content: { post },
      judged: account,
    });
    return { challenge: begun.token, methods: factors, expiresAt: begun.expiresAt.toISOString() };
  }

  async second(dto: SecondFactorDto, former: Member | null, address: string): Promise<SignedIn> {
    await this.attempts.arrive(address);
    const challenge = await this.challenges.attempt('second_factor', dto.challenge);
    const account = challenge && accountOf(challenge);
    if (!account) return this.attempts.refuse(null);
    return this.attempts.of(account, codesOf(account.userId), IDENTITY, async () => {
      const right = await this.codes.use(account.userId, dto.method, dto.code);
      if (!right || !(await this.challenges.spend(challenge))) return null;
      return this.sessions.open(account, former, { assurance: 'two_factor', method: 'password' });
    });
  }
}
