import type { RecommendationsQuery } from '@heed/contracts';
import type { BoundSql } from '../../database/bound-sql';

const inSource = (join: string, condition: string): string =>
  `EXISTS (SELECT FROM catalogue.recommendation_source rs ${join} WHERE rs.recommendation_id = r.id AND ${condition})`;

/** Conditions over `r` and `d`, each value a parameter. */
export const recommendationConditions = (sql: BoundSql, query: RecommendationsQuery): string[] => {
  const { document, mechanism, theme, addressee, cluster, country, q, demonstration } = query;
  const conditions: string[] = [];
  if (demonstration) conditions.push(`d.demonstration = ${sql.bind(demonstration === 'true')}`);
  else if (!document && !country) conditions.push('NOT d.demonstration');
  if (document) conditions.push(`d.key = ANY (${sql.bind(document)})`);
  if (mechanism) conditions.push(`d.mechanism_code = ANY (${sql.bind(mechanism)})`);
  if (theme) {
    const join = 'JOIN catalogue.paragraph_theme t ON t.paragraph_id = rs.paragraph_id';
    conditions.push(inSource(join, `t.theme_id = ANY (${sql.bind(theme)})`));
  }
  if (addressee) {
    conditions.push(`EXISTS (SELECT FROM catalogue.addressee a WHERE a.recommendation_id = r.id
      AND a.role = 'asked' AND a.addressee_group = ANY (${sql.bind(addressee)}))`);
  }
  if (cluster) {
    const join = 'JOIN catalogue.cluster_member k ON k.paragraph_id = rs.paragraph_id';
    conditions.push(inSource(join, `k.cluster_id = ANY (${sql.bind(cluster)})`));
  }
  if (country) {
    conditions.push(`EXISTS (SELECT FROM catalogue.commitment c WHERE c.recommendation_id = r.id
      AND c.country_iso3 = ANY (${sql.bind(country)}))`);
  }
  if (q) {
    const join = 'JOIN catalogue.paragraph w ON w.id = rs.paragraph_id';
    conditions.push(inSource(join, `w.search @@ websearch_to_tsquery('english', ${sql.bind(q)})`));
  }
  return conditions;
};
