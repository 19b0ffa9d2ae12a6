import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { NotFound } from '../../http/problems/problems';
import { Transactions } from '../../database/transactions';
import type { StatusUpdate } from './status-update.entity';

export interface PublishedHead {
  id: string;
  commitmentId: string;
  /** Null where it was withdrawn; behind its own stand-ins an organisation finds itself. */
  organisationId: string | null;
  /** What the public side has for the author: a stand-in where the name is withheld. */
  name: string | null;
  country: string | null;
  voice: 'bearer' | 'independent';
  demonstration: boolean;
  bearerKind: string;
  withdrawn: boolean;
  superseded: boolean;
}

/** In whose names an account stands on the public side. */
export interface PublicName {
  author: string;
  publisher: string;
}

/** Inserts only: rows of the public side are never changed. */
@Injectable()
export class PublishedUpdatesRepository {
  constructor(private readonly transactions: Transactions) {}

  /** The row a correction or a withdrawal is about; its words are not read. */
  async head(id: string): Promise<PublishedHead | null> {
    const [row] = await this.transactions.query<PublishedHead>(
      `SELECT u.id, u.commitment_id AS "commitmentId", coalesce(w.organisation_id, u.organisation_id) AS "organisationId",
              u.organisation_id AS name, u.country_iso3 AS country, u.voice,
              u.demonstration, c.bearer_kind AS "bearerKind", u.withdrawn_at IS NOT NULL AS withdrawn, u.superseded_at IS NOT NULL AS superseded
       FROM published.public_update u JOIN catalogue.commitment c ON c.id = u.commitment_id
       LEFT JOIN people.withheld_name w ON w.stand_in_id = u.organisation_id AND w.organisation_id = context.organisation()
       WHERE u.id = $1`,
      [id],
    );
    return row ?? null;
  }

  /** Every writer locks the commitment before anything that hangs on it. Answers with the database's time once it is held. */
  async lockCommitment(commitmentId: string): Promise<Date> {
    const [row] = await this.transactions.takingOn('heed_worker', () =>
      this.transactions.query<{ at: Date }>(
        `WITH held AS MATERIALIZED (SELECT id FROM catalogue.commitment WHERE id = $1 FOR NO KEY UPDATE)
         SELECT clock_timestamp() AS at FROM held`,
        [commitmentId],
      ),
    );
    if (!row) throw new NotFound();
    return row.at;
  }

  /** The Monday that this week's batch is dated by. */
  async startOfWeek(): Promise<Date> {
    const [row] = await this.transactions.query<{ at: Date }>(
      "SELECT date_trunc('week', transaction_timestamp(), 'UTC') AS at",
    );
    if (!row) throw new Error('the database does not tell the time');
    return row.at;
  }

  /**
   * Copies an update with its asks and evidence from the working side; the published row keeps the update's id, which nobody
   * but its author can look up there. Under a stand-in nothing tells when an item was received but the week, and files are
   * called by their number.
   */
  async copy(update: StatusUpdate, { author, publisher }: PublicName, publishedAt: Date): Promise<void> {
    await this.transactions.query(
      `INSERT INTO published.published_update (id, commitment_id, organisation_id, organisation_kind, country_iso3, voice, status, period_start,
         period_end, narrative, measures, obstacles, next_steps, status_reason, corrects, published_at, published_by, demonstration)
       SELECT u.id, u.commitment_id, o.id, o.kind, u.country_iso3, u.voice, u.status, u.period_start,
         u.period_end, u.narrative, u.measures, u.obstacles, u.next_steps, u.status_reason, u.corrects, $2, $3, c.demonstration
       FROM working.status_update u
       JOIN published.public_organisation o ON o.id = $4
       JOIN catalogue.commitment c ON c.id = u.commitment_id
       WHERE u.id = $1`,
      [update.id, publishedAt, publisher, author],
    );
    await this.transactions.query(
      `INSERT INTO published.published_ask_status (published_update_id, ask_id, status)
       SELECT update_id, ask_id, status FROM working.update_ask_status WHERE update_id = $1`,
      [update.id],
    );
    await this.transactions.query(
      `INSERT INTO published.published_evidence (id, published_update_id, n, kind, title, url, file_name, media_type, bytes, sha256, storage_key, received_at)
       SELECT id, update_id, n, kind, CASE WHEN title = file_name THEN public_name ELSE title END, url, public_name, media_type, bytes, sha256,
         storage_key, CASE WHEN $2 THEN date_trunc('week', created_at, 'UTC') ELSE created_at END
       FROM (SELECT *, row_number() OVER (ORDER BY created_at, id)::int AS n FROM working.evidence WHERE update_id = $1 AND visibility = 'public') AS item
       CROSS JOIN LATERAL (SELECT CASE WHEN $2 THEN published.nameless_file(n, file_name) ELSE file_name END AS public_name) AS called`,
      [update.id, author !== update.organisationId],
    );
  }

  async supersede(id: string, by: string, organisationId: string, at: Date): Promise<void> {
    await this.transactions.query(
      `INSERT INTO published.publication_event (id, published_update_id, kind, superseded_by, at, by_organisation_id)
       VALUES ($1, $2, 'superseded', $3, $4, $5)`,
      [randomUUID(), id, by, at, organisationId],
    );
  }

  /**
   * With every version it corrects or that corrects it: the same words may stand in all of them. No reason is kept, this
   * side is public.
   */
  async withdraw(id: string, organisationId: string, at: Date): Promise<void> {
    await this.transactions.query(
      `WITH RECURSIVE version AS (
         SELECT id, corrects, commitment_id FROM published.published_update WHERE id = $1
         UNION
         SELECT u.id, u.corrects, u.commitment_id FROM published.published_update u
         JOIN version v ON u.commitment_id = v.commitment_id AND (u.id = v.corrects OR u.corrects = v.id)
       )
       INSERT INTO published.publication_event (id, published_update_id, kind, at, by_organisation_id)
       SELECT gen_random_uuid(), id, 'withdrawn', $3, $2 FROM version
       ON CONFLICT (published_update_id, kind) DO NOTHING`,
      [id, organisationId, at],
    );
  }
}
