import { Injectable } from '@nestjs/common';
import type { Role } from '@heed/domain';
import { Transactions } from '../../../database/transactions';

export interface NewInvitation {
  organisationId: string;
  id: string;
  email: string;
  roles: readonly Role[];
  post: string;
  tokenHash: Buffer;
  /** Null: an operator's command. */
  invitedBy: string | null;
}

export interface InvitationRow {
  id: string;
  email: string;
  roles: Role[];
  post: string;
  createdAt: Date;
  expiresAt: Date;
}

const OPEN = 'accepted_at IS NULL AND revoked_at IS NULL';
const COLUMNS = 'id, email, roles, post, created_at AS "createdAt", expires_at AS "expiresAt"';

/** Invitations of one organisation, in the open transaction. No statement reads a token's hash back. */
@Injectable()
export class InvitationsRepository {
  constructor(private readonly transactions: Transactions) {}

  /** No conflict is named and nothing is read back: whoever verified an organisation may write here and not look. */
  async addPost(organisationId: string, name: string): Promise<void> {
    await this.transactions.query(
      'INSERT INTO people.post (organisation_id, name) VALUES ($1, $2) ON CONFLICT DO NOTHING',
      [organisationId, name],
    );
  }

  /** One invitation of a person at a time: a new one takes the place of the old. */
  async revokeOf(organisationId: string, email: string): Promise<void> {
    await this.transactions.query(
      `UPDATE people.invitation SET revoked_at = now() WHERE organisation_id = $1 AND email = $2 AND ${OPEN}`,
      [organisationId, email],
    );
  }

  async add(invitation: NewInvitation): Promise<void> {
    const { organisationId, id, email, roles, post, tokenHash, invitedBy } = invitation;
    await this.transactions.query(
      `INSERT INTO people.invitation (organisation_id, id, email, roles, post, token_hash, invited_by, expires_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, now() + interval '7 days')`,
      [organisationId, id, email, roles, post, tokenHash, invitedBy],
    );
  }

  async open(organisationId: string): Promise<InvitationRow[]> {
    return this.transactions.query<InvitationRow>(
      `SELECT ${COLUMNS} FROM people.invitation
       WHERE organisation_id = $1 AND ${OPEN} AND expires_at > now() ORDER BY created_at DESC, id LIMIT 200`,
      [organisationId],
    );
  }

  async byId(organisationId: string, id: string): Promise<InvitationRow | null> {
    const [row] = await this.transactions.query<InvitationRow>(
      `SELECT ${COLUMNS} FROM people.invitation WHERE organisation_id = $1 AND id = $2`,
      [organisationId, id],
    );
    return row ?? null;
  }

  /** False where it no longer waits. */
  async revoke(organisationId: string, id: string): Promise<boolean> {
    const revoked = await this.transactions.query(
      `UPDATE people.invitation SET revoked_at = now() WHERE organisation_id = $1 AND id = $2 AND ${OPEN} RETURNING id`,
      [organisationId, id],
    );
    return revoked.length > 0;
  }

  /** Whether somebody with this e-mail belongs to the organisation now. */
  async isMember(organisationId: string, email: string): Promise<boolean> {
    const rows = await this.transactions.query(
      `SELECT FROM people.membership m JOIN people.user_account u ON u.id = m.user_id
       WHERE m.organisation_id = $1 AND m.ended_at IS NULL AND u.email = $2`,
      [organisationId, email],
    );
    return rows.length > 0;
  }
}
