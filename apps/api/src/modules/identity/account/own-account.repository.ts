import { Injectable } from '@nestjs/common';
import type { OrganisationKind, Role } from '@heed/domain';
import { Transactions } from '../../../database/transactions';
import type { PasskeyRow } from '../passkeys/passkey.repository';
import { PersonLock } from '../proofs/person-lock.repository';
import { dayOf } from '../utc-days';

/** How a person signs in; no secret is among it. */
export interface OwnAccountRow {
  name: string;
  email: string;
  /** ISO day. */
  passwordChangedOn: string | null;
  /** Long enough to be the only factor; null without a password. */
  passwordStandsAlone: boolean | null;
  totp: boolean;
  recoveryCodesLeft: number;
  oidc: boolean;
  passkeys: PasskeyRow[];
  memberships: { organisation: string; organisationKind: OrganisationKind; roles: Role[]; demonstration: boolean }[];
}

const READ = `
  SELECT u.display_name AS name, u.email,
    ${dayOf('p.changed_at')} AS "passwordChangedOn", p.stands_alone AS "passwordStandsAlone",
    EXISTS (SELECT FROM people.credential t WHERE t.user_id = u.id AND t.kind = 'totp') AS totp,
    (SELECT count(*)::int FROM people.recovery_code r WHERE r.user_id = u.id AND r.used_at IS NULL) AS "recoveryCodesLeft",
    EXISTS (SELECT FROM people.federated_identity f WHERE f.user_id = u.id) AS oidc,
    (SELECT coalesce(jsonb_agg(jsonb_build_object('id', k.id, 'name', k.name, 'lastUsedOn', k.last_used_on,
       'addedOn', ${dayOf('k.created_at')}) ORDER BY k.created_at, k.id), '[]')
     FROM people.passkey k WHERE k.user_id = u.id) AS passkeys,
    (SELECT coalesce(jsonb_agg(jsonb_build_object('organisation', o.names->>'en', 'organisationKind', o.kind,
       'roles', m.roles, 'demonstration', o.demonstration)), '[]')
     FROM people.membership m JOIN people.organisation o ON o.id = m.organisation_id AND o.state <> 'closed'
     WHERE m.user_id = u.id AND m.ended_at IS NULL) AS memberships
  FROM people.user_account u LEFT JOIN people.credential p ON p.user_id = u.id AND p.kind = 'password'
  WHERE u.id = $1`;

/** Runs in a transaction of `heed_identity`. */
@Injectable()
export class OwnAccountRepository {
  constructor(
    private readonly transactions: Transactions,
    private readonly person: PersonLock,
  ) {}

  /** Of two changes at once, neither may take the factor that the other left, nor come from a session that the other ended. */
  hold(userId: string, sessionId: string): Promise<void> {
    return this.person.forSession(userId, sessionId);
  }

  async read(userId: string): Promise<OwnAccountRow> {
    const [row] = await this.transactions.query<OwnAccountRow>(READ, [userId]);
    if (!row) throw new Error('a session without an account');
    return row;
  }
}
