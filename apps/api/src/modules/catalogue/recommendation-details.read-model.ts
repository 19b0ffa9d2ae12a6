import { Injectable } from '@nestjs/common';
import type { AskView, ClusterView, DocumentSessionView, RecommendationView } from '@heed/contracts';
import { PortalDatabase } from '../../database/portal-database';
import { countryRef, documentRef, namedCountries } from './reference-columns.reader';

/** What hangs on a recommendation. */
export interface RecommendationDetails {
  asks: AskView[];
  recommendingStates: RecommendationView['recommendingStates'];
  session: DocumentSessionView | null;
  clusters: ClusterView[];
  falseFriends: RecommendationView['falseFriends'];
  bearers: RecommendationView['bearers'];
}

// An ask without addressees of its own, because it is the only one, is asked of those of the whole.
const ASKS = `SELECT jsonb_agg(jsonb_build_object('id', a.id, 'n', a.n, 'verb', a.verb, 'quote', a.quote, 'nature', a.nature, 'note', a.note,
    'addressees', coalesce((
      SELECT jsonb_agg(jsonb_build_object('group', e.addressee_group, 'role', e.role, 'inferred', e.inferred, 'names', e.names,
        'asPrinted', e.as_printed, 'instrument', e.instrument, 'countries', ${namedCountries('to_jsonb(e.names)', '$2::text')}) ORDER BY e.n)
      FROM catalogue.addressee e WHERE e.recommendation_id = a.recommendation_id AND e.ask_id IS NOT DISTINCT FROM
        (SELECT a.id WHERE EXISTS (SELECT FROM catalogue.addressee own WHERE own.recommendation_id = a.recommendation_id AND own.ask_id IS NOT NULL))), '[]')
  ) ORDER BY a.n) FROM catalogue.ask a WHERE a.recommendation_id = r.id`;

const SESSION = `SELECT jsonb_build_object('number', n.number, 'roman', n.roman, 'kind', n.kind, 'heading', n.heading, 'place', n.place,
    'startsOn', n.starts_on, 'endsOn', n.ends_on, 'dateText', n.date_text, 'symbol', n.symbol)
  FROM catalogue.document_session n WHERE n.document_id = r.document_id AND n.number = src.session_number`;

// Beside real texts stands nothing that an invented secretariat published or put together; `home` is the document of the text.
const VISIBLE = '(home.demonstration OR NOT d.demonstration)';

const SIBLINGS = `SELECT jsonb_agg(jsonb_build_object(
    'recommendationId', (SELECT rs.recommendation_id FROM catalogue.recommendation_source rs WHERE rs.paragraph_id = p.id),
    'paragraphId', p.key, 'ref', p.ref, 'document', ${documentRef('$2::text')}, 'text', coalesce(p.clean_text, p.text), 'relation', other.relation)
    ORDER BY other.relation, d.position, p.position)
  FROM catalogue.cluster_member other
  JOIN catalogue.paragraph p ON p.id = other.paragraph_id
  JOIN catalogue.document d ON d.id = p.document_id
  JOIN catalogue.mechanism m ON m.code = d.mechanism_code
  WHERE other.cluster_id = k.id AND other.paragraph_id <> src.id AND ${VISIBLE}`;

const CLUSTERS = `SELECT jsonb_agg(jsonb_build_object('id', k.id, 'label', k.label, 'note', k.note, 'siblings', coalesce((${SIBLINGS}), '[]')) ORDER BY k.id)
  FROM catalogue.cluster k JOIN catalogue.cluster_member own ON own.cluster_id = k.id WHERE own.paragraph_id = src.id
    AND (home.demonstration OR NOT k.demonstration)
    AND EXISTS (SELECT FROM catalogue.cluster_member other JOIN catalogue.paragraph p ON p.id = other.paragraph_id
      JOIN catalogue.document d ON d.id = p.document_id WHERE other.cluster_id = k.id AND other.paragraph_id <> src.id AND ${VISIBLE})`;

const FALSE_FRIENDS = `SELECT jsonb_agg(jsonb_build_object('paragraphId', p.key,
    'recommendationId', (SELECT rs.recommendation_id FROM catalogue.recommendation_source rs WHERE rs.paragraph_id = p.id),
    'text', coalesce(p.clean_text, p.text), 'why', f.why) ORDER BY p.key)
  FROM catalogue.false_friend f
  JOIN catalogue.paragraph p ON p.id IN (f.paragraph_id, f.other_paragraph_id) AND p.id <> src.id
  JOIN catalogue.document d ON d.id = p.document_id
  WHERE src.id IN (f.paragraph_id, f.other_paragraph_id) AND ${VISIBLE}`;

const RECOMMENDING = `SELECT jsonb_agg(jsonb_build_object('name', s.name, 'country', ${countryRef('$2::text')}) ORDER BY s.n)
  FROM catalogue.recommending_state s LEFT JOIN catalogue.country co ON co.iso3 = s.country_iso3 WHERE s.recommendation_id = r.id`;

const BEARERS = `SELECT jsonb_agg(jsonb_build_object('kind', g.bearer_kind, 'applicability', g.applicability, 'reason', g.applicability_reason, 'count', g.n)
    ORDER BY g.bearer_kind DESC, g.applicability, g.applicability_reason)
  FROM (SELECT c.bearer_kind, c.applicability, c.applicability_reason, count(*) AS n FROM catalogue.commitment c
        WHERE c.recommendation_id = r.id AND c.demonstration = home.demonstration GROUP BY 1, 2, 3) g`;

const DETAILS = `SELECT coalesce((${ASKS}), '[]') AS asks, coalesce((${RECOMMENDING}), '[]') AS "recommendingStates", (${SESSION}) AS session, coalesce((${CLUSTERS}), '[]') AS clusters,
    coalesce((${FALSE_FRIENDS}), '[]') AS "falseFriends", coalesce((${BEARERS}), '[]') AS bearers
  FROM catalogue.recommendation r
  JOIN catalogue.document home ON home.id = r.document_id
  JOIN catalogue.recommendation_source first ON first.recommendation_id = r.id AND first.n = 1
  JOIN catalogue.paragraph src ON src.id = first.paragraph_id
  WHERE r.id = $1`;

@Injectable()
export class RecommendationDetailsReadModel {
  constructor(private readonly database: PortalDatabase) {}

  async of(id: string, lang: string): Promise<RecommendationDetails> {
    const [row] = await this.database.query<RecommendationDetails>(DETAILS, [id, lang]);
    return row ?? { asks: [], recommendingStates: [], session: null, clusters: [], falseFriends: [], bearers: [] };
  }
}
