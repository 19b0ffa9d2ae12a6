import { Injectable } from '@nestjs/common';
import type { ImplementationStatus } from '@heed/domain';
import { Transactions } from '../../../database/transactions';
import type { ImportRun, RunKey } from '../runs/import-run';

/** The State's own current account on what became of a row. */
export interface MatrixAccount {
  /** `<document key>/<ref>`, as the reader named the row before anybody changed it. */
  readonly id: string;
  readonly country: string;
  readonly status: ImplementationStatus;
  readonly periodEnd: string;
  readonly narrative: string;
}

@Injectable()
export class MatrixLinesReadModel {
  constructor(private readonly transactions: Transactions) {}

  /** For texts about one State that State's, else those of every State of the run's world that has published one. */
  accounts({ organisationId, id, demonstration }: ImportRun): Promise<MatrixAccount[]> {
    return this.transactions.query<MatrixAccount>(
      `SELECT p.content ->> 'id' AS id, co.names ->> 'en' AS country, u.status, u.period_end::text AS "periodEnd", u.narrative
       FROM imports.import_paragraph p
       JOIN imports.import_document d ON d.organisation_id = p.organisation_id AND d.run_id = p.run_id AND d.id = p.document_id
       JOIN catalogue.recommendation r ON r.key = coalesce(d.catalogue_key, d.key) || '/' || p.ref
       JOIN catalogue.commitment c ON c.recommendation_id = r.id AND c.bearer_kind = 'state'
         AND (d.content ->> 'country' IS NULL OR c.country_iso3 = d.content ->> 'country')
       JOIN catalogue.country co ON co.iso3 = c.country_iso3 AND co.demonstration = $3
       JOIN progress.commitment_standing s ON s.commitment_id = c.id
       JOIN published.public_update u ON u.id = s.bearer_update_id
       WHERE p.organisation_id = $1 AND p.run_id = $2 AND u.status IS NOT NULL
       ORDER BY p.position, co.sort_name`,
      [organisationId, id, demonstration],
    );
  }

  /** The bytes of the file, which only the run's own organisation and the secretariat may take away again. */
  async source({ organisationId, id }: RunKey): Promise<Buffer | null> {
    const [row] = await this.transactions.query<{ content: Buffer }>(
      'SELECT content FROM imports.import_source WHERE organisation_id = $1 AND run_id = $2',
      [organisationId, id],
    );
    return row?.content ?? null;
  }
}
