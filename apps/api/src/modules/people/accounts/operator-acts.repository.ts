import { Injectable } from '@nestjs/common';
import type { RecoveryKind } from '@heed/contracts';
import { Transactions } from '../../../database/transactions';

/** What only whoever runs the machine may do, in a transaction of the owner. */
@Injectable()
export class OperatorActsRepository {
  constructor(private readonly transactions: Transactions) {}

  /** Two commands at once, or one typed twice, find the same organisation. */
  async lock(): Promise<void> {
    await this.transactions.query('SELECT pg_advisory_xact_lock($1)', [4_200_018]);
  }

  /** The one of this kind in the real world, and whether it has an administrator. */
  async organisationOf(kind: 'operator' | 'ohchr'): Promise<{ id: string; administered: boolean } | null> {
    const [row] = await this.transactions.query<{ id: string; administered: boolean }>(
      `SELECT o.id, EXISTS (SELECT FROM people.membership m WHERE m.organisation_id = o.id AND m.ended_at IS NULL
                            AND 'administrator' = ANY (m.roles)) AS administered
       FROM people.organisation o WHERE o.kind = $1 AND NOT o.demonstration ORDER BY administered DESC, o.created_at LIMIT 1`,
      [kind],
    );
    return row ?? null;
  }

  /** Verified from the start: nobody is there yet who could. */
  async addOrganisation(id: string, kind: 'operator' | 'ohchr', name: string): Promise<void> {
    await this.transactions.query(
      `INSERT INTO people.organisation (id, slug, kind, names, state, body_slug)
       VALUES ($1, $2, $3, $4, 'verified', (SELECT b.slug FROM catalogue.bearer b WHERE $3 = 'ohchr' AND b.slug = 'body-ohchr'))`,
      [id, `${kind}-${id.slice(0, 8)}`, kind, JSON.stringify({ en: name })],
    );
    await this.transactions.query(
      `INSERT INTO people.organisation_event (organisation_id, n, event, by_post, reason)
       VALUES ($1, 1, 'verified', 'Operator of the server', 'By the command first-administrator, on the server')`,
      [id],
    );
  }

  async memberOf(email: string): Promise<{ userId: string; organisationId: string } | null> {
    const [row] = await this.transactions.query<{ userId: string; organisationId: string }>(
      `SELECT u.id AS "userId", m.organisation_id AS "organisationId" FROM people.user_account u
       JOIN people.membership m ON m.user_id = u.id AND m.ended_at IS NULL
       WHERE u.email = $1 AND (u.disabled_at IS NULL OR u.disabled_reason = 'stale') ORDER BY m.joined_at LIMIT 1`,
      [email],
    );
    return row ?? null;
  }

  /** Takes the place of one that is under way. */
  async recover(
    id: string,
    { userId, organisationId }: { userId: string; organisationId: string },
    { kind, because, tokenHash }: { kind: RecoveryKind; because: string; tokenHash: Buffer },
  ): Promise<void> {
    await this.transactions.query(
      `UPDATE people.recovery SET refused_at = now()
       WHERE organisation_id = $1 AND user_id = $2 AND used_at IS NULL AND refused_at IS NULL`,
      [organisationId, userId],
    );
    await this.transactions.query(
      `INSERT INTO people.recovery (organisation_id, id, user_id, kind, because, approved_at, token_hash, expires_at)
       VALUES ($1, $2, $3, $4, $5, now(), $6, now() + interval '24 hours')`,
      [organisationId, id, userId, kind, because, tokenHash],
    );
  }
}
