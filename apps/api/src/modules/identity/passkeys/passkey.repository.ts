import { Injectable } from '@nestjs/common';
import { Env } from '../../../config/env';
import { Transactions } from '../../../database/transactions';
import { dayOf, TODAY } from '../utc-days';
import { ACCOUNT_COLUMNS, ACCOUNT_TABLES, type AccountRow, FIRST_MEMBERSHIP } from '../sign-in/account-row';

export interface PasskeyRef {
  /** As the authenticator made it, in base64url. */
  credentialId: string;
  transports: readonly string[];
}

export interface NewPasskey extends PasskeyRef {
  /** COSE key (RFC 9052). */
  publicKey: Buffer;
  counter: number;
}

/** A passkey as its owner knows it. */
export interface PasskeyRow {
  id: string;
  name: string;
  /** ISO days. */
  addedOn: string;
  lastUsedOn: string | null;
}

/** A passkey with the account that it opens. */
export interface KnownPasskey extends AccountRow {
  credentialId: string;
  publicKey: Buffer;
  counter: number;
}

const BY_CREDENTIAL = `
  SELECT ${ACCOUNT_COLUMNS},
         p.credential_id AS "credentialId", p.public_key AS "publicKey", p.counter::float8 AS counter
  FROM people.passkey p ${ACCOUNT_TABLES}
  WHERE p.credential_id = $2 ${FIRST_MEMBERSHIP}`;

/** Runs in a transaction of `heed_identity`. */
@Injectable()
export class PasskeyRepository {
  constructor(
    private readonly transactions: Transactions,
    private readonly env: Env,
  ) {}

  ofUser(userId: string): Promise<PasskeyRef[]> {
    return this.transactions.query<PasskeyRef>(
      'SELECT credential_id AS "credentialId", transports FROM people.passkey WHERE user_id = $1 ORDER BY created_at, id',
      [userId],
    );
  }

  async byCredential(credentialId: string): Promise<KnownPasskey | null> {
    const [row] = await this.transactions.query<KnownPasskey>(BY_CREDENTIAL, [this.env.demonstration, credentialId]);
    return row ?? null;
  }

  /** Null where some account has this passkey already. */
  async add(userId: string, id: string, name: string, passkey: NewPasskey): Promise<PasskeyRow | null> {
    const [row] = await this.transactions.query<PasskeyRow>(
      `INSERT INTO people.passkey (user_id, id, credential_id, public_key, counter, transports, name)
       VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (credential_id) DO NOTHING
       RETURNING id, name, ${dayOf('created_at')} AS "addedOn", last_used_on::text AS "lastUsedOn"`,
      [userId, id, passkey.credentialId, passkey.publicKey, passkey.counter, passkey.transports, name],
    );
    return row ?? null;
  }

  /** False where the counter did not move on since it was read: two answers at once, or a copy of the authenticator. */
  async used(credentialId: string, counter: number): Promise<boolean> {
    const rows = await this.transactions.query(
      `UPDATE people.passkey SET counter = $2, last_used_on = ${TODAY}
       WHERE credential_id = $1 AND (counter < $2 OR (counter = 0 AND $2 = 0)) RETURNING id`,
      [credentialId, counter],
    );
    return rows.length === 1;
  }

  async remove(userId: string, id: string): Promise<boolean> {
    const rows = await this.transactions.query(
      'DELETE FROM people.passkey WHERE user_id = $1 AND id = $2 RETURNING id',
      [userId, id],
    );
    return rows.length === 1;
  }
}
