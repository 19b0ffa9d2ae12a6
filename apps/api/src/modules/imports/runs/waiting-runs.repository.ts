import { Injectable } from '@nestjs/common';
import type { ImportFailure } from '@heed/contracts';
import type { Reading } from '@heed/documents';
import { Transactions } from '../../../database/transactions';
import type { RunKey } from './import-run';

/** Twice what the longest reading and its keeping take: a claim that is older was left by a process that ended. */
const ABANDONED_AFTER = '3 minutes';

const FREE = `(state = 'queued' OR (state = 'reading' AND coalesce(claimed_at, '-infinity') < now() - interval '${ABANDONED_AFTER}'))`;

export interface ClaimedRun extends RunKey {
  readonly fileName: string;
  readonly askedFamily: string | null;
  readonly country: string | null;
  readonly demonstration: boolean;
  /** The run came from a State's own mechanism. */
  readonly ofMechanism: boolean;
  readonly content: Buffer;
}

/** What waits to be read, under the reader's own role. Several servers may look at the same time. */
@Injectable()
export class WaitingRunsRepository {
  constructor(private readonly transactions: Transactions) {}

  /** The oldest first. */
  async waiting(): Promise<string[]> {
    const rows = await this.transactions.query<{ id: string }>(
      `SELECT id FROM imports.import_run WHERE state IN ('queued', 'reading') AND ${FREE} ORDER BY started_at LIMIT 100`,
    );
    return rows.map(({ id }) => id);
  }

  /** Takes a run up, or null where another has it or nobody wants it any more. */
  async claim(id: string): Promise<ClaimedRun | null> {
    const [run] = await this.transactions.query<ClaimedRun>(
      `WITH claimed AS (
         UPDATE imports.import_run SET state = 'reading', claimed_at = now(), changed_at = now() WHERE id = $1 AND ${FREE}
         RETURNING organisation_id, id, file_name, asked_family, country_iso3, demonstration)
       SELECT c.organisation_id AS "organisationId", c.id, c.file_name AS "fileName", c.asked_family AS "askedFamily",
              c.country_iso3 AS country, c.demonstration, o.kind = 'nmirf' AS "ofMechanism", s.content
       FROM claimed c JOIN imports.import_source s ON s.organisation_id = c.organisation_id AND s.run_id = c.id
       JOIN published.public_organisation o ON o.id = c.organisation_id`,
      [id],
    );
    return run ?? null;
  }

  /** Whether the claim still holds: nobody has cancelled the run in the meantime. Holds the row until the end. */
  async stillReading({ organisationId, id }: RunKey): Promise<boolean> {
    const rows = await this.transactions.query(
      `SELECT FROM imports.import_run WHERE organisation_id = $1 AND id = $2 AND state = 'reading' FOR UPDATE`,
      [organisationId, id],
    );
    return rows.length > 0;
  }

  async read({ organisationId, id }: RunKey, reading: Reading, state: 'review' | 'ready'): Promise<void> {
    await this.transactions.query(
      `UPDATE imports.import_run
       SET state = $3, failure = NULL, format = $4, encoding = $5, family = $6, claimed_at = NULL, version = version + 1, changed_at = now()
       WHERE organisation_id = $1 AND id = $2`,
      [organisationId, id, state, reading.format, reading.encoding, reading.family],
    );
  }

  async fail({ organisationId, id }: RunKey, failure: ImportFailure): Promise<void> {
    await this.transactions.query(
      `UPDATE imports.import_run SET state = 'failed', failure = $3, claimed_at = NULL, version = version + 1, changed_at = now()
       WHERE organisation_id = $1 AND id = $2`,
      [organisationId, id, failure],
    );
  }

  /** Nothing of the file is kept. */
  async forget({ organisationId, id }: RunKey): Promise<void> {
    await this.transactions.query('DELETE FROM imports.import_source WHERE organisation_id = $1 AND run_id = $2', [
      organisationId,
      id,
    ]);
  }
}
