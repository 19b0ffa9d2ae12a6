import { Injectable } from '@nestjs/common';
import { Transactions } from '../../../database/transactions';

export type ChallengeKind =
  'second_factor' | 'totp_enrolment' | 'passkey_registration' | 'passkey_sign_in' | 'passkey_step_up' | 'oidc';

/** Something that was begun and waits for its second half. */
export interface Challenge {
  id: string;
  userId: string | null;
  organisationId: string | null;
  /** Of the person's, as it is now. */
  proofVersion: number | null;
  /** What the second half needs of the first; nothing that would be a secret in clear. */
  content: Record<string, unknown>;
  expiresAt: Date;
}

export interface BegunChallenge extends Omit<Challenge, 'expiresAt' | 'proofVersion'> {
  kind: ChallengeKind;
  tokenHash: Buffer;
  minutes: number;
}

const OPEN = 'used_at IS NULL AND expires_at > now()';
const COLUMNS = `id, user_id AS "userId", organisation_id AS "organisationId", content, expires_at AS "expiresAt",
  (SELECT u.proof_version FROM people.user_account u WHERE u.id = user_id) AS "proofVersion"`;

/** Runs in a transaction of `heed_identity`. */
@Injectable()
export class ChallengeRepository {
  constructor(private readonly transactions: Transactions) {}

  /** Also forgets what ended a day ago: nothing else ever removes these rows. */
  async begin(challenge: BegunChallenge): Promise<Date> {
    const [row] = await this.transactions.query<{ expiresAt: Date }>(
      `WITH past AS (DELETE FROM people.challenge WHERE expires_at < now() - interval '1 day')
       INSERT INTO people.challenge (id, token_hash, kind, user_id, organisation_id, content, expires_at)
       VALUES ($1, $2, $3, $4, $5, $6, now() + make_interval(mins => $7)) RETURNING expires_at AS "expiresAt"`,
      [
        challenge.id,
        challenge.tokenHash,
        challenge.kind,
        challenge.userId,
        challenge.organisationId,
        JSON.stringify(challenge.content),
        challenge.minutes,
      ],
    );
    if (!row) throw new Error('a challenge was not kept');
    return row.expiresAt;
  }

  /** Counts the attempt in the same statement, so that many at once are not more than are allowed. */
  async attempt(tokenHash: Buffer, kind: ChallengeKind, most: number): Promise<Challenge | null> {
    const [row] = await this.transactions.query<Challenge>(
      `UPDATE people.challenge SET attempts = attempts + 1
       WHERE token_hash = $1 AND kind = $2 AND ${OPEN} AND attempts < $3 RETURNING ${COLUMNS}`,
      [tokenHash, kind, most],
    );
    return row ?? null;
  }

  /** The newest of a person that is open, held until the transaction ends. */
  async newestOf(userId: string, kind: ChallengeKind): Promise<Challenge | null> {
    const [row] = await this.transactions.query<Challenge>(
      `SELECT ${COLUMNS} FROM people.challenge WHERE user_id = $1 AND kind = $2 AND ${OPEN}
       ORDER BY expires_at DESC LIMIT 1 FOR UPDATE`,
      [userId, kind],
    );
    return row ?? null;
  }

  /** False where somebody else was first. */
  async spend(id: string): Promise<boolean> {
    const rows = await this.transactions.query(
      `UPDATE people.challenge SET used_at = now() WHERE id = $1 AND ${OPEN} RETURNING id`,
      [id],
    );
    return rows.length === 1;
  }
}
