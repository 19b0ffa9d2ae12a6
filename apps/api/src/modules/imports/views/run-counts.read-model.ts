import { Injectable } from '@nestjs/common';
import { IMPORT_OUTCOMES, type ImportCounts, type ImportOutcome } from '@heed/contracts';
import { Transactions } from '../../../database/transactions';

interface CountsRow extends Omit<ImportCounts, 'byOutcome'> {
  runId: string;
  byOutcome: Partial<Record<ImportOutcome, number>> | null;
}

const COUNTS = `
  WITH runs AS (SELECT organisation_id, id FROM imports.import_run WHERE id = ANY ($1::uuid[])),
  outcomes AS (
    SELECT run_id, outcome, count(*)::int AS n FROM (
      SELECT p.run_id, p.outcome FROM imports.import_paragraph p JOIN runs r ON r.organisation_id = p.organisation_id AND r.id = p.run_id
      UNION ALL
      SELECT w.run_id, w.outcome FROM imports.import_row w JOIN runs r ON r.organisation_id = w.organisation_id AND r.id = w.run_id) o
    GROUP BY run_id, outcome),
  paragraphs AS (
    SELECT p.run_id, count(*)::int AS paragraphs, count(*) FILTER (WHERE p.actionable)::int AS recommendations,
           count(*) FILTER (WHERE p.state = 'accepted')::int AS accepted, count(*) FILTER (WHERE p.state = 'edited')::int AS edited
    FROM imports.import_paragraph p JOIN runs r ON r.organisation_id = p.organisation_id AND r.id = p.run_id GROUP BY p.run_id)
  SELECT r.id AS "runId", coalesce(p.paragraphs, 0) AS paragraphs, coalesce(p.recommendations, 0) AS recommendations,
         coalesce(p.accepted, 0) AS accepted, coalesce(p.edited, 0) AS edited,
         (SELECT count(*)::int FROM imports.import_finding f WHERE f.organisation_id = r.organisation_id AND f.run_id = r.id) AS findings,
         (SELECT jsonb_object_agg(o.outcome, o.n) FROM outcomes o WHERE o.run_id = r.id) AS "byOutcome"
  FROM runs r LEFT JOIN paragraphs p ON p.run_id = r.id`;

const everyOutcome = (some: CountsRow['byOutcome']): ImportCounts['byOutcome'] => {
  const all = { added: 0, changed: 0, unchanged: 0, duplicate: 0, merged: 0, rejected: 0 };
  for (const outcome of IMPORT_OUTCOMES) all[outcome] = some?.[outcome] ?? 0;
  return all;
};

/** How much a run holds and how far people are with it. One statement for any number of runs. */
@Injectable()
export class RunCountsReadModel {
  constructor(private readonly transactions: Transactions) {}

  async of(runIds: readonly string[]): Promise<Map<string, ImportCounts>> {
    const rows = await this.transactions.query<CountsRow>(COUNTS, [runIds]);
    return new Map(
      rows.map(({ runId, byOutcome, ...counts }) => [runId, { ...counts, byOutcome: everyOutcome(byOutcome) }]),
    );
  }
}
