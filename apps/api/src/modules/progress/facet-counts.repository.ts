import { Injectable } from '@nestjs/common';
import { Transactions } from '../../database/transactions';
import {
  COUNTED_COLUMNS,
  COUNTED_GROUP,
  type CountedCommitments,
  measuresOfCounted,
} from './counted-commitments.read-model';
import { ID_OF, type TextKind } from './published-rows.repository';
import { type TallyDelta, TallyFold } from './tally-delta';

type Row = CountedCommitments & Pick<TallyDelta, 'country_iso3' | 'facet' | 'facet_value'>;

const count = (texts: string): string => `
  WITH facet AS (
    SELECT r.id AS recommendation_id, f.facet, f.value
    FROM catalogue.recommendation r
    JOIN catalogue.document d ON d.id = r.document_id
    CROSS JOIN LATERAL (VALUES ('all', ''), ('document', d.key), ('mechanism', d.mechanism_code)) AS f (facet, value)
    WHERE ${texts}
    UNION
    SELECT rs.recommendation_id, 'theme', t.theme_id
    FROM catalogue.recommendation_source rs JOIN catalogue.paragraph_theme t ON t.paragraph_id = rs.paragraph_id
    JOIN catalogue.recommendation r ON r.id = rs.recommendation_id JOIN catalogue.document d ON d.id = r.document_id
    WHERE ${texts})
  SELECT c.country_iso3, f.facet, f.value AS facet_value, ${COUNTED_COLUMNS}
  FROM catalogue.commitment c
  JOIN facet f ON f.recommendation_id = c.recommendation_id
  LEFT JOIN progress.commitment_standing s ON s.commitment_id = c.id
  WHERE c.country_iso3 IS NOT NULL
  GROUP BY c.country_iso3, f.facet, f.value, ${COUNTED_GROUP}`;

/** Counts every facet of every country from the standings as they are. */
@Injectable()
export class FacetCountsRepository {
  constructor(private readonly transactions: Transactions) {}

  all(): Promise<TallyDelta[]> {
    return this.counted(count('true'));
  }

  /** What the commitments of some documents, or of some recommendations, count for. */
  of(ids: readonly string[], kind: TextKind): Promise<TallyDelta[]> {
    return this.counted(count(`${ID_OF[kind]} = ANY ($1::uuid[])`), [ids]);
  }

  private async counted(sql: string, parameters: readonly unknown[] = []): Promise<TallyDelta[]> {
    const fold = new TallyFold();
    for (const row of await this.transactions.query<Row>(sql, parameters)) {
      const { country_iso3, facet, facet_value, bearerKind } = row;
      fold.add({ country_iso3, facet, facet_value, bearer_kind: bearerKind }, measuresOfCounted(row), row.n);
    }
    return fold.inOrder;
  }
}
