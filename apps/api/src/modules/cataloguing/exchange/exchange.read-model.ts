import { Injectable } from '@nestjs/common';
import type { ExchangeDocument } from '@heed/documents';
import { PortalDatabase } from '../../../database/portal-database';
import { OF_REVIEW } from '../../catalogue/reference-columns.reader';

const list = (item: string, from: string, order: string): string =>
  `coalesce((SELECT jsonb_agg(${item} ORDER BY ${order}) FROM ${from}), '[]')`;

const addressee = (alias: string): string => `jsonb_strip_nulls(jsonb_build_object('group', ${alias}.addressee_group,
  'names', nullif(to_jsonb(${alias}.names), '[]'), 'asPrinted', nullif(to_jsonb(${alias}.as_printed), '[]'),
  'instrument', ${alias}.instrument, 'inferred', nullif(${alias}.inferred, false), 'role', nullif(${alias}.role, 'asked')))`;

const PRINTED_ADDRESSEES = `coalesce((SELECT jsonb_agg(jsonb_strip_nulls(given || jsonb_build_object(
    'inferred', nullif(given -> 'inferred', 'false'), 'role', nullif(given -> 'role', '"asked"'),
    'names', nullif(given -> 'names', '[]'), 'asPrinted', nullif(given -> 'asPrinted', '[]'))) ORDER BY n)
  FROM jsonb_array_elements(p.addressees) WITH ORDINALITY AS each (given, n)), '[]')`;

const ASKS = list(
  `jsonb_build_object('n', a.n, 'verb', coalesce(a.verb, ''), 'quote', a.quote,
     'addressees', ${list(addressee('x'), 'catalogue.addressee x WHERE x.ask_id = a.id', 'x.n')})`,
  'catalogue.recommendation_source s JOIN catalogue.ask a ON a.recommendation_id = s.recommendation_id WHERE s.paragraph_id = p.id',
  'a.n',
);
// A recommendation that bundles nothing has one ask in the catalogue, which is the whole of it.
const BUNDLES = `EXISTS (SELECT FROM catalogue.recommendation_source s JOIN catalogue.addressee x ON x.recommendation_id = s.recommendation_id
  WHERE s.paragraph_id = p.id AND x.ask_id IS NOT NULL)`;

const PARAGRAPH = `jsonb_build_object('id', p.key, 'ref', p.ref, 'altRefs', p.alt_refs, 'printedNumber', p.printed_number,
    'sessionNumber', p.session_number, 'sectionPath', p.section_path, 'chapeau', p.chapeau,
    'parentRef', (SELECT o.ref FROM catalogue.paragraph o WHERE o.id = p.parent_id),
    'introducedBy', (SELECT o.ref FROM catalogue.paragraph o WHERE o.id = p.introduced_by_id),
    'text', p.text, 'lines', jsonb_build_array(p.line_from, p.line_to), 'page', NULL, 'cleanText', p.clean_text,
    'corrections', ${list("jsonb_build_object('type', x.type, 'field', x.field, 'from', x.from_text, 'to', x.to_text, 'basis', x.basis)", 'catalogue.correction x WHERE x.paragraph_id = p.id', 'x.n')},
    'kind', p.kind, 'formalLabel', p.formal_label, 'actionable', p.actionable, 'trackability', p.trackability,
    'actionVerb', p.action_verb, 'verbClass', p.verb_class, 'actionBasis', p.action_basis, 'addressees', ${PRINTED_ADDRESSEES},
    'themes', ${list('to_jsonb(x.theme_id)', 'catalogue.paragraph_theme x WHERE x.paragraph_id = p.id', 'x.position')},
    'editorialNote', p.editorial_note, 'impliedStatus', p.implied_status, 'specificity', p.specificity,
    'instruments', p.instruments, 'sourceLabels', p.source_labels, 'sourceRows', p.source_rows)
  || jsonb_strip_nulls(jsonb_build_object('subkind', p.subkind, 'statusScope', p.status_scope, 'deadline', p.deadline, 'note', p.note,
    'mixed', nullif(p.mixed, false), 'borderline', nullif(p.borderline, false), 'judgements', p.judgements,
    'suspectedOmissions', nullif(p.suspected_omissions, '[]')))
  || CASE WHEN ${BUNDLES} THEN jsonb_build_object('asks', ${ASKS}) ELSE '{}' END
  || jsonb_build_object(
    'recommendingStates', ${list("jsonb_build_object('name', x.name, 'iso3', x.country_iso3, 'row', x.source_row)", 'catalogue.recommendation_source s JOIN catalogue.recommending_state x ON x.recommendation_id = s.recommendation_id WHERE s.paragraph_id = p.id', 'x.n')},
    'statedPositions', ${list("jsonb_build_object('type', pos.type, 'raw', pos.raw_value, 'sourceRef', pos.source_ref, 'statedOn', pos.stated_on)", `catalogue.position pos WHERE pos.paragraph_id = p.id AND ${OF_REVIEW}`, 'pos.stated_on NULLS FIRST')})`;

