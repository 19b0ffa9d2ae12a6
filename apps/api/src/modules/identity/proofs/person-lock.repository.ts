import { Injectable } from '@nestjs/common';
import { Transactions } from '../../../database/transactions';
import { RuleBroken } from '../../../http/problems/problems';

/** Whose proof was judged, and when: another version by now, and the proof is worth nothing. */
export interface JudgedProof {
  userId: string;
  /** Counts how often all that the person signs in with was ended. */
  proofVersion: number;
}

/**
 * Holds a person until the transaction ends, for what must not outlive a change of how they sign in: whoever changes that
 * waits, or was first. Runs in a transaction of `heed_identity`.
 */
@Injectable()
export class PersonLock {
  constructor(private readonly transactions: Transactions) {}

  /** @throws RuleBroken `session.wrong_credentials` where what was judged is no longer what they sign in with. */
  async forProof({ userId, proofVersion }: JudgedProof): Promise<void> {
    const held = await this.transactions.query(
      'SELECT id FROM people.user_account WHERE id = $1 AND proof_version = $2 FOR UPDATE',
      [userId, proofVersion],
    );
    if (held.length === 0) throw new RuleBroken('session.wrong_credentials');
  }

  /** @throws RuleBroken `session.required` where the session that asks was ended meanwhile. */
  async forSession(userId: string, sessionId: string): Promise<void> {
    await this.transactions.query('SELECT FROM people.user_account WHERE id = $1 FOR UPDATE', [userId]);
    const open = await this.transactions.query('SELECT id FROM people.session WHERE id = $1 AND ended_at IS NULL', [
      sessionId,
    ]);
    if (open.length === 0) throw new RuleBroken('session.required');
  }
}
