import { Injectable } from '@nestjs/common';
import type { LaterPosition } from '@heed/documents';
import { Transactions } from '../../../database/transactions';
import type { CatalogueDocument } from '../catalogue-document';

/** A recommendation of a review that an addendum speaks of. */
export interface ReviewedText extends Pick<CatalogueDocument, 'key' | 'country'> {
  readonly documentId: string;
  readonly ref: string;
  readonly symbol: string;
  /** The reference by which it is spoken of. */
  readonly asked: string;
}

/** Finds the recommendations of reviews that addenda speak of. */
@Injectable()
export class LaterPositionsRepository {
  constructor(private readonly transactions: Transactions) {}

  /** Of the same world, by symbol and reference or number as printed. */
  reviewed(positions: readonly LaterPosition[], demonstration: boolean): Promise<ReviewedText[]> {
    const asked = positions.flatMap(({ reviewedSymbol, refs }) => refs.map((ref) => ({ symbol: reviewedSymbol, ref })));
    return this.transactions.query<ReviewedText>(
      `SELECT DISTINCT d.id AS "documentId", d.key, d.country_iso3 AS country, d.symbol, p.ref, given.ref AS asked
       FROM jsonb_to_recordset($1::jsonb) AS given(symbol text, ref text)
       JOIN catalogue.document d ON d.symbol = given.symbol AND d.demonstration = $2
       JOIN catalogue.paragraph p ON p.document_id = d.id AND (p.ref = given.ref OR rtrim(p.printed_number, '.') = given.ref)
       JOIN catalogue.recommendation_source s ON s.paragraph_id = p.id`,
      [JSON.stringify(asked), demonstration],
    );
  }
}
