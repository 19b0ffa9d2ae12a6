import { Injectable } from '@nestjs/common';
import { Transactions } from '../../../database/transactions';
import type { RunKey } from '../runs/import-run';
import type { DocumentContent } from '../staging/staged-rows';
import { storableJson } from '../../../database/storable-json';

export interface ReviewedDocument {
  readonly id: string;
  readonly key: string;
  readonly content: DocumentContent;
  readonly catalogueKey: string | null;
  readonly version: number;
  readonly paragraphs: number;
  readonly recommendations: number;
  /** Another document of the run, or one of the other world, has this key. */
  readonly keyTaken: boolean;
  /** It is about a State that nobody knows, or about an invented one among real texts or the other way round. */
  readonly ofOtherWorld: boolean;
}

const SELECT = `SELECT d.id, d.key, d.content, d.catalogue_key AS "catalogueKey", d.version,
    coalesce(n.paragraphs, 0)::int AS paragraphs, coalesce(n.recommendations, 0)::int AS recommendations,
    EXISTS (SELECT FROM imports.import_document o
            WHERE o.organisation_id = d.organisation_id AND o.run_id = d.run_id AND o.key = d.key AND o.id <> d.id)
      OR EXISTS (SELECT FROM catalogue.document c WHERE c.key = d.key AND c.demonstration <> r.demonstration) AS "keyTaken",
    d.content ->> 'country' IS NOT NULL AND NOT EXISTS (
      SELECT FROM catalogue.country s WHERE s.iso3 = d.content ->> 'country' AND s.demonstration = r.demonstration) AS "ofOtherWorld"
  FROM imports.import_document d
  JOIN imports.import_run r ON r.organisation_id = d.organisation_id AND r.id = d.run_id
  LEFT JOIN LATERAL (SELECT count(*) AS paragraphs, count(*) FILTER (WHERE p.actionable) AS recommendations
    FROM imports.import_paragraph p
    WHERE p.organisation_id = d.organisation_id AND p.run_id = d.run_id AND p.document_id = d.id) n ON true
  WHERE d.organisation_id = $1 AND d.run_id = $2`;

@Injectable()
export class DocumentsRepository {
  constructor(private readonly transactions: Transactions) {}

  first({ organisationId, id }: RunKey, limit: number): Promise<ReviewedDocument[]> {
    return this.transactions.query<ReviewedDocument>(`${SELECT} ORDER BY d.n LIMIT $3`, [organisationId, id, limit]);
  }

  async count({ organisationId, id }: RunKey): Promise<number> {
    const [row] = await this.transactions.query<{ count: number }>(
      'SELECT count(*)::int AS count FROM imports.import_document WHERE organisation_id = $1 AND run_id = $2',
      [organisationId, id],
    );
    return row?.count ?? 0;
  }

  async find({ organisationId, id }: RunKey, documentId: string): Promise<ReviewedDocument | null> {
    const [document] = await this.transactions.query<ReviewedDocument>(`${SELECT} AND d.id = $3`, [
      organisationId,
      id,
      documentId,
    ]);
    return document ?? null;
  }

  async save({ organisationId, id }: RunKey, { id: documentId, key, content }: ReviewedDocument): Promise<void> {
    await this.transactions.query(
      `UPDATE imports.import_document SET key = $4, content = $5, version = version + 1
       WHERE organisation_id = $1 AND run_id = $2 AND id = $3`,
      [organisationId, id, documentId, key, storableJson(content)],
    );
  }

  /** Whether a country is an invented one; null where there is none of this code. */
  async isInvented(iso3: string): Promise<boolean | null> {
    const [row] = await this.transactions.query<{ demonstration: boolean }>(
      'SELECT demonstration FROM catalogue.country WHERE iso3 = $1',
      [iso3],
    );
    return row?.demonstration ?? null;
  }

  async hasMechanism(code: string): Promise<boolean> {
    const rows = await this.transactions.query('SELECT FROM catalogue.mechanism WHERE code = $1', [code]);
    return rows.length > 0;
  }
}
