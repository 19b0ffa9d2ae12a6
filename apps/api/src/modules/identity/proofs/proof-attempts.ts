import { Injectable } from '@nestjs/common';
import { Transactions, type TransactionContext } from '../../../database/transactions';
import { RuleBroken } from '../../../http/problems/problems';
import type { ActingPerson } from '../sessions/sessions.service';
import { SignInLimit } from '../limits/sign-in-limit';
import { Refusals } from './refusals';

/** Where the failures of a proof are counted. */
export interface CountedAt {
  key: string;
  place: string;
}

/**
 * Codes have six digits, so failures count wherever they come from: only somebody who knows the password, or holds a
 * session, gets to guess at them, and the owner has a passkey or can wait.
 */
export const codesOf = (userId: string): CountedAt => ({ key: `codes of ${userId}`, place: 'anywhere' });

/** One answer for every proof that is not right, too late or used up, after it was counted and recorded. */
@Injectable()
export class ProofAttempts {
  constructor(
    private readonly limit: SignInLimit,
    private readonly transactions: Transactions,
    private readonly refusals: Refusals,
  ) {}

  /** What follows from a proof, in one transaction with it. `work` answers null where the proof is not right. */
  async of<Result>(
    account: ActingPerson,
    { key, place }: CountedAt,
    context: TransactionContext,
    work: () => Promise<Result | null>,
  ): Promise<Result> {
    const attempt = this.limit.begin(key, place);
    await this.limit.wait(attempt.delay);
    const result = await this.transactions.run(context, work);
    if (result === null) return this.refuse(account);
    attempt.succeeded();
    return result;
  }

  /** Without an account, what was tried belongs to nobody that is known. */
  async refuse(account: ActingPerson | null): Promise<never> {
    await this.refusals.record(account, 'second_factor');
    throw new RuleBroken('session.wrong_credentials');
  }

  /** Slows down a place that fails again and again, whatever it tries. */
  async arrive(address: string): Promise<void> {
    await this.limit.wait(this.limit.arrive(address));
  }
}
