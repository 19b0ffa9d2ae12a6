import { Injectable } from '@nestjs/common';
import type { ImportFailure, ImportState } from '@heed/contracts';
import { Transactions } from '../../../database/transactions';
import type { ImportRun, NewRun, RunKey } from './import-run';

const COLUMNS = `r.id, r.organisation_id AS "organisationId", r.demonstration, r.name, r.file_name AS "fileName", r.sha256, r.bytes,
  r.asked_family AS "askedFamily", r.country_iso3 AS country, r.state, r.failure, r.format, r.encoding, r.family, r.version,
  r.created_by AS "createdBy", r.started_at AS "startedAt", r.changed_at AS "changedAt"`;

export interface RunFilter {
  /** An organisation's own; `world`: with them all runs of invented or of real secretariats. */
  scope: { organisationId: string; world: boolean | null };
  states: readonly ImportState[] | undefined;
  before: { at: string; id: string } | null;
  limit: number;
}

/** Runs under the rights of the open transaction. */
@Injectable()
export class ImportRunsRepository {
  constructor(private readonly transactions: Transactions) {}

  async find(id: string, lock = false): Promise<ImportRun | null> {
    const [run] = await this.transactions.query<ImportRun>(
      `SELECT ${COLUMNS} FROM imports.import_run r WHERE r.id = $1 ${lock ? 'FOR UPDATE' : ''}`,
      [id],
    );
    return run ?? null;
  }

  /** The run in which the organisation already has these bytes, unless it was ended. */
  async live(organisationId: string, sha256: string): Promise<string | null> {
    const [run] = await this.transactions.query<{ id: string }>(
      `SELECT id FROM imports.import_run
       WHERE organisation_id = $1 AND sha256 = $2 AND state NOT IN ('cancelled', 'failed', 'undone')`,
      [organisationId, sha256],
    );
    return run?.id ?? null;
  }

  async insert(run: NewRun): Promise<void> {
    await this.transactions.query(
      `INSERT INTO imports.import_run
         (organisation_id, id, demonstration, name, file_name, sha256, bytes, asked_family, country_iso3, created_by)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        run.organisationId,
        run.id,
        run.demonstration,
        run.name,
        run.fileName,
        run.sha256,
        run.bytes,
        run.askedFamily,
        run.country,
        run.createdBy,
      ],
    );
    await this.transactions.query(
      'INSERT INTO imports.import_source (organisation_id, run_id, content) VALUES ($1, $2, $3)',
      [run.organisationId, run.id, run.content],
    );
  }

  /** Newest first. */
  list({ scope, states, before, limit }: RunFilter): Promise<ImportRun[]> {
    return this.transactions.query<ImportRun>(
      `SELECT ${COLUMNS} FROM imports.import_run r
       WHERE (r.organisation_id = $5 OR r.demonstration = $6) AND ($1::text[] IS NULL OR r.state = ANY ($1)) AND ($2::timestamptz IS NULL OR (r.started_at, r.id) < ($2, $3::uuid))
       ORDER BY r.started_at DESC, r.id DESC LIMIT $4`,
      [states ?? null, before?.at ?? null, before?.id ?? null, limit, scope.organisationId, scope.world],
    );
  }

  /** The next version, in another state or in the same one. */
  async move({ organisationId, id }: RunKey, state: ImportState, failure: ImportFailure | null = null): Promise<void> {
    await this.transactions.query(
      `UPDATE imports.import_run
       SET state = $3, failure = $4, claimed_at = NULL, version = version + 1, changed_at = clock_timestamp()
       WHERE organisation_id = $1 AND id = $2`,
      [organisationId, id, state, failure],
    );
  }

  /** Another version: whoever publishes or accepts many has to have seen what changed in it. */
  async touch({ organisationId, id }: RunKey): Promise<void> {
    await this.transactions.query(
      'UPDATE imports.import_run SET version = version + 1 WHERE organisation_id = $1 AND id = $2',
      [organisationId, id],
    );
  }

  /** Whether a reading has been kept, so that nothing has to be read again. */
  async isRead({ organisationId, id }: RunKey): Promise<boolean> {
    const rows = await this.transactions.query(
      'SELECT FROM imports.import_document WHERE organisation_id = $1 AND run_id = $2 LIMIT 1',
      [organisationId, id],
    );
    return rows.length > 0;
  }

  /** The bytes of a text about another State were not kept. */
  async hasSource({ organisationId, id }: RunKey): Promise<boolean> {
    const rows = await this.transactions.query(
      'SELECT FROM imports.import_source WHERE organisation_id = $1 AND run_id = $2',
      [organisationId, id],
    );
    return rows.length > 0;
  }
}
