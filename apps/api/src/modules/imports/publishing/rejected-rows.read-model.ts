import { Injectable } from '@nestjs/common';
import { Transactions } from '../../../database/transactions';
import type { RunKey } from '../runs/import-run';

export interface RejectedRow {
  readonly line: number;
  readonly code: string;
  readonly detail: string;
  /** By column of the source, in its order. */
  readonly cells: readonly (readonly [string, string])[];
}

@Injectable()
export class RejectedRowsReadModel {
  constructor(private readonly transactions: Transactions) {}

  of({ organisationId, id }: RunKey): Promise<RejectedRow[]> {
    return this.transactions.query<RejectedRow>(
      `SELECT line, code, detail, ARRAY(SELECT ARRAY[key, value] FROM json_each_text(cells)) AS cells
       FROM imports.import_row WHERE organisation_id = $1 AND run_id = $2 AND outcome = 'rejected' ORDER BY line, n`,
      [organisationId, id],
    );
  }
}
