import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Role } from '@heed/domain';
import { Transactions } from '../../../database/transactions';

/** An invitation that still works, with what it opens. */
export interface OpenInvitation {
  organisationId: string;
  organisation: string;
  demonstration: boolean;
  id: string;
  email: string;
  roles: Role[];
  post: string;
  expiresAt: Date;
}

/** An account that has the invited address, and the organisation it came into first, of those it still belongs to. */
export interface KnownAccount {
  userId: string;
  demonstration: boolean;
  organisationId: string;
}

export interface NewAccount {
  email: string;
  name: string;
  demonstration: boolean;
}

const OPEN = `
  SELECT i.organisation_id AS "organisationId", o.names ->> 'en' AS organisation, o.demonstration, i.id, i.email, i.roles, i.post,
         i.expires_at AS "expiresAt"
  FROM people.invitation i JOIN people.organisation o ON o.id = i.organisation_id AND o.state = 'verified'
  WHERE i.token_hash = $1 AND i.accepted_at IS NULL AND i.revoked_at IS NULL AND i.expires_at > now()`;

/** Runs in a transaction of `heed_identity`. */
@Injectable()
export class JoiningRepository {
  constructor(private readonly transactions: Transactions) {}

  async find(tokenHash: Buffer): Promise<OpenInvitation | null> {
    const [row] = await this.transactions.query<OpenInvitation>(OPEN, [tokenHash]);
    return row ?? null;
  }

  /** The same, held until the transaction ends: of many who come at once the first gets it, the others find it used. */
  async hold(tokenHash: Buffer): Promise<OpenInvitation | null> {
    const [row] = await this.transactions.query<OpenInvitation>(`${OPEN} FOR UPDATE OF i`, [tokenHash]);
    return row ?? null;
  }

  /** The account that has this e-mail now; those of people who left have none. */
  async accountOf(email: string): Promise<KnownAccount | null> {
    const [row] = await this.transactions.query<KnownAccount>(
      `SELECT u.id AS "userId", u.demonstration,
              (SELECT m.organisation_id FROM people.membership m WHERE m.user_id = u.id
               ORDER BY m.ended_at IS NOT NULL, m.joined_at, m.organisation_id LIMIT 1) AS "organisationId"
       FROM people.user_account u WHERE u.email = $1 AND u.disabled_reason IS DISTINCT FROM 'left'`,
      [email],
    );
    return row ?? null;
  }

  async addAccount({ email, name, demonstration }: NewAccount): Promise<string> {
    const id = randomUUID();
    await this.transactions.query(
      'INSERT INTO people.user_account (id, email, display_name, demonstration) VALUES ($1, $2, $3, $4)',
      [id, email, name, demonstration],
    );
    return id;
  }

  /** Whoever was a member before is one again. The first post of an organisation is its main focal point. */
  async join({ organisationId, id, roles, post }: OpenInvitation, userId: string): Promise<void> {
    await this.transactions.query(
      `INSERT INTO people.membership AS m (user_id, organisation_id, roles, post) VALUES ($1, $2, $3, $4)
       ON CONFLICT (user_id, organisation_id) DO UPDATE
       SET roles = $3, post = $4, joined_at = now(), ended_at = NULL, version = m.version + 1`,
      [userId, organisationId, roles, post],
    );
    await this.transactions.query(
      `UPDATE people.post p SET focal_point = 'main' WHERE p.organisation_id = $1 AND p.name = $2
         AND NOT EXISTS (SELECT FROM people.post o WHERE o.organisation_id = $1 AND o.focal_point = 'main')`,
      [organisationId, post],
    );
    await this.transactions.query(
      'UPDATE people.invitation SET accepted_at = now(), accepted_by = $3 WHERE organisation_id = $1 AND id = $2',
      [organisationId, id, userId],
    );
  }
}
