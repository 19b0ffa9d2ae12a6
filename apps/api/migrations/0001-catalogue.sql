-- The public catalogue: what was asked, of whom. No row-level security here: full-text search must stay fast.
CREATE SCHEMA catalogue;

CREATE TABLE catalogue.country (
  iso3 text PRIMARY KEY CHECK (iso3 ~ '^[A-Z]{3}$'),
  iso2 text UNIQUE CHECK (iso2 ~ '^[A-Z]{2}$'),
  m49 text UNIQUE CHECK (m49 ~ '^[0-9]{3}$'),
  names jsonb NOT NULL CHECK (names ? 'en'),
  sort_name text NOT NULL,
  membership text NOT NULL CHECK (membership IN ('member', 'observer', 'demonstration')),
  admitted_on date,
  region text NOT NULL,
  region_names jsonb NOT NULL,
  subregion text,
  regional_group text CHECK (regional_group IN ('african', 'asia_pacific', 'eastern_european', 'grulac', 'weog')),
  latitude numeric(7, 4),
  longitude numeric(7, 4),
  tile_column smallint,
  tile_row smallint,
  demonstration boolean NOT NULL DEFAULT false,
  CHECK (demonstration = (membership = 'demonstration')),
  CHECK (membership = 'observer' OR admitted_on IS NOT NULL)
);

CREATE TABLE catalogue.mechanism (
  code text PRIMARY KEY,
  names jsonb NOT NULL CHECK (names ? 'en'),
  position smallint NOT NULL UNIQUE DEFERRABLE INITIALLY DEFERRED
);

CREATE TABLE catalogue.theme (
  id text PRIMARY KEY,
  labels jsonb NOT NULL CHECK (labels ? 'en'),
  position smallint NOT NULL UNIQUE DEFERRABLE INITIALLY DEFERRED
);

CREATE TABLE catalogue.document (
  id uuid PRIMARY KEY,
  key text NOT NULL UNIQUE,
  position smallint NOT NULL UNIQUE DEFERRABLE INITIALLY DEFERRED,
  mechanism_code text NOT NULL REFERENCES catalogue.mechanism,
  title text NOT NULL,
  title_printed boolean NOT NULL,
  symbol text,
  symbol_note text,
  body text NOT NULL,
  adopted_on text CHECK (adopted_on ~ '^\d{4}(-\d{2}(-\d{2})?)?$'),
  adopted_precision text NOT NULL CHECK (adopted_precision IN ('day', 'month', 'year', 'none')),
  adopted_basis text NOT NULL,
  adoption text,
  ref_scheme text NOT NULL,
  source_file text NOT NULL,
  source_sha256 text NOT NULL CHECK (source_sha256 ~ '^[0-9a-f]{64}$'),
  front_matter text[] NOT NULL DEFAULT '{}',
  artefacts text[] NOT NULL DEFAULT '{}',
  footnotes jsonb NOT NULL DEFAULT '[]',
  numbering_gaps jsonb NOT NULL DEFAULT '[]',
  load_fingerprint text NOT NULL
);

CREATE TABLE catalogue.document_session (
  document_id uuid NOT NULL REFERENCES catalogue.document ON DELETE CASCADE,
  number smallint NOT NULL,
  roman text,
  kind text NOT NULL,
  printed boolean NOT NULL,
  heading text,
  place text,
  starts_on date,
  ends_on date,
  date_text text,
  symbol text,
  parts jsonb,
  PRIMARY KEY (document_id, number)
);

