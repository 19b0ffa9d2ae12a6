import type { Account } from '../sessions/sessions.service';

/** The account that a proof leads to, with the membership that came first, of those that last. */
export interface AccountRow extends Account {
  /** Disabled, or of the demonstration where that is off. */
  refused: boolean;
}

/** Columns of `AccountRow` that come from the tables of `ACCOUNT_TABLES`. `$1`: whether the demonstration is on. */
export const ACCOUNT_COLUMNS = `
  u.id AS "userId", m.organisation_id AS "organisationId", m.post, u.proof_version AS "proofVersion",
  u.disabled_at IS NOT NULL OR (NOT $1 AND (u.demonstration OR o.demonstration)) AS refused`;

/** Joined to a proof `p`: an account, disabled or not, a membership that lasts, an organisation that is not closed. */
export const ACCOUNT_TABLES = `
  JOIN people.user_account u ON u.id = p.user_id
  JOIN people.membership m ON m.user_id = u.id AND m.ended_at IS NULL
  JOIN people.organisation o ON o.id = m.organisation_id AND o.state <> 'closed'`;

/** Of several memberships, the one that came first. */
export const FIRST_MEMBERSHIP = 'ORDER BY m.joined_at, m.organisation_id LIMIT 1';
