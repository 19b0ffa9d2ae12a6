/** One row by column name, in values that JSON can carry. */
export type Row = Readonly<Record<string, unknown>>;

/** A table and the columns that the demonstration fills; all others take their defaults. */
export interface Table {
  readonly name: string;
  readonly columns: readonly string[];
}

const table = (name: string, columns: string): Table => ({ name, columns: columns.split(' ') });

const UPDATE =
  'id organisation_id commitment_id country_iso3 voice status period_start period_end narrative measures obstacles next_steps status_reason corrects published_at';
const ITEM = 'id kind title url file_name media_type bytes sha256 storage_key';

/** In the order in which rows may refer to each other. */
export const TABLES = {
  organisations: table(
    'people.organisation',
    'id slug kind names country_iso3 body_slug ganhri_status ganhri_status_on state public_page demonstration created_at',
  ),
  publishers: table('people.state_publisher', 'country_iso3 organisation_id'),
  countriesOfWork: table('people.country_of_work', 'organisation_id country_iso3'),
  users: table('people.user_account', 'id email display_name demonstration created_at'),
  credentials: table('people.credential', 'user_id kind secret changed_at'),
  posts: table('people.post', 'organisation_id name focal_point created_at'),
  memberships: table('people.membership', 'user_id organisation_id roles post joined_at'),
  assignments: table('working.assignment', 'organisation_id commitment_id country_iso3 due_on assigned_at'),
  written: table('working.status_update', `${UPDATE} state created_by post created_at updated_at submitted_at version`),
  writtenAsks: table('working.update_ask_status', 'organisation_id update_id ask_id status'),
  attached: table('working.evidence', `${ITEM} organisation_id update_id visibility created_by created_at`),
  custody: table('working.custody_event', 'organisation_id evidence_id n event post at sha256'),
  comments: table('working.comment', 'id organisation_id update_id author_organisation_id author_post body at'),
  published: table('published.published_update', `${UPDATE} organisation_kind published_by demonstration`),
  publishedAsks: table('published.published_ask_status', 'published_update_id ask_id status'),
  publishedEvidence: table('published.published_evidence', `${ITEM} published_update_id n received_at`),
  events: table('published.publication_event', 'id published_update_id kind superseded_by at by_organisation_id'),
  assessments: table(
    'published.assessment',
    'id commitment_id scale value symbol issued_on finding published_at transcribed_by demonstration',
  ),
} as const satisfies Record<string, Table>;

export type TableName = keyof typeof TABLES;
/** What goes into each table. */
export type Rows = Readonly<Record<TableName, readonly Row[]>>;
