import { CHAPEAU_TEXT, documentRef } from '../catalogue/reference-columns.reader';

/** Whose addressees are asked, not only cooperated with. */
const ASKED = `coalesce((SELECT jsonb_agg(DISTINCT e ->> 'group') FROM jsonb_array_elements(p.addressees) e
    WHERE e ->> 'role' IS DISTINCT FROM 'partner'), '[]')`;

/** A text among those that may ask the same, as JSON in the shape of the contract: of `p`, `d` and `m`. */
export const clusterText = (lang: string): string => `jsonb_build_object(
  'paragraphId', p.key, 'ref', p.ref, 'kind', p.kind, 'document', ${documentRef(lang)}, 'demonstration', d.demonstration,
  'text', coalesce(p.clean_text, p.text), 'chapeauText', ${CHAPEAU_TEXT},
  'recommendationId', (SELECT rs.recommendation_id FROM catalogue.recommendation_source rs WHERE rs.paragraph_id = p.id),
  'addressees', ${ASKED}, 'instruments', to_jsonb(p.instruments), 'verbClass', p.verb_class, 'adoptedOn', d.adopted_on)`;

/** The text of this paragraph. */
export const clusterTextOf = (paragraph: string, lang: string): string => `(SELECT ${clusterText(lang)}
  FROM catalogue.paragraph p
  JOIN catalogue.document d ON d.id = p.document_id
  JOIN catalogue.mechanism m ON m.code = d.mechanism_code
  WHERE p.id = ${paragraph})`;
