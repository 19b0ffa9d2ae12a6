import type { CommitmentsQuery } from '@heed/contracts';
import type { BoundSql } from '../../database/bound-sql';
import { HELD_POSITION } from '../catalogue/reference-columns.reader';
import { DUE_ON } from '../progress/standing-source.reader';

/** Statuses of the current independent accounts, as JSON. */
const SAID = "jsonb_path_query_array(s.standing, '$.independent.current[*].status')";
const OWN = "coalesce(s.bearer_status, 'no_information')";
const NOBODY_ELSE = 'coalesce(s.independent_accounts, 0) = 0';

/** Current accounts differ: between bearer and others, among the others, ask by ask, or from a finding. */
export const DIFFERING = `coalesce(s.contested, false) OR (SELECT count(DISTINCT account.status) FROM jsonb_array_elements_text(
  coalesce(${SAID}, '[]') || CASE WHEN ${OWN} <> 'no_information' THEN jsonb_build_array(s.bearer_status) ELSE '[]' END) AS account(status)) > 1`;

const inSource = (join: string, condition: string): string =>
  `EXISTS (SELECT FROM catalogue.recommendation_source rs ${join} WHERE rs.recommendation_id = c.recommendation_id AND ${condition})`;

/** Whether a yes-or-no filter wants the condition or its opposite. */
const flag = (wanted: 'true' | 'false', condition: string): string =>
  wanted === 'true' ? condition : `NOT coalesce((${condition}), false)`;

const ofText = (sql: BoundSql, { document, mechanism, theme, recommendation, q }: CommitmentsQuery): string[] => {
  const conditions: string[] = [];
  if (document) conditions.push(`d.key = ANY (${sql.bind(document)})`);
  if (mechanism) conditions.push(`d.mechanism_code = ANY (${sql.bind(mechanism)})`);
  if (theme) {
    const join = 'JOIN catalogue.paragraph_theme t ON t.paragraph_id = rs.paragraph_id';
    conditions.push(inSource(join, `t.theme_id = ANY (${sql.bind(theme)})`));
  }
  if (recommendation) {
    const keys = sql.bind(recommendation, 'text[]');
    conditions.push(`r.key = ANY (${keys}) OR r.id::text = ANY (${keys})`);
  }
  if (q) {
    const join = 'JOIN catalogue.paragraph w ON w.id = rs.paragraph_id';
    conditions.push(inSource(join, `w.search @@ websearch_to_tsquery('english', ${sql.bind(q)})`));
  }
  return conditions;
};

const ofBearer = (sql: BoundSql, query: CommitmentsQuery): string[] => {
  const { country, bearer, body, applicability, reason, region, group, demonstration, position } = query;
  const conditions: string[] = [];
  if (country) conditions.push(`c.country_iso3 = ANY (${sql.bind(country)})`);
  if (bearer) conditions.push(`c.bearer_kind = ANY (${sql.bind(bearer)})`);
  if (body) conditions.push(`b.slug = ANY (${sql.bind(body.map((slug) => `body-${slug}`))})`);
  if (applicability) conditions.push(`c.applicability = ANY (${sql.bind(applicability)})`);
  if (reason) conditions.push(`c.applicability_reason = ANY (${sql.bind(reason)})`);
  if (position) conditions.push(`${HELD_POSITION} = ANY (${sql.bind(position)})`);
  if (region) conditions.push(`co.region = ANY (${sql.bind(region)})`);
  if (group) conditions.push(`co.regional_group = ANY (${sql.bind(group)})`);
  // Invented States stand in no list of the world; who names a country means it.
  if (demonstration) conditions.push(`c.demonstration = ${sql.bind(demonstration === 'true')}`);
  else if (!country) conditions.push('NOT c.demonstration');
  return conditions;
};

const ofStatus = (sql: BoundSql, { voice = 'bearer', status }: CommitmentsQuery): string[] => {
  if (!status || voice === 'mechanism') return [];
  if (voice === 'bearer') return [`${OWN} = ANY (${sql.bind(status)})`];
  const said = `coalesce(${SAID}, '[]') ?| ${sql.bind(status, 'text[]')}`;
  return [status.includes('no_information') ? `${said} OR ${NOBODY_ELSE}` : said];
};

const VOICE = {
  bearer: `${OWN} <> 'no_information'`,
  independent: `NOT (${NOBODY_ELSE})`,
  mechanism: 's.assessment_value IS NOT NULL',
} as const;

const ofStanding = (sql: BoundSql, query: CommitmentsQuery, day: string): string[] => {
  const { voice, status, evidence, contested, differing, stale, overdue, assessment, organisation } = query;
  const conditions = ofStatus(sql, query);
  if (voice && (!status || voice === 'mechanism')) conditions.push(VOICE[voice]);
  if (evidence) conditions.push(`coalesce(s.evidence_level, 'none') = ANY (${sql.bind(evidence)})`);
  if (contested) conditions.push(flag(contested, 's.contested'));
  if (differing) conditions.push(flag(differing, DIFFERING));
  if (stale) conditions.push(flag(stale, `s.stale_from <= ${sql.bind(day, 'date')}`));
  if (overdue) conditions.push(flag(overdue, `(${DUE_ON}) < ${sql.bind(day, 'date')}`));
  if (assessment) conditions.push(`s.assessment_scale || ':' || s.assessment_value = ANY (${sql.bind(assessment)})`);
  if (organisation) {
    conditions.push(`EXISTS (SELECT FROM published.public_update u JOIN published.public_organisation o ON o.id = u.organisation_id
      WHERE u.commitment_id = c.id AND u.status IS NOT NULL AND o.slug = ${sql.bind(organisation)})`);
  }
  return conditions;
};

/** Conditions over `c`, `r`, `d`, `p`, `b`, `co` and the standing `s` on a day; every value a parameter. */
export const commitmentConditions = (sql: BoundSql, query: CommitmentsQuery, day: string): string[] => [
  ...ofBearer(sql, query),
  ...ofText(sql, query),
  ...ofStanding(sql, query, day),
];
