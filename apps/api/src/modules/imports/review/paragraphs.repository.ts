import { Injectable } from '@nestjs/common';
import type { ImportOutcome, ImportParagraphView } from '@heed/contracts';
import type { ParagraphKind } from '@heed/domain';
import type { ProposedParagraph } from '@heed/documents';
import { Transactions } from '../../../database/transactions';
import type { RunKey } from '../runs/import-run';
import { paragraphColumns } from '../staging/staged-rows';
import { storableJson } from '../../../database/storable-json';

/** A paragraph of a run, as the machine proposed it or as people have left it. */
export interface ReviewedParagraph {
  readonly id: string;
  readonly documentId: string;
  readonly position: number;
  readonly state: ImportParagraphView['state'];
  readonly outcome: ImportOutcome;
  readonly confidence: number;
  readonly version: number;
  readonly content: ProposedParagraph;
}

const COLUMNS = `p.id, p.document_id AS "documentId", p.position::float8 AS position, p.state, p.outcome, p.confidence, p.version, p.content`;
const IN_RUN = 'p.organisation_id = $1 AND p.run_id = $2';

export interface ParagraphFilter {
  order: 'confidence' | 'position';
  states: readonly ReviewedParagraph['state'][] | undefined;
  kinds: readonly ParagraphKind[] | undefined;
  /** Confidence, position and id of the last one seen, as text. */
  after: readonly string[] | null;
  limit: number;
}

const ORDERS = { confidence: 'p.confidence, p.position, p.id', position: 'p.position, p.id' } as const;
const AFTER = {
  confidence: '(p.confidence, p.position, p.id) > ($5::real, $6::numeric, $7::uuid)',
  position: '$5::real IS NOT NULL AND (p.position, p.id) > ($6::numeric, $7::uuid)',
} as const;

@Injectable()
export class ParagraphsRepository {
  constructor(private readonly transactions: Transactions) {}

  page({ organisationId, id }: RunKey, filter: ParagraphFilter): Promise<ReviewedParagraph[]> {
    const [confidence, position, last] = filter.after ?? [null, null, null];
    return this.transactions.query<ReviewedParagraph>(
      `SELECT ${COLUMNS} FROM imports.import_paragraph p
       WHERE ${IN_RUN} AND ($3::text[] IS NULL OR p.state = ANY ($3)) AND ($4::text[] IS NULL OR p.kind = ANY ($4))
         AND ($7::uuid IS NULL OR (${AFTER[filter.order]}))
       ORDER BY ${ORDERS[filter.order]} LIMIT $8`,
      [organisationId, id, filter.states ?? null, filter.kinds ?? null, confidence, position, last, filter.limit],
    );
  }

  async find({ organisationId, id }: RunKey, paragraphId: string): Promise<ReviewedParagraph | null> {
    const [paragraph] = await this.transactions.query<ReviewedParagraph>(
      `SELECT ${COLUMNS} FROM imports.import_paragraph p WHERE ${IN_RUN} AND p.id = $3`,
      [organisationId, id, paragraphId],
    );
    return paragraph ?? null;
  }

  /** The next of the same document, in the order of the print. */
  async following({ organisationId, id }: RunKey, paragraph: ReviewedParagraph): Promise<ReviewedParagraph | null> {
    const [next] = await this.transactions.query<ReviewedParagraph>(
      `SELECT ${COLUMNS} FROM imports.import_paragraph p
       WHERE ${IN_RUN} AND p.document_id = $3
         AND (p.position, p.id) > (SELECT o.position, o.id FROM imports.import_paragraph o WHERE o.organisation_id = $1 AND o.run_id = $2 AND o.id = $4)
       ORDER BY p.position, p.id LIMIT 1`,
      [organisationId, id, paragraph.documentId, paragraph.id],
    );
    return next ?? null;
  }

  /** References of a document that begin like this one, to find a free one. */
  async refsLike({ organisationId, id }: RunKey, documentId: string, ref: string): Promise<ReadonlySet<string>> {
    const rows = await this.transactions.query<{ ref: string }>(
      `SELECT p.ref FROM imports.import_paragraph p WHERE ${IN_RUN} AND p.document_id = $3 AND starts_with(p.ref, $4)`,
      [organisationId, id, documentId, ref],
    );
    return new Set(rows.map((row) => row.ref));
  }

  async save(run: RunKey, paragraph: ReviewedParagraph): Promise<void> {
    const columns = paragraphColumns(paragraph.content);
    await this.transactions.query(
      `UPDATE imports.import_paragraph p
       SET ref = $4, kind = $5, actionable = $6, confidence = $7, first_line = $8, last_line = $9, content = $10, state = $11,
           outcome = $12, version = version + 1
       WHERE ${IN_RUN} AND p.id = $3`,
      [
        run.organisationId,
        run.id,
        paragraph.id,
        columns.ref,
        columns.kind,
        columns.actionable,
        columns.confidence,
        columns.firstLine,
        columns.lastLine,
        storableJson(columns.content),
        paragraph.state,
        paragraph.outcome,
      ],
    );
  }

  /** Directly after another paragraph, before whatever follows that. */
  async insertAfter(run: RunKey, before: ReviewedParagraph, id: string, content: ProposedParagraph): Promise<void> {
    const columns = paragraphColumns(content);
    await this.transactions.query(
      `INSERT INTO imports.import_paragraph (organisation_id, run_id, id, document_id, position, ref, kind, actionable, confidence,
         first_line, last_line, content, state, outcome)
       SELECT $1, $2, $4, p.document_id,
              (p.position + coalesce((SELECT min(q.position) FROM imports.import_paragraph q
                 WHERE q.organisation_id = $1 AND q.run_id = $2 AND q.position > p.position), p.position + 2)) * 0.5, -- a product is exact however often it is halved, a quotient is cut
              $5, $6, $7, $8, $9, $10, $11, 'edited', 'added'
       FROM imports.import_paragraph p WHERE ${IN_RUN} AND p.id = $3`,
      [
        run.organisationId,
        run.id,
        before.id,
        id,
        columns.ref,
        columns.kind,
        columns.actionable,
        columns.confidence,
        columns.firstLine,
        columns.lastLine,
        storableJson(content),
      ],
    );
  }

  async remove({ organisationId, id }: RunKey, paragraphId: string): Promise<void> {
    await this.transactions.query(`DELETE FROM imports.import_paragraph p WHERE ${IN_RUN} AND p.id = $3`, [
      organisationId,
      id,
      paragraphId,
    ]);
  }

  /** Items that hang on a paragraph follow it when it is cited by another reference. */
  async moveChildren({ organisationId, id }: RunKey, documentId: string, from: string, to: string): Promise<void> {
    await this.transactions.query(
      `UPDATE imports.import_paragraph p SET content = jsonb_set(p.content, '{parentRef}', to_jsonb($5::text))
       WHERE ${IN_RUN} AND p.document_id = $3 AND p.content ->> 'parentRef' = $4`,
      [organisationId, id, documentId, from, to],
    );
  }

  /** Number of suggestions that are accepted now. */
  async acceptFrom({ organisationId, id }: RunKey, confidence: number): Promise<number> {
    const rows = await this.transactions.query(
      `UPDATE imports.import_paragraph p SET state = 'accepted', version = version + 1
       WHERE ${IN_RUN} AND p.state = 'suggested' AND p.confidence >= $3::real RETURNING 1`,
      [organisationId, id, confidence],
    );
    return rows.length;
  }
}
