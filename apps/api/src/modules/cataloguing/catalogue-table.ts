/** A table of the catalogue that is written from documents or reference files. Columns not named stay as they are. */
export interface CatalogueTable {
  readonly name: string;
  readonly key: readonly string[];
  readonly columns: readonly string[];
  /** Rows that are there already are left alone. */
  readonly keepsStored?: true;
}

/** One row by column name, in values that JSON can carry. */
export type CatalogueRow = Readonly<Record<string, unknown>>;

const table = (name: string, key: string, rest = ''): CatalogueTable => {
  const keys = key.split(' ');
  return { name, key: keys, columns: [...keys, ...rest.split(' ').filter((column) => column !== '')] };
};

export const COUNTRY = table(
  'catalogue.country',
  'iso3',
  'iso2 m49 names sort_name membership admitted_on region region_names subregion regional_group latitude longitude tile_column tile_row demonstration',
);
export const MECHANISM = table('catalogue.mechanism', 'code', 'names position');
export const TREATY = table('catalogue.treaty', 'id', 'names matches position');
export const THEME = table('catalogue.theme', 'id', 'labels position');
export const BEARER = table(
  'catalogue.bearer',
  'id',
  'kind slug country_iso3 names addressee_group demonstration matches stands_for_group',
);
/** A body or collective that a text names: what is known of it stays as it is. */
export const NAMED_BEARER: CatalogueTable = { ...BEARER, keepsStored: true };
export const DOCUMENT = table(
  'catalogue.document',
  'id',
  'key position mechanism_code title title_printed symbol symbol_note body adopted_on adopted_precision adopted_basis adoption ref_scheme source_file source_sha256 front_matter artefacts footnotes numbering_gaps load_fingerprint demonstration import_run_id country_iso3',
);
export const DOCUMENT_SESSION = table(
  'catalogue.document_session',
  'document_id number',
  'roman kind printed heading place starts_on ends_on date_text symbol parts',
);
export const PARAGRAPH = table(
  'catalogue.paragraph',
  'id',
  'document_id ref key position alt_refs printed_number session_number section_path kind subkind formal_label chapeau parent_id introduced_by_id text clean_text actionable trackability action_verb verb_class action_basis addressees editorial_note implied_status status_scope deadline borderline mixed note suspected_omissions line_from line_to specificity instruments source_labels source_rows judgements confirmed',
);
export const CORRECTION = table('catalogue.correction', 'paragraph_id n', 'type field from_text to_text basis');
export const PARAGRAPH_THEME = table('catalogue.paragraph_theme', 'paragraph_id theme_id', 'position');
export const RECOMMENDATION = table(
  'catalogue.recommendation',
  'id',
  'key document_id sort_key adopted_on adopted_day',
);
export const RECOMMENDATION_SOURCE = table('catalogue.recommendation_source', 'recommendation_id paragraph_id', 'n');
export const RECOMMENDING_STATE = table(
  'catalogue.recommending_state',
  'recommendation_id n',
  'country_iso3 name source_row',
);
export const PLEDGE = table(
  'catalogue.pledge',
  'id',
  'document_id country_iso3 position ref text specificity source_labels source_rows',
);
export const VOTE = table('catalogue.vote', 'document_id country_iso3', 'vote explanation source_ref');
export const ASK = table('catalogue.ask', 'id', 'recommendation_id n verb quote nature note');
export const ADDRESSEE = table(
  'catalogue.addressee',
  'id',
  'recommendation_id ask_id n addressee_group role inferred as_printed names instrument',
);
export const POSITION = table(
  'catalogue.position',
  'id',
  'document_id paragraph_id holder_kind country_iso3 holder_name spokesperson type text about source_ref inferred most_direct note raw_value stated_on import_run_id',
);
/** What was stated stays with its first source. */
export const STATED_POSITION: CatalogueTable = { ...POSITION, keepsStored: true };
export const CLUSTER = table('catalogue.cluster', 'id', 'label note');
export const CLUSTER_MEMBER = table('catalogue.cluster_member', 'cluster_id paragraph_id', 'relation');
export const FALSE_FRIEND = table('catalogue.false_friend', 'paragraph_id other_paragraph_id', 'why');
export const FOLLOW_UP = table('catalogue.follow_up', 'id', 'from_ref to_ref type note');
export const COMMITMENT = table(
  'catalogue.commitment',
  'id',
  'recommendation_id bearer_id bearer_kind country_iso3 applicability applicability_reason applicability_as_of demonstration sort_key',
);
export const COMMITMENT_ASK = table('catalogue.commitment_ask', 'commitment_id ask_id');