CREATE TABLE catalogue.paragraph (
  id uuid PRIMARY KEY,
  document_id uuid NOT NULL REFERENCES catalogue.document ON DELETE CASCADE,
  ref text NOT NULL,
  key text NOT NULL UNIQUE, -- <document key>/<ref>
  position integer NOT NULL,
  alt_refs text[] NOT NULL DEFAULT '{}',
  printed_number text,
  session_number smallint,
  section_path text[] NOT NULL DEFAULT '{}',
  kind text NOT NULL CHECK (kind IN ('preambular', 'operative', 'conclusion', 'recommendation', 'decision', 'narrative', 'administrative', 'omitted')),
  subkind text,
  formal_label text,
  chapeau boolean NOT NULL,
  parent_id uuid,
  introduced_by_id uuid,
  text text NOT NULL,
  clean_text text,
  actionable boolean NOT NULL,
  trackability text CHECK (trackability IN ('specific', 'general')),
  action_verb text,
  verb_class text,
  action_basis text,
  addressees jsonb NOT NULL DEFAULT '[]',
  editorial_note text,
  implied_status text,
  status_scope text,
  deadline text,
  borderline boolean NOT NULL DEFAULT false,
  mixed boolean NOT NULL DEFAULT false,
  note text,
  suspected_omissions jsonb NOT NULL DEFAULT '[]',
  line_from integer NOT NULL,
  line_to integer NOT NULL,
  search tsvector GENERATED ALWAYS AS (to_tsvector('english', coalesce(clean_text, text))) STORED,
  UNIQUE (document_id, ref),
  UNIQUE (document_id, position) DEFERRABLE INITIALLY DEFERRED,
  UNIQUE (document_id, id),
  FOREIGN KEY (document_id, parent_id) REFERENCES catalogue.paragraph (document_id, id),
  FOREIGN KEY (document_id, introduced_by_id) REFERENCES catalogue.paragraph (document_id, id),
  CHECK (kind <> 'omitted' OR (text = '' AND clean_text IS NULL)),
  CHECK (actionable = (trackability IS NOT NULL)),
  CHECK (NOT (chapeau AND actionable))
);
CREATE INDEX paragraph_search ON catalogue.paragraph USING gin (search);
CREATE INDEX paragraph_parent ON catalogue.paragraph (parent_id);

CREATE TABLE catalogue.correction (
  paragraph_id uuid NOT NULL REFERENCES catalogue.paragraph ON DELETE CASCADE,
  n smallint NOT NULL,
  type text NOT NULL,
  field text NOT NULL,
  from_text text NOT NULL,
  to_text text NOT NULL,
  basis text NOT NULL,
  PRIMARY KEY (paragraph_id, n)
);

CREATE TABLE catalogue.paragraph_theme (
  paragraph_id uuid NOT NULL REFERENCES catalogue.paragraph ON DELETE CASCADE,
  theme_id text NOT NULL REFERENCES catalogue.theme,
  position smallint NOT NULL,
  PRIMARY KEY (paragraph_id, theme_id)
);
CREATE INDEX paragraph_theme_theme ON catalogue.paragraph_theme (theme_id);

-- An actionable paragraph (a later reader may give one recommendation several source paragraphs).
CREATE TABLE catalogue.recommendation (
  id uuid PRIMARY KEY,
  key text NOT NULL UNIQUE, -- <document key>/<ref> of its first source
  document_id uuid NOT NULL REFERENCES catalogue.document,
  sort_key bigint NOT NULL UNIQUE DEFERRABLE INITIALLY DEFERRED, -- document position * 1,000,000 + paragraph position: the order of every list
  adopted_on text, -- of its session where the document holds several; partial ISO date
  adopted_day date NOT NULL -- first day of that date, for comparisons only
);
CREATE INDEX recommendation_document ON catalogue.recommendation (document_id, sort_key);

CREATE TABLE catalogue.recommendation_source (
  recommendation_id uuid NOT NULL REFERENCES catalogue.recommendation ON DELETE CASCADE,
  paragraph_id uuid NOT NULL REFERENCES catalogue.paragraph,
  n smallint NOT NULL DEFAULT 1,
  PRIMARY KEY (recommendation_id, paragraph_id)
);
CREATE INDEX recommendation_source_paragraph ON catalogue.recommendation_source (paragraph_id);

CREATE TABLE catalogue.ask (
  id uuid PRIMARY KEY,
  recommendation_id uuid NOT NULL REFERENCES catalogue.recommendation ON DELETE CASCADE,
  n smallint NOT NULL,
  verb text,
  quote text NOT NULL,
  nature text NOT NULL CHECK (nature IN ('one_off', 'continuing')),
  note text,
  UNIQUE (recommendation_id, n),
  UNIQUE (recommendation_id, id)
);

CREATE TABLE catalogue.addressee (
  id uuid PRIMARY KEY,
  recommendation_id uuid NOT NULL REFERENCES catalogue.recommendation ON DELETE CASCADE,
  ask_id uuid REFERENCES catalogue.ask ON DELETE CASCADE,
  n smallint NOT NULL,
  addressee_group text NOT NULL,
  role text NOT NULL CHECK (role IN ('asked', 'partner')),
  inferred boolean NOT NULL,
  as_printed text[] NOT NULL DEFAULT '{}',
  names text[] NOT NULL DEFAULT '{}',
  instrument text
);
CREATE INDEX addressee_recommendation ON catalogue.addressee (recommendation_id);
CREATE INDEX addressee_group ON catalogue.addressee (addressee_group);