// Whether the paragraph was numbered there is all that is kept of what a position was aimed at.
const POSITION = `jsonb_strip_nulls(jsonb_build_object('ref', pos.source_ref, 'actors', jsonb_build_array(pos.holder_name),
    'spokesperson', pos.spokesperson, 'type', pos.type, 'statement', pos.text, 'about', pos.about, 'note', pos.note,
    'target', jsonb_build_array(CASE WHEN pos.inferred THEN 'the text' ELSE 'paragraph 1' END), 'appliesTo', jsonb_build_array(p.ref),
    'mostDirectly', CASE WHEN pos.most_direct THEN jsonb_build_array(p.ref) END))`;

const SESSION = `jsonb_build_object('number', n.number, 'roman', n.roman, 'kind', n.kind, 'printed', n.printed, 'place', n.place,
    'startsOn', n.starts_on, 'endsOn', n.ends_on, 'symbol', n.symbol)
  || jsonb_strip_nulls(jsonb_build_object('heading', n.heading, 'dateText', n.date_text, 'parts', n.parts))`;

const DOCUMENT = `jsonb_build_object('key', d.key, 'file', d.source_file, 'family', 'exchange', 'title', d.title,
    'titlePrinted', d.title_printed, 'symbol', d.symbol, 'symbolPrinted', d.symbol IS NOT NULL, 'symbolNote', coalesce(d.symbol_note, ''),
    'body', d.body, 'mechanism', d.mechanism_code, 'country', d.country_iso3, 'refScheme', d.ref_scheme,
    'adoptedOn', jsonb_build_object('date', d.adopted_on, 'precision', d.adopted_precision, 'printed', false, 'basis', d.adopted_basis),
    'adoption', jsonb_build_object('how', coalesce(d.adoption, 'not-stated'), 'basis', ''),
    'frontMatter', d.front_matter, 'sections', '[]'::jsonb, 'artefacts', d.artefacts, 'footnotes', d.footnotes, 'numberingGaps', d.numbering_gaps,
    'sessions', ${list(SESSION, 'catalogue.document_session n WHERE n.document_id = d.id', 'n.number')},
    'paragraphs', ${list(PARAGRAPH, 'catalogue.paragraph p WHERE p.document_id = d.id', 'p.position')},
    'positions', ${list(POSITION, `catalogue.position pos JOIN catalogue.paragraph p ON p.id = pos.paragraph_id WHERE pos.document_id = d.id AND NOT (${OF_REVIEW})`, 'p.position, pos.source_ref, pos.holder_name')},
    'pledges', ${list("jsonb_build_object('ref', g.ref, 'text', g.text, 'specificity', g.specificity, 'sourceLabels', g.source_labels, 'sourceRows', g.source_rows)", 'catalogue.pledge g WHERE g.document_id = d.id', 'g.position')},
    'votes', ${list("jsonb_build_object('name', co.names ->> 'en', 'iso3', v.country_iso3, 'vote', v.vote, 'explanation', v.explanation, 'sourceRef', v.source_ref)", 'catalogue.vote v JOIN catalogue.country co ON co.iso3 = v.country_iso3 WHERE v.document_id = d.id', 'v.country_iso3')})`;

/** A whole document of the catalogue, as it is exchanged between installations. */
@Injectable()
export class ExchangeReadModel {
  constructor(private readonly database: PortalDatabase) {}

  async byKey(key: string): Promise<ExchangeDocument | undefined> {
    const [row] = await this.database.query<{ document: ExchangeDocument }>(
      `SELECT ${DOCUMENT} AS document FROM catalogue.document d WHERE d.key = $1`,
      [key],
    );
    return row?.document;
  }
}
