import { Injectable } from '@nestjs/common';
import { Transactions } from '../../../database/transactions';

/** Somebody's commitment, or a cluster that a person made, hangs on it, or on what is read through it. */
const KEPT = `
  WITH RECURSIVE kept (id) AS (
    SELECT p.id FROM catalogue.paragraph p
    WHERE p.id = ANY ($1::uuid[])
      AND (EXISTS (SELECT FROM catalogue.recommendation_source s WHERE s.paragraph_id = p.id)
        OR EXISTS (SELECT FROM catalogue.position x WHERE x.paragraph_id = p.id)
        OR EXISTS (SELECT FROM catalogue.cluster_member m WHERE m.paragraph_id = p.id)
        OR EXISTS (SELECT FROM catalogue.false_friend f WHERE p.id IN (f.paragraph_id, f.other_paragraph_id)))
    UNION
    SELECT p.id FROM kept JOIN catalogue.paragraph child ON child.id = kept.id
      JOIN catalogue.paragraph p ON p.id IN (child.parent_id, child.introduced_by_id)
    WHERE p.id = ANY ($1::uuid[]))
  SELECT id FROM kept`;

// Behind the last paragraph that the text has now.
const MOVE = `
  WITH moved AS (
    SELECT p.id, (SELECT count(*)::int FROM catalogue.paragraph other WHERE other.document_id = p.document_id AND other.id <> ALL ($1::uuid[]))
      + row_number() OVER (PARTITION BY p.document_id ORDER BY p.position, p.id)::int AS position
    FROM catalogue.paragraph p WHERE p.id = ANY ($1::uuid[])),
  placed AS (
    UPDATE catalogue.paragraph p SET position = moved.position FROM moved
    WHERE p.id = moved.id AND p.position <> moved.position),
  sorted AS (
    UPDATE catalogue.recommendation r SET sort_key = r.sort_key / 1000000 * 1000000 + moved.position
    FROM moved JOIN catalogue.recommendation_source s ON s.paragraph_id = moved.id AND s.n = 1
    WHERE r.id = s.recommendation_id
    RETURNING r.id, r.sort_key)
  UPDATE catalogue.commitment c SET sort_key = sorted.sort_key FROM sorted
  WHERE c.recommendation_id = sorted.id AND c.sort_key <> sorted.sort_key`;

/** Paragraphs that a new reading of their document has no more. */
@Injectable()
export class GoneParagraphsRepository {
  constructor(private readonly transactions: Transactions) {}

  /** Deletes them, but those that somebody's words hang on: these move behind the text. Answers how many went. */
  async remove(ids: readonly string[]): Promise<number> {
    if (ids.length === 0) return 0;
    const kept = (await this.transactions.query<{ id: string }>(KEPT, [ids])).map(({ id }) => id);
    const [row] = await this.transactions.query<{ gone: number }>(
      `WITH gone AS (DELETE FROM catalogue.paragraph WHERE id = ANY ($1::uuid[]) AND id <> ALL ($2::uuid[]) RETURNING 1)
       SELECT count(*)::int AS gone FROM gone`,
      [ids, kept],
    );
    if (kept.length > 0) await this.transactions.query(MOVE, [kept]);
    return row?.gone ?? 0;
  }
}