-- What a State or group said about a text. No recorded position is neither consent nor refusal.
CREATE TABLE catalogue.position (
  id uuid PRIMARY KEY,
  document_id uuid NOT NULL REFERENCES catalogue.document ON DELETE CASCADE,
  paragraph_id uuid NOT NULL REFERENCES catalogue.paragraph,
  holder_kind text NOT NULL CHECK (holder_kind IN ('state', 'group')),
  country_iso3 text REFERENCES catalogue.country,
  holder_name text NOT NULL,
  spokesperson text,
  type text NOT NULL,
  text text NOT NULL,
  about text,
  source_ref text NOT NULL,
  inferred boolean NOT NULL, -- which paragraphs it touches was concluded, not printed
  most_direct boolean NOT NULL DEFAULT false,
  note text,
  CHECK ((holder_kind = 'state') = (country_iso3 IS NOT NULL)),
  UNIQUE NULLS NOT DISTINCT (paragraph_id, holder_name, type, source_ref, about)
);
CREATE INDEX position_country ON catalogue.position (country_iso3);

CREATE TABLE catalogue.cluster (
  id text PRIMARY KEY,
  label text NOT NULL,
  note text
);

CREATE TABLE catalogue.cluster_member (
  cluster_id text NOT NULL REFERENCES catalogue.cluster ON DELETE CASCADE,
  paragraph_id uuid NOT NULL REFERENCES catalogue.paragraph,
  relation text NOT NULL CHECK (relation IN ('core', 'related')),
  PRIMARY KEY (cluster_id, paragraph_id)
);
CREATE INDEX cluster_member_paragraph ON catalogue.cluster_member (paragraph_id);

-- Alike in wording, not the same ask.
CREATE TABLE catalogue.false_friend (
  paragraph_id uuid NOT NULL REFERENCES catalogue.paragraph,
  other_paragraph_id uuid NOT NULL REFERENCES catalogue.paragraph,
  why text NOT NULL,
  PRIMARY KEY (paragraph_id, other_paragraph_id)
);

CREATE TABLE catalogue.follow_up (
  id uuid PRIMARY KEY,
  from_ref text NOT NULL,
  to_ref text NOT NULL,
  type text NOT NULL,
  note text NOT NULL
);

-- Who can be asked: a State, its parliament, an international body, or a collective nobody can answer for alone.
CREATE TABLE catalogue.bearer (
  id uuid PRIMARY KEY,
  kind text NOT NULL CHECK (kind IN ('state', 'parliament', 'body', 'collective')),
  slug text NOT NULL UNIQUE, -- 'state-aus', 'parliament-aus', 'body-ohchr', 'collective-media'
  country_iso3 text REFERENCES catalogue.country,
  names jsonb NOT NULL CHECK (names ? 'en'),
  addressee_group text,
  demonstration boolean NOT NULL DEFAULT false,
  CHECK ((kind IN ('state', 'parliament')) = (country_iso3 IS NOT NULL)),
  UNIQUE (kind, country_iso3, slug)
);
CREATE INDEX bearer_country ON catalogue.bearer (country_iso3);

CREATE TABLE catalogue.commitment (
  id uuid PRIMARY KEY,
  recommendation_id uuid NOT NULL REFERENCES catalogue.recommendation,
  bearer_id uuid NOT NULL REFERENCES catalogue.bearer,
  bearer_kind text NOT NULL CHECK (bearer_kind IN ('state', 'parliament', 'body', 'collective')),
  country_iso3 text REFERENCES catalogue.country,
  applicability text NOT NULL CHECK (applicability IN ('applies', 'does_not_apply', 'unknown')),
  applicability_reason text NOT NULL,
  applicability_as_of date NOT NULL,
  demonstration boolean NOT NULL,
  sort_key bigint NOT NULL, -- the recommendation's
  lock_token smallint NOT NULL DEFAULT 0, -- nothing reads or writes it: a right to update it lets writers lock the row
  UNIQUE (recommendation_id, bearer_id)
);
CREATE INDEX commitment_bearer ON catalogue.commitment (bearer_id, sort_key, id);
CREATE INDEX commitment_country ON catalogue.commitment (country_iso3, sort_key, id);
CREATE INDEX commitment_order ON catalogue.commitment (sort_key, id);

CREATE TABLE catalogue.commitment_ask (
  commitment_id uuid NOT NULL REFERENCES catalogue.commitment ON DELETE CASCADE,
  ask_id uuid NOT NULL REFERENCES catalogue.ask,
  PRIMARY KEY (commitment_id, ask_id)
);
CREATE INDEX commitment_ask_ask ON catalogue.commitment_ask (ask_id);
