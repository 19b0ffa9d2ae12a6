import { Injectable } from '@nestjs/common';
import type { CountryProgressView, CountryView } from '@heed/contracts';
import { BoundSql } from '../../database/bound-sql';
import { PortalDatabase } from '../../database/portal-database';
import { documentRef, HELD_POSITION, named, OF_REVIEW, positionView } from '../catalogue/reference-columns.reader';
import { type AsOf, commitmentSource, DUE_ON, standingSource } from './standing-source.reader';

type Label = { value: string; label: string };

export interface CountryPage {
  country: CountryView;
  applicability: CountryProgressView['applicability'];
  positions: CountryProgressView['positions'];
  review: CountryProgressView['review'];
  pledges: number;
  stale: number;
  overdue: number;
  documents: Label[];
  mechanisms: Label[];
  themes: Label[];
}

const POSITIONS = (lang: string): string => `SELECT jsonb_agg(${positionView()} || jsonb_build_object(
    'document', ${documentRef(lang)}, 'paragraphRef', p.ref,
    'recommendationId', (SELECT rs.recommendation_id FROM catalogue.recommendation_source rs WHERE rs.paragraph_id = p.id))
    ORDER BY d.position, p.position, pos.type)
  FROM catalogue.position pos
  JOIN catalogue.paragraph p ON p.id = pos.paragraph_id
  JOIN catalogue.document d ON d.id = p.document_id
  JOIN catalogue.mechanism m ON m.code = d.mechanism_code
  WHERE pos.country_iso3 = co.iso3 AND NOT (${OF_REVIEW}) AND (co.demonstration OR NOT d.demonstration)`;

/** Facets that say nothing of a country are not offered: there are as many documents as reviews of other States. */
const counted = (facet: 'document' | 'mechanism', value: string): string =>
  `WHERE ${value} IN (SELECT t.facet_value FROM progress.progress_tally t
     WHERE t.country_iso3 = co.iso3 AND t.facet = '${facet}' AND t.measure = 'commitments' AND t.n > 0)`;

const labels = (table: string, value: string, label: string): string =>
  `coalesce((SELECT jsonb_agg(jsonb_build_object('value', ${value}, 'label', ${label}) ORDER BY position) FROM ${table}), '[]')`;

/** Everything of a country's page that is not counted by measure, in one statement. */
@Injectable()
export class CountryPageReadModel {
  constructor(private readonly database: PortalDatabase) {}

  async read(iso3: string, asOf: AsOf, lang: string): Promise<CountryPage | undefined> {
    const sql = new BoundSql();
    const language = sql.bind(lang, 'text');
    const source = standingSource(sql, asOf);
    const day = sql.bind(asOf.day, 'date');
    const commitments = commitmentSource(sql, asOf);
    const applies = `${commitments} c WHERE c.country_iso3 = co.iso3 AND c.applicability = 'applies'`;
    const [row] = await this.database.query<CountryPage>(
      `SELECT
         jsonb_build_object('iso3', co.iso3, 'name', ${named('co.names', language)}, 'membership', co.membership,
           'demonstration', co.demonstration, 'iso2', co.iso2, 'm49', co.m49, 'names', co.names, 'admittedOn', co.admitted_on,
           'region', jsonb_build_object('code', co.region, 'name', ${named('co.region_names', language)}),
           'regionalGroup', co.regional_group) AS country,
         coalesce((SELECT jsonb_agg(jsonb_build_object('applicability', g.applicability, 'reason', g.applicability_reason, 'count', g.n)
                     ORDER BY g.applicability, g.applicability_reason)
                   FROM (SELECT c.applicability, c.applicability_reason, count(*) AS n FROM ${commitments} c
                         WHERE c.country_iso3 = co.iso3 GROUP BY 1, 2) g), '[]') AS applicability,
         coalesce((${POSITIONS(language)}), '[]') AS positions,
         (SELECT count(*)::int FROM ${source} s WHERE s.stale_from <= ${day}
            AND s.commitment_id IN (SELECT c.id FROM ${applies})) AS stale,
         (SELECT count(*)::int FROM ${commitments} c
            JOIN catalogue.recommendation_source rs ON rs.recommendation_id = c.recommendation_id AND rs.n = 1
            JOIN catalogue.paragraph p ON p.id = rs.paragraph_id
            WHERE c.country_iso3 = co.iso3 AND c.applicability = 'applies' AND (${DUE_ON}) < ${day}) AS overdue,
         coalesce((SELECT jsonb_agg(jsonb_build_object('position', g.position, 'count', g.n) ORDER BY g.position DESC) FROM (
           SELECT ${HELD_POSITION} AS position, count(*) AS n FROM ${commitments} c
           JOIN catalogue.recommendation_source rs ON rs.recommendation_id = c.recommendation_id AND rs.n = 1
           JOIN catalogue.paragraph p ON p.id = rs.paragraph_id
           WHERE c.country_iso3 = co.iso3 AND c.bearer_kind = 'state' GROUP BY 1) g WHERE g.position IS NOT NULL), '[]') AS review,
         (SELECT count(*)::int FROM catalogue.pledge g JOIN catalogue.document d ON d.id = g.document_id
            WHERE g.country_iso3 = co.iso3 AND (co.demonstration OR NOT d.demonstration)) AS pledges,
         ${labels(`catalogue.document own ${counted('document', 'own.key')}`, 'key', 'title')} AS documents,
         ${labels(`catalogue.mechanism own ${counted('mechanism', 'own.code')}`, 'code', named('names', language))} AS mechanisms,
         ${labels('catalogue.theme', 'id', named('labels', language))} AS themes
       FROM catalogue.country co WHERE co.iso3 = ${sql.bind(iso3)}`,
      sql.parameters,
    );
    return row;
  }
}
