import { Injectable } from '@nestjs/common';
import { Transactions } from '../../../database/transactions';
import type { RunKey } from './import-run';

/** One field before and after; values as JSON text. */
export interface FieldChange {
  readonly field: string;
  readonly from: string | null;
  readonly to: string | null;
}

export interface ChangeRow {
  readonly n: string;
  readonly at: Date;
  readonly organisationId: string;
  readonly post: string;
  readonly action: string;
  readonly ref: string | null;
  readonly changes: FieldChange[];
}

export interface NewChange extends Pick<ChangeRow, 'action' | 'ref' | 'post' | 'organisationId'> {
  readonly userId: string;
  readonly changes: readonly FieldChange[];
}

/** Acts of people on a run; only ever added. */
@Injectable()
export class ChangesRepository {
  constructor(private readonly transactions: Transactions) {}

  async add({ organisationId, id }: RunKey, change: NewChange): Promise<void> {
    await this.transactions.query(
      `INSERT INTO imports.import_change (organisation_id, run_id, by_user_id, by_organisation_id, post, action, ref, changes)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        organisationId,
        id,
        change.userId,
        change.organisationId,
        change.post,
        change.action,
        change.ref,
        JSON.stringify(change.changes),
      ],
    );
  }

  /** Newest first. */
  page({ organisationId, id }: RunKey, before: string | null, limit: number): Promise<ChangeRow[]> {
    return this.transactions.query<ChangeRow>(
      `SELECT n, at, by_organisation_id AS "organisationId", post, action, ref, changes FROM imports.import_change
       WHERE organisation_id = $1 AND run_id = $2 AND ($3::bigint IS NULL OR n < $3) ORDER BY n DESC LIMIT $4`,
      [organisationId, id, before, limit],
    );
  }
}
