import { Injectable } from '@nestjs/common';
import type { RecoveryKind } from '@heed/contracts';
import { Transactions } from '../../../database/transactions';

/** A recovery that two agreed to and that waits for the person. */
export interface AgreedRecovery {
  organisationId: string;
  id: string;
  userId: string;
  post: string;
  kind: RecoveryKind;
  email: string;
  name: string;
  organisation: string;
  /** The password in force, for a recovery that leaves it. */
  secret: string | null;
  /** Who agreed: somebody of the organisation, of another one that helped, or whoever runs the machine. */
  agreedBy: 'within' | 'helper' | 'machine';
}

const AGREED = `
  SELECT r.organisation_id AS "organisationId", r.id, r.user_id AS "userId", m.post, r.kind, u.email, u.display_name AS name,
         o.names ->> 'en' AS organisation,
         (SELECT c.secret FROM people.credential c WHERE c.user_id = r.user_id AND c.kind = 'password') AS secret,
         CASE WHEN r.approved_by IS NULL THEN 'machine'
              WHEN EXISTS (SELECT FROM people.membership b WHERE b.user_id = r.approved_by AND b.organisation_id = r.organisation_id)
              THEN 'within' ELSE 'helper' END AS "agreedBy"
  FROM people.recovery r
  JOIN people.user_account u ON u.id = r.user_id AND (u.disabled_at IS NULL OR u.disabled_reason = 'stale')
  JOIN people.membership m ON m.user_id = r.user_id AND m.organisation_id = r.organisation_id AND m.ended_at IS NULL
  JOIN people.organisation o ON o.id = r.organisation_id AND o.state <> 'closed'
  WHERE r.token_hash = $1 AND r.approved_at IS NOT NULL AND r.used_at IS NULL AND r.refused_at IS NULL AND r.expires_at > now()
    AND (r.approved_by IS NULL OR NOT people.belongs_elsewhere(r.user_id, r.organisation_id))`;

const MOST_ATTEMPTS = 5;

/** What happens before there is a member, in a transaction of `heed_identity`. */
@Injectable()
export class RecoveryUseRepository {
  constructor(private readonly transactions: Transactions) {}

  /** The same statements for an address that is known and for one that is not. */
  async ask(email: string): Promise<{ userId: string; organisationId: string }[]> {
    const known = `SELECT m.organisation_id, u.id FROM people.user_account u
      JOIN people.membership m ON m.user_id = u.id AND m.ended_at IS NULL
      WHERE u.email = $1 AND NOT u.demonstration AND (u.disabled_at IS NULL OR u.disabled_reason = 'stale')`;
    await this.transactions.query(
      `UPDATE people.recovery r SET refused_at = now() WHERE (r.organisation_id, r.user_id) IN (${known})
         AND r.used_at IS NULL AND r.refused_at IS NULL AND r.expires_at <= now()`,
      [email],
    );
    return this.transactions.query<{ userId: string; organisationId: string }>(
      `INSERT INTO people.recovery (organisation_id, id, user_id, kind, expires_at)
       SELECT k.organisation_id, gen_random_uuid(), k.id, 'password', now() + interval '7 days' FROM (${known}) k
       ORDER BY k.organisation_id ON CONFLICT DO NOTHING RETURNING user_id AS "userId", organisation_id AS "organisationId"`,
      [email],
    );
  }

  async find(tokenHash: Buffer): Promise<AgreedRecovery | null> {
    const [row] = await this.transactions.query<AgreedRecovery>(AGREED, [tokenHash]);
    return row ?? null;
  }

  /** The same, held until the transaction ends. */
  async hold(tokenHash: Buffer): Promise<AgreedRecovery | null> {
    const [row] = await this.transactions.query<AgreedRecovery>(`${AGREED} FOR UPDATE OF r`, [tokenHash]);
    return row ?? null;
  }

  /** A few wrong codes and the link opens nothing any more. */
  async failed({ organisationId, id }: AgreedRecovery): Promise<void> {
    await this.transactions.query(
      `UPDATE people.recovery SET attempts = attempts + 1,
         refused_at = CASE WHEN attempts + 1 >= ${MOST_ATTEMPTS} THEN now() END WHERE organisation_id = $1 AND id = $2`,
      [organisationId, id],
    );
  }

  /** An account that slept is awake. */
  async finish({ organisationId, id, userId }: AgreedRecovery): Promise<void> {
    await this.transactions.query('UPDATE people.recovery SET used_at = now() WHERE organisation_id = $1 AND id = $2', [
      organisationId,
      id,
    ]);
    await this.transactions.query(
      `UPDATE people.user_account SET disabled_at = NULL, disabled_reason = NULL, last_signed_in_on = current_date
       WHERE id = $1 AND disabled_reason = 'stale'`,
      [userId],
    );
  }
}
