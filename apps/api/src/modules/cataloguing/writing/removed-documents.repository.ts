import { Injectable } from '@nestjs/common';
import { Transactions } from '../../../database/transactions';

const COMMITMENTS = `SELECT c.id FROM catalogue.commitment c JOIN catalogue.recommendation r ON r.id = c.recommendation_id
  WHERE r.document_id = ANY ($1::uuid[])`;
const PARAGRAPHS = 'SELECT id FROM catalogue.paragraph WHERE document_id = ANY ($1::uuid[])';

// What hangs on a row goes before the row.
// Commitments first of all, as whoever begins an update on one does: the other way round the two would wait for each other.
const REMOVE = [
  `SELECT FROM catalogue.commitment WHERE id IN (${COMMITMENTS}) ORDER BY id FOR UPDATE`,
  `DELETE FROM working.assignment WHERE commitment_id IN (${COMMITMENTS})`,
  `DELETE FROM catalogue.commitment WHERE id IN (${COMMITMENTS})`,
  `DELETE FROM catalogue.cluster_member WHERE paragraph_id IN (${PARAGRAPHS})`,
  `DELETE FROM catalogue.false_friend WHERE paragraph_id IN (${PARAGRAPHS}) OR other_paragraph_id IN (${PARAGRAPHS})`,
  'DELETE FROM catalogue.recommendation WHERE document_id = ANY ($1::uuid[])',
  'DELETE FROM catalogue.document WHERE id = ANY ($1::uuid[])',
];

/** Documents that leave the catalogue, or go back to what they were. */
@Injectable()
export class RemovedDocumentsRepository {
  constructor(private readonly transactions: Transactions) {}

  /** Whether anybody has written, in public or not, about commitments of these documents other than those named. */
  async spokenOf(documentIds: readonly string[], but: readonly string[]): Promise<boolean> {
    const [row] = await this.transactions.query<{ spoken: boolean }>(
      `SELECT EXISTS (
         SELECT FROM (${COMMITMENTS}) AS c WHERE c.id <> ALL ($2::uuid[])
           AND (EXISTS (SELECT FROM published.published_update u WHERE u.commitment_id = c.id)
             OR EXISTS (SELECT FROM published.assessment a WHERE a.commitment_id = c.id)
             OR EXISTS (SELECT FROM working.status_update w WHERE w.commitment_id = c.id))) AS spoken`,
      [documentIds, but],
    );
    return row?.spoken === true;
  }

  async remove(documentIds: readonly string[]): Promise<void> {
    if (documentIds.length === 0) return;
    for (const statement of REMOVE) await this.transactions.query(statement, [documentIds]);
  }

  async paragraphs(documentId: string): Promise<string[]> {
    const rows = await this.transactions.query<{ id: string }>(PARAGRAPHS, [[documentId]]);
    return rows.map(({ id }) => id);
  }

  /** Takes back positions that were not there before, on whatever day they were stated. */
  async forgetStatedSince(documentId: string, before: readonly string[]): Promise<void> {
    await this.transactions.query('DELETE FROM catalogue.position WHERE document_id = $1 AND id <> ALL ($2::uuid[])', [
      documentId,
      before,
    ]);
  }
}
