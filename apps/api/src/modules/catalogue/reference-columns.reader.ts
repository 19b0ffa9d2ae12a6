/**
 * SQL of what is named in many lists, as JSON in the shape of the contracts. Aliases are fixed: `d` document, `m` mechanism,
 * `b` bearer, `co` country, `p` paragraph, `pos` position; `lang` is the placeholder of the language.
 */
export const named = (column: string, lang: string): string => `coalesce(${column} ->> ${lang}, ${column} ->> 'en')`;

export const documentRef = (lang: string): string => `jsonb_build_object(
  'key', d.key, 'title', d.title, 'symbol', d.symbol, 'adoptedOn', d.adopted_on, 'demonstration', d.demonstration,
  'mechanism', jsonb_build_object('code', m.code, 'name', ${named('m.names', lang)}))`;

export const countryRef = (lang: string): string => `CASE WHEN co.iso3 IS NOT NULL THEN jsonb_build_object(
  'iso3', co.iso3, 'name', ${named('co.names', lang)}, 'membership', co.membership, 'demonstration', co.demonstration) END`;

export const bearerRef = (lang: string): string => `jsonb_build_object(
  'id', b.id, 'kind', b.kind, 'slug', b.slug, 'name', ${named('b.names', lang)}, 'country', ${countryRef(lang)})`;

/** Countries by name whose codes an addressee names; a body is called by no code. */
export const namedCountries = (
  names: string,
  lang: string,
): string => `coalesce((SELECT jsonb_agg(${countryRef(lang)} ORDER BY co.sort_name COLLATE "C")
  FROM catalogue.country co WHERE co.iso3 IN (SELECT jsonb_array_elements_text(${names}))), '[]')`;

/** Whom a paragraph asks, as stored, each with the States that it names. */
export const addressedWith = (addressees: string, lang: string): string => `coalesce((
  SELECT jsonb_agg(one.addressee || jsonb_build_object('countries', ${namedCountries("one.addressee -> 'names'", lang)}) ORDER BY one.n)
  FROM jsonb_array_elements(${addressees}) WITH ORDINALITY AS one (addressee, n)), '[]')`;

/** Of published.public_organisation under the given alias. */
export const organisationRef = (alias: string, lang: string): string => `jsonb_build_object(
  'id', ${alias}.id, 'slug', ${alias}.slug, 'kind', ${alias}.kind, 'name', ${named(`${alias}.names`, lang)},
  'country', ${alias}.country_iso3, 'demonstration', ${alias}.demonstration, 'page', ${alias}.has_page)`;

/** Positions on a paragraph; the holder's own words stay with their source. */
export const positionView = (): string => `jsonb_build_object(
  'holder', jsonb_strip_nulls(jsonb_build_object('kind', pos.holder_kind, 'iso3', pos.country_iso3, 'name', pos.holder_name)),
  'type', pos.type, 'text', pos.text, 'sourceRef', pos.source_ref,
  'rawValue', pos.raw_value, 'statedOn', pos.stated_on, 'inferred', pos.inferred,
  'spokesperson', pos.spokesperson, 'about', pos.about, 'note', pos.note)`;

// What was stated later stands below.
const POSITION_ORDER = 'pos.stated_on NULLS FIRST, pos.source_ref, pos.holder_name, pos.type';

/** Positions that only a review knows; of these the latest stated one holds. */
export const OF_REVIEW = "pos.type IN ('supported', 'noted', 'pending')";

/** The position that holds of paragraph `p` for the State of commitment `c`, or null. */
export const HELD_POSITION = `(SELECT pos.type FROM catalogue.position pos
  WHERE pos.paragraph_id = p.id AND pos.country_iso3 = c.country_iso3 AND ${OF_REVIEW}
  ORDER BY pos.stated_on DESC NULLS LAST, pos.type = 'pending' LIMIT 1)`;

/** All positions that meet the condition, as one JSON list. */
export const positionsWhere = (condition: string): string =>
  `coalesce((SELECT jsonb_agg(${positionView()} ORDER BY ${POSITION_ORDER}) FROM catalogue.position pos WHERE ${condition}), '[]')`;

/** What stands in front of an item and is needed to read it: the chapeau's words, and its own chapeau's before them. */
export const CHAPEAU_TEXT = `(SELECT nullif(concat_ws(' ', coalesce(grand.clean_text, grand.text), coalesce(parent.clean_text, parent.text)), '')
  FROM catalogue.paragraph parent LEFT JOIN catalogue.paragraph grand ON grand.id = parent.parent_id WHERE parent.id = p.parent_id)`;
