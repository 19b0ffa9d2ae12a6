import { Injectable } from '@nestjs/common';
import type { AccountCountsView } from '@heed/contracts';
import { Transactions } from '../../../database/transactions';
import { STALE_DAYS } from '../members/members.repository';

/** Nobody signed in for so many days, and no program used a token of theirs: the account is closed. */
const DISABLED_AFTER_DAYS = 180;
const STALE_LOCK = 4_200_017;

export interface DisabledAccount {
  userId: string;
  organisationIds: string[];
}

/** Accounts nobody uses, and those that the operator closes. */
@Injectable()
export class StaleAccountsRepository {
  constructor(private readonly transactions: Transactions) {}

  /** Until the end of the transaction; false where another replica is at it. */
  async alone(): Promise<boolean> {
    const [row] = await this.transactions.query<{ alone: boolean }>('SELECT pg_try_advisory_xact_lock($1) AS alone', [
      STALE_LOCK,
    ]);
    return row?.alone === true;
  }

  /** Demonstration accounts sleep until somebody tries them. */
  disableStale(): Promise<DisabledAccount[]> {
    return this.transactions.query<DisabledAccount>(
      `UPDATE people.user_account u SET disabled_at = now(), disabled_reason = 'stale'
       WHERE u.disabled_at IS NULL AND NOT u.demonstration
         AND coalesce(u.last_signed_in_on, u.created_at::date) < current_date - ${DISABLED_AFTER_DAYS}
         AND NOT EXISTS (SELECT FROM people.api_token t WHERE t.user_id = u.id AND t.last_used_on >= current_date - ${DISABLED_AFTER_DAYS})
       RETURNING u.id AS "userId", ${ORGANISATIONS}`,
    );
  }

  async disable(userId: string, by: string): Promise<DisabledAccount | null> {
    const [row] = await this.transactions.query<DisabledAccount>(
      `UPDATE people.user_account u SET disabled_at = now(), disabled_reason = 'operator'
       WHERE u.id = $1 AND u.id <> $2 AND u.disabled_at IS NULL AND NOT u.demonstration
       RETURNING u.id AS "userId", ${ORGANISATIONS}`,
      [userId, by],
    );
    return row ?? null;
  }

  /** Numbers per organisation: the operator keeps the installation and knows nobody by it. */
  counts(): Promise<AccountCountsView[]> {
    return this.transactions.query<AccountCountsView>(
      `SELECT organisation_id AS "organisationId", kind, accounts, stale, disabled
       FROM people.account_counts($1) ORDER BY stale DESC, organisation_id LIMIT 1000`,
      [STALE_DAYS],
    );
  }
}

const ORGANISATIONS = `ARRAY(SELECT m.organisation_id FROM people.membership m WHERE m.user_id = u.id AND m.ended_at IS NULL
  ORDER BY m.organisation_id) AS "organisationIds"`;
