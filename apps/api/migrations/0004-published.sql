-- The public side: append-only. Nothing here is ever updated or deleted; superseding, hiding and withdrawing are rows of their own.
CREATE SCHEMA published;

CREATE TABLE published.published_update (
  id uuid PRIMARY KEY,
  sequence bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
  commitment_id uuid NOT NULL REFERENCES catalogue.commitment,
  organisation_id uuid NOT NULL REFERENCES people.organisation,
  organisation_kind text NOT NULL,
  country_iso3 text REFERENCES catalogue.country,
  voice text NOT NULL CHECK (voice IN ('bearer', 'independent')),
  status text NOT NULL CHECK (status IN ('not_started', 'planned', 'in_progress', 'partially_implemented', 'implemented', 'regressed', 'no_longer_relevant')),
  period_start date NOT NULL,
  period_end date NOT NULL,
  narrative text NOT NULL,
  measures text[] NOT NULL,
  obstacles text NOT NULL,
  next_steps text NOT NULL,
  status_reason text NOT NULL,
  corrects uuid REFERENCES published.published_update,
  published_at timestamptz NOT NULL DEFAULT now(),
  published_by uuid NOT NULL REFERENCES people.organisation, -- the State's publisher, or the author itself
  demonstration boolean NOT NULL,
  CHECK (period_start <= period_end),
  CHECK (period_end <= (published_at AT TIME ZONE 'UTC')::date)
);
CREATE INDEX published_update_commitment ON published.published_update (commitment_id, published_at);
CREATE INDEX published_update_country ON published.published_update (country_iso3, published_at DESC, id);
CREATE INDEX published_update_latest ON published.published_update (published_at DESC, id);
CREATE INDEX published_update_organisation ON published.published_update (organisation_id, published_at DESC);

CREATE TABLE published.published_ask_status (
  published_update_id uuid NOT NULL REFERENCES published.published_update,
  ask_id uuid NOT NULL REFERENCES catalogue.ask,
  status text NOT NULL CHECK (status IN ('not_started', 'planned', 'in_progress', 'partially_implemented', 'implemented', 'regressed', 'no_longer_relevant')),
  PRIMARY KEY (published_update_id, ask_id)
);

CREATE TABLE published.published_evidence (
  id uuid PRIMARY KEY,
  published_update_id uuid NOT NULL REFERENCES published.published_update,
  n smallint NOT NULL,
  kind text NOT NULL CHECK (kind IN ('file', 'link')),
  title text NOT NULL,
  url text,
  file_name text,
  media_type text,
  bytes bigint,
  sha256 text,
  storage_key text,
  received_at timestamptz NOT NULL,
  UNIQUE (published_update_id, n),
  CHECK ((kind = 'file') = (storage_key IS NOT NULL AND sha256 IS NOT NULL AND file_name IS NOT NULL AND media_type IS NOT NULL AND bytes IS NOT NULL)),
  CHECK ((kind = 'link') = (url IS NOT NULL))
);

CREATE TABLE published.publication_event (
  id uuid PRIMARY KEY,
  sequence bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
  published_update_id uuid NOT NULL REFERENCES published.published_update,
  kind text NOT NULL CHECK (kind IN ('superseded', 'hidden', 'withdrawn')),
  superseded_by uuid REFERENCES published.published_update,
  at timestamptz NOT NULL DEFAULT now(),
  by_organisation_id uuid NOT NULL REFERENCES people.organisation,
  reason text,
  CHECK ((kind = 'superseded') = (superseded_by IS NOT NULL)),
  UNIQUE (published_update_id, kind)
);

-- A mechanism's finding as issued, transcribed with its symbol; never turned into Heed's steps.
CREATE TABLE published.assessment (
  id uuid PRIMARY KEY,
  commitment_id uuid NOT NULL REFERENCES catalogue.commitment,
  scale text NOT NULL,
  value text NOT NULL,
  symbol text NOT NULL,
  issued_on date NOT NULL,
  finding text NOT NULL,
  published_at timestamptz NOT NULL DEFAULT now(),
  transcribed_by uuid NOT NULL REFERENCES people.organisation,
  demonstration boolean NOT NULL
);
CREATE INDEX assessment_commitment ON published.assessment (commitment_id, published_at);

-- A withdrawn or hidden row keeps its place and its date; its words are gone for every reader of these views, and the
-- author's name with them when the author withdrew.
CREATE VIEW published.public_update AS
  SELECT u.id, u.sequence, u.commitment_id, u.country_iso3, u.voice,
         CASE WHEN withdrawn.at IS NULL THEN u.organisation_id END AS organisation_id,
         CASE WHEN withdrawn.at IS NULL THEN u.organisation_kind END AS organisation_kind,
         CASE WHEN gone.at IS NULL THEN u.status END AS status,
         CASE WHEN gone.at IS NULL THEN u.period_start END AS period_start,
         CASE WHEN gone.at IS NULL THEN u.period_end END AS period_end,
         CASE WHEN gone.at IS NULL THEN u.narrative END AS narrative,
         CASE WHEN gone.at IS NULL THEN u.measures END AS measures,
         CASE WHEN gone.at IS NULL THEN u.obstacles END AS obstacles,
         CASE WHEN gone.at IS NULL THEN u.next_steps END AS next_steps,
         CASE WHEN gone.at IS NULL THEN u.status_reason END AS status_reason,
         u.corrects, u.published_at, u.demonstration,
         CASE WHEN withdrawn.at IS NULL THEN u.published_by END AS published_by,
         superseded.at AS superseded_at, superseded.superseded_by,
         withdrawn.at AS withdrawn_at, hidden.at AS hidden_at, hidden.reason AS hidden_reason
  FROM published.published_update u
  LEFT JOIN published.publication_event superseded ON superseded.published_update_id = u.id AND superseded.kind = 'superseded'
  LEFT JOIN published.publication_event withdrawn ON withdrawn.published_update_id = u.id AND withdrawn.kind = 'withdrawn'
  LEFT JOIN published.publication_event hidden ON hidden.published_update_id = u.id AND hidden.kind = 'hidden'
  LEFT JOIN LATERAL (SELECT coalesce(withdrawn.at, hidden.at) AS at) gone ON true;

CREATE VIEW published.public_ask_status AS
  SELECT s.* FROM published.published_ask_status s
  WHERE NOT EXISTS (SELECT FROM published.publication_event e WHERE e.published_update_id = s.published_update_id AND e.kind IN ('withdrawn', 'hidden'));

CREATE VIEW published.public_evidence AS
  SELECT v.* FROM published.published_evidence v
  WHERE NOT EXISTS (SELECT FROM published.publication_event e WHERE e.published_update_id = v.published_update_id AND e.kind IN ('withdrawn', 'hidden'));

-- What everyone may know of an organisation.
CREATE VIEW published.public_organisation AS
  SELECT id, slug, kind, names, country_iso3, ganhri_status, ganhri_status_on, demonstration FROM people.organisation;
