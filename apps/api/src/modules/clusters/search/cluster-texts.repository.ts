import { Injectable } from '@nestjs/common';
import type { ClusterText, PairProposal } from '@heed/documents';
import { Transactions } from '../../../database/transactions';

const groups = (condition: string): string => `coalesce((SELECT jsonb_agg(DISTINCT e ->> 'group')
    FROM jsonb_array_elements(p.addressees) e WHERE e ->> 'role' ${condition}), '[]')`;

/** Texts to compare, and where the pairs go. */
@Injectable()
export class ClusterTextsRepository {
  constructor(private readonly transactions: Transactions) {}

  /** Of one document with all that share a theme with it, or of the whole catalogue; at most `limit`. */
  texts(document: string | null, limit: number): Promise<(ClusterText & { documentId: string })[]> {
    return this.transactions.query(
      `SELECT p.id, p.document_id AS "documentId", coalesce(p.clean_text, p.text) AS "cleanText", p.actionable, p.instruments,
         CASE WHEN parent.chapeau THEN coalesce(parent.clean_text, parent.text) ELSE '' END AS chapeau,
         ${groups("IS DISTINCT FROM 'partner'")} AS asked, ${groups("= 'partner'")} AS partners,
         coalesce((SELECT jsonb_agg(a.quote ORDER BY a.n) FROM catalogue.recommendation_source s
           JOIN catalogue.ask a ON a.recommendation_id = s.recommendation_id WHERE s.paragraph_id = p.id), '[]') AS asks
       FROM catalogue.paragraph p LEFT JOIN catalogue.paragraph parent ON parent.id = p.parent_id
       WHERE coalesce(p.clean_text, p.text) <> '' AND ($1::uuid IS NULL OR p.document_id = $1 OR (p.actionable AND EXISTS (
         SELECT FROM catalogue.paragraph_theme t JOIN catalogue.paragraph_theme own ON own.theme_id = t.theme_id
         JOIN catalogue.paragraph o ON o.id = own.paragraph_id WHERE t.paragraph_id = p.id AND o.document_id = $1)))
       ORDER BY p.id LIMIT $2`,
      [document, limit],
    );
  }

  /** Pairs that nobody has decided become what was found now; what people put together or kept apart is not asked again. */
  async replaceSuggested(
    pairs: readonly PairProposal[],
    document: string | null,
  ): Promise<{ added: number; removed: number }> {
    const [counts] = await this.transactions.query<{ added: number; removed: number }>(
      `WITH fresh AS (
         SELECT least(g.one, g.other) AS one, greatest(g.one, g.other) AS other, g.similarity, g.suggestion, g.reasons
         FROM jsonb_to_recordset($1::jsonb) AS g(one uuid, other uuid, similarity numeric, suggestion text, reasons jsonb)
         WHERE NOT EXISTS (SELECT FROM catalogue.cluster_member a JOIN catalogue.cluster_member b ON b.cluster_id = a.cluster_id
                           WHERE a.paragraph_id = g.one AND b.paragraph_id = g.other)
           AND NOT EXISTS (SELECT FROM catalogue.false_friend f
                           WHERE (f.paragraph_id, f.other_paragraph_id) IN ((g.one, g.other), (g.other, g.one)))),
       gone AS (
         DELETE FROM catalogue.cluster_proposal s
         WHERE s.state = 'suggested'
           AND ($2::uuid IS NULL OR EXISTS (SELECT FROM catalogue.paragraph p
                WHERE p.document_id = $2 AND p.id IN (s.paragraph_id, s.other_paragraph_id)))
           AND NOT EXISTS (SELECT FROM fresh WHERE fresh.one = s.paragraph_id AND fresh.other = s.other_paragraph_id)
         RETURNING 1),
       written AS (
         INSERT INTO catalogue.cluster_proposal AS s (id, paragraph_id, other_paragraph_id, similarity, suggestion, reasons)
         SELECT gen_random_uuid(), one, other, similarity, suggestion, reasons FROM fresh
         ON CONFLICT (paragraph_id, other_paragraph_id) DO UPDATE
           SET similarity = EXCLUDED.similarity, suggestion = EXCLUDED.suggestion, reasons = EXCLUDED.reasons
           WHERE s.state = 'suggested'
             AND (s.similarity, s.suggestion, s.reasons) IS DISTINCT FROM (EXCLUDED.similarity, EXCLUDED.suggestion, EXCLUDED.reasons)
         RETURNING s.xmax = 0 AS added)
       SELECT (SELECT count(*)::int FROM written WHERE added) AS added, (SELECT count(*)::int FROM gone) AS removed`,
      [JSON.stringify(pairs.map((pair) => ({ ...pair, similarity: Number(pair.similarity.toFixed(4)) }))), document],
    );
    return counts ?? { added: 0, removed: 0 };
  }
}
