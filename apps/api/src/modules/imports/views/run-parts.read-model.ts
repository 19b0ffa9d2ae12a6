import { Injectable } from '@nestjs/common';
import type { CountryRef, ImportFindingView, ImportOutcome, ImportSourceLineView } from '@heed/contracts';
import { Transactions } from '../../../database/transactions';
import { countryRef } from '../../catalogue/reference-columns.reader';
import type { RunKey } from '../runs/import-run';

export interface OutcomeRow {
  line: number;
  /** Of equal lines, which comes first: rows that gave nothing before paragraphs. */
  place: string;
  outcome: ImportOutcome;
  code: string;
  detail: string;
  key: string | null;
  excerpt: string;
}

type FindingRow = ImportFindingView & { n: number };

const EXCERPT = 200;
/** Why a paragraph has the outcome it has. */
const CODES = `CASE p.outcome WHEN 'added' THEN CASE WHEN d.catalogue_key IS NULL THEN 'new-document' ELSE 'new' END
  WHEN 'unchanged' THEN 'same-content' WHEN 'changed' THEN 'other-content' WHEN 'duplicate' THEN 'row-repeated'
  WHEN 'merged' THEN 'identical-text' ELSE 'unknown' END`;

/** What the reader gave beside paragraphs: rows, findings, lines; and names of countries. */
@Injectable()
export class RunPartsReadModel {
  constructor(private readonly transactions: Transactions) {}

  /** Rows of the source in their order: those that gave a paragraph, and those that gave nothing of their own. */
  rows(
    { organisationId, id }: RunKey,
    outcome: ImportOutcome | null,
    after: readonly string[] | null,
    limit: number,
  ): Promise<OutcomeRow[]> {
    return this.transactions.query<OutcomeRow>(
      `SELECT * FROM (
         SELECT w.line, 'a' || lpad(w.n::text, 9, '0') AS place, w.outcome, w.code, w.detail, NULL AS key,
                left(concat_ws(' · ', VARIADIC ARRAY(SELECT value FROM json_each_text(w.cells) WHERE value <> '')), ${EXCERPT}) AS excerpt
         FROM imports.import_row w WHERE w.organisation_id = $1 AND w.run_id = $2
         UNION ALL
         SELECT p.first_line, 'b' || p.id, p.outcome, ${CODES}, '', d.key || '/' || p.ref, left(p.content ->> 'text', ${EXCERPT})
         FROM imports.import_paragraph p
         JOIN imports.import_document d ON d.organisation_id = p.organisation_id AND d.run_id = p.run_id AND d.id = p.document_id
         WHERE p.organisation_id = $1 AND p.run_id = $2) o
       WHERE ($3::text IS NULL OR o.outcome = $3) AND ($4::int IS NULL OR (o.line, o.place) > ($4, $5::text))
       ORDER BY o.line, o.place LIMIT $6`,
      [organisationId, id, outcome, after?.[0] ?? null, after?.[1] ?? null, limit],
    );
  }

  findings({ organisationId, id }: RunKey, after: number, limit: number): Promise<FindingRow[]> {
    return this.transactions.query<FindingRow>(
      `SELECT n, code, line, page, ref, detail FROM imports.import_finding
       WHERE organisation_id = $1 AND run_id = $2 AND n > $3 ORDER BY n LIMIT $4`,
      [organisationId, id, after, limit],
    );
  }

  /** Each line with the paragraph that it became part of; of parts of a split paragraph, the first. */
  lines({ organisationId, id }: RunKey, after: number, limit: number): Promise<ImportSourceLineView[]> {
    return this.transactions.query<ImportSourceLineView>(
      `WITH page AS (
         SELECT l.line, l.page, l.text, l.outside FROM imports.import_line l
         WHERE l.organisation_id = $1 AND l.run_id = $2 AND l.line > $3 ORDER BY l.line LIMIT $4),
       near AS (
         SELECT p.id, p.first_line, p.last_line, p.position FROM imports.import_paragraph p
         WHERE p.organisation_id = $1 AND p.run_id = $2
           AND p.first_line <= (SELECT max(line) FROM page) AND p.last_line >= (SELECT min(line) FROM page))
       SELECT l.line, l.page, l.text, l.outside,
              (SELECT n.id FROM near n WHERE l.line BETWEEN n.first_line AND n.last_line
               ORDER BY n.last_line - n.first_line, n.position LIMIT 1) AS "paragraphId"
       FROM page l ORDER BY l.line`,
      [organisationId, id, after, limit],
    );
  }

  async countries(iso3: readonly (string | null)[]): Promise<Map<string, CountryRef>> {
    const rows = await this.transactions.query<{ country: CountryRef }>(
      `SELECT ${countryRef('$2::text')} AS country FROM catalogue.country co WHERE co.iso3 = ANY ($1::text[])`,
      [[...new Set(iso3)], 'en'],
    );
    return new Map(rows.map(({ country }) => [country.iso3, country]));
  }
}
