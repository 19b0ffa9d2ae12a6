import { Injectable } from '@nestjs/common';
import { Transactions } from '../../database/transactions';

export interface EvidenceRow {
  id: string;
  organisationId: string;
  updateId: string;
  kind: 'file' | 'link';
  title: string;
  url: string | null;
  fileName: string | null;
  mediaType: string | null;
  bytes: number | null;
  sha256: string | null;
  storageKey: string | null;
  createdBy: string;
  createdAt: Date;
}

const COLUMNS = `id, organisation_id AS "organisationId", update_id AS "updateId", kind, title, url, file_name AS "fileName",
  media_type AS "mediaType", bytes::int AS bytes, sha256, storage_key AS "storageKey", created_by AS "createdBy", created_at AS "createdAt"`;

/** Evidence on the working side. Seen where its update is seen (row-level security). */
@Injectable()
export class EvidenceRepository {
  constructor(private readonly transactions: Transactions) {}

  ofUpdate(updateId: string): Promise<EvidenceRow[]> {
    return this.transactions.query<EvidenceRow>(
      `SELECT ${COLUMNS} FROM working.evidence WHERE update_id = $1 ORDER BY created_at, id`,
      [updateId],
    );
  }

  async find(updateId: string, id: string): Promise<EvidenceRow | null> {
    const [row] = await this.transactions.query<EvidenceRow>(
      `SELECT ${COLUMNS} FROM working.evidence WHERE update_id = $1 AND id = $2`,
      [updateId, id],
    );
    return row ?? null;
  }

  async insert(row: EvidenceRow): Promise<void> {
    await this.transactions.query(
      `INSERT INTO working.evidence (id, organisation_id, update_id, kind, title, url, file_name, media_type, bytes, sha256, storage_key, created_by, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
      [
        row.id,
        row.organisationId,
        row.updateId,
        row.kind,
        row.title,
        row.url,
        row.fileName,
        row.mediaType,
        row.bytes,
        row.sha256,
        row.storageKey,
        row.createdBy,
        row.createdAt,
      ],
    );
  }

  async remove(row: EvidenceRow): Promise<void> {
    await this.transactions.query('DELETE FROM working.evidence WHERE organisation_id = $1 AND id = $2', [
      row.organisationId,
      row.id,
    ]);
  }

  /** One custody event per item, numbered per item. */
  async recordCustody(
    rows: readonly EvidenceRow[],
    event: 'received' | 'published' | 'removed',
    post: string,
    at: Date,
  ): Promise<void> {
    await this.transactions.query(
      `INSERT INTO working.custody_event (organisation_id, evidence_id, n, event, post, at, sha256)
       SELECT t.organisation_id, t.evidence_id,
              1 + (SELECT count(*) FROM working.custody_event e WHERE e.organisation_id = t.organisation_id AND e.evidence_id = t.evidence_id), $4, $5, $6, t.sha256
       FROM unnest($1::uuid[], $2::uuid[], $3::text[]) AS t (organisation_id, evidence_id, sha256)`,
      [rows.map((r) => r.organisationId), rows.map((r) => r.id), rows.map((r) => r.sha256), event, post, at],
    );
  }
}
