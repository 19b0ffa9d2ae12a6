import { CHAPEAU_TEXT, countryRef, documentRef } from '../catalogue/reference-columns.reader';

// Partners are cooperated with, not asked.
const ASKED = "jsonb_array_elements(p.addressees) e WHERE e ->> 'role' IS DISTINCT FROM 'partner'";

/** Groups that are asked; one that names single States is told by these. */
const GROUPS = `coalesce((SELECT jsonb_agg(DISTINCT e ->> 'group') FROM ${ASKED}
    AND NOT EXISTS (SELECT FROM catalogue.country co WHERE e -> 'names' @> to_jsonb(co.iso3))), '[]')`;

const states = (
  lang: string,
): string => `coalesce((SELECT jsonb_agg(${countryRef(lang)} ORDER BY co.sort_name COLLATE "C")
    FROM catalogue.country co WHERE EXISTS (SELECT FROM ${ASKED} AND e -> 'names' @> to_jsonb(co.iso3))), '[]')`;

/** A text among those that may ask the same, as JSON in the shape of the contract: of `p`, `d` and `m`. */
export const clusterText = (lang: string): string => `jsonb_build_object(
  'paragraphId', p.key, 'ref', p.ref, 'kind', p.kind, 'document', ${documentRef(lang)}, 'demonstration', d.demonstration,
  'text', coalesce(p.clean_text, p.text), 'chapeauText', ${CHAPEAU_TEXT},
  'recommendationId', (SELECT rs.recommendation_id FROM catalogue.recommendation_source rs WHERE rs.paragraph_id = p.id),
  'addressees', ${GROUPS}, 'countries', ${states(lang)}, 'instruments', to_jsonb(p.instruments), 'verbClass', p.verb_class, 'adoptedOn', d.adopted_on)`;

/** The text of this paragraph. */
export const clusterTextOf = (paragraph: string, lang: string): string => `(SELECT ${clusterText(lang)}
  FROM catalogue.paragraph p
  JOIN catalogue.document d ON d.id = p.document_id
  JOIN catalogue.mechanism m ON m.code = d.mechanism_code
  WHERE p.id = ${paragraph})`;
