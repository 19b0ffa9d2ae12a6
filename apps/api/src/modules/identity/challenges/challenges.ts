import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Transactions } from '../../../database/transactions';
import { sha256 } from '../../../http/bodies/canonical-json';
import { freshToken } from '../fresh-token.reader';
import { IDENTITY } from '../identity-context';
import { type JudgedProof, PersonLock } from '../proofs/person-lock.repository';
import { type Challenge, type ChallengeKind, ChallengeRepository } from './challenge.repository';

const MINUTES = 5;
const ATTEMPTS = 5;

/** Whose it is, where somebody is known yet, and what the second half will need. */
export interface ChallengeSubject {
  userId?: string;
  organisationId?: string;
  content?: Record<string, unknown>;
  /** The proof that it follows, where it follows one. */
  judged?: JudgedProof;
}

export interface OpenedChallenge {
  /** For the browser to send back; only its hash is kept. */
  token: string;
  expiresAt: Date;
}

/** Things in two halves: begun with one request, finished within minutes, once, by another. */
@Injectable()
export class Challenges {
  constructor(
    private readonly transactions: Transactions,
    private readonly repository: ChallengeRepository,
    private readonly person: PersonLock,
  ) {}

  begin(kind: ChallengeKind, { userId, organisationId, content, judged }: ChallengeSubject): Promise<OpenedChallenge> {
    return this.transactions.run(IDENTITY, async () => {
      if (judged) await this.person.forProof(judged);
      const token = freshToken();
      const subject = { userId: userId ?? null, organisationId: organisationId ?? null, content: content ?? {} };
      const begun = { id: randomUUID(), kind, tokenHash: sha256(token), minutes: MINUTES, ...subject };
      return { token, expiresAt: await this.repository.begin(begun) };
    });
  }

  /**
   * What this token stands for, with one attempt counted; null where it is unknown, over, used or tried too often, which
   * nobody outside can tell apart. Call it outside an open transaction: a wrong answer must not take the count back.
   */
  attempt(kind: ChallengeKind, token: string): Promise<Challenge | null> {
    return this.transactions.run(IDENTITY, () => this.repository.attempt(sha256(token), kind, ATTEMPTS));
  }

  /** In the open transaction, which then holds it: the newest that this person has under way. */
  newestOf(kind: ChallengeKind, userId: string): Promise<Challenge | null> {
    return this.repository.newestOf(userId, kind);
  }

  /** In the transaction of what it allows. False where it was spent in the meantime: then nothing may follow from it. */
  spend({ id }: Challenge): Promise<boolean> {
    return this.repository.spend(id);
  }
}
