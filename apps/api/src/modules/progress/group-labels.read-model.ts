import { Injectable } from '@nestjs/common';
import type { ProgressGrouping } from '@heed/contracts';
import { PortalDatabase } from '../../database/portal-database';
import { named } from '../catalogue/reference-columns.reader';

/** A value that commitments are grouped by, in the order in which it is shown. */
export interface GroupLabel {
  value: string;
  label: string;
  /** Of a country: where it is counted besides itself. */
  region: string | null;
  regionLabel: string | null;
  group: string | null;
  demonstration: boolean;
}

const NOWHERE = 'NULL AS region, NULL AS "regionLabel", NULL AS "group", false AS demonstration';

const LABELS: Readonly<Record<Exclude<ProgressGrouping, 'month'>, string>> = {
  country: `SELECT iso3 AS value, ${named('names', '$1::text')} AS label, region, ${named('region_names', '$1::text')} AS "regionLabel",
      regional_group AS "group", demonstration
    FROM catalogue.country ORDER BY demonstration, sort_name COLLATE "C", iso3`,
  region: `SELECT region AS value, min(${named('region_names', '$1::text')}) AS label, ${NOWHERE}
    FROM catalogue.country GROUP BY region ORDER BY min(region_names ->> 'en')`,
  group: `SELECT DISTINCT regional_group AS value, regional_group AS label, ${NOWHERE}, $1::text AS lang
    FROM catalogue.country WHERE regional_group IS NOT NULL ORDER BY 1`,
  mechanism: `SELECT code AS value, ${named('names', '$1::text')} AS label, ${NOWHERE} FROM catalogue.mechanism ORDER BY position`,
  document: `SELECT key AS value, title AS label, ${NOWHERE}, $1::text AS lang FROM catalogue.document ORDER BY position`,
  theme: `SELECT id AS value, ${named('labels', '$1::text')} AS label, ${NOWHERE} FROM catalogue.theme ORDER BY position`,
};

@Injectable()
export class GroupLabelsReadModel {
  constructor(private readonly database: PortalDatabase) {}

  of(grouping: Exclude<ProgressGrouping, 'month'>, lang: string): Promise<GroupLabel[]> {
    return this.database.query<GroupLabel>(LABELS[grouping], [lang]);
  }
}
