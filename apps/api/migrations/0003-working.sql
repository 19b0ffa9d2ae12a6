-- The working side: drafts, assignments, internal comments. Row-level security on every table (0007).
-- The tenant (organisation_id) stands in every unique and every foreign key between these tables.
CREATE SCHEMA working;

CREATE TABLE working.assignment (
  organisation_id uuid NOT NULL REFERENCES people.organisation,
  commitment_id uuid NOT NULL REFERENCES catalogue.commitment,
  country_iso3 text NOT NULL REFERENCES catalogue.country,
  due_on date, -- internal, never shown outside the State
  assigned_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (organisation_id, commitment_id)
);
CREATE INDEX assignment_commitment ON working.assignment (commitment_id);
CREATE INDEX assignment_country ON working.assignment (country_iso3);

CREATE TABLE working.status_update (
  id uuid NOT NULL,
  organisation_id uuid NOT NULL REFERENCES people.organisation,
  commitment_id uuid NOT NULL REFERENCES catalogue.commitment,
  country_iso3 text REFERENCES catalogue.country, -- of the commitment's bearer
  voice text NOT NULL CHECK (voice IN ('bearer', 'independent')),
  state text NOT NULL CHECK (state IN ('draft', 'submitted', 'returned', 'cleared', 'published')),
  status text CHECK (status IN ('not_started', 'planned', 'in_progress', 'partially_implemented', 'implemented', 'regressed', 'no_longer_relevant')),
  period_start date,
  period_end date,
  narrative text NOT NULL DEFAULT '' CHECK (length(narrative) <= 10000),
  measures text[] NOT NULL DEFAULT '{}',
  obstacles text NOT NULL DEFAULT '' CHECK (length(obstacles) <= 5000),
  next_steps text NOT NULL DEFAULT '' CHECK (length(next_steps) <= 5000),
  status_reason text NOT NULL DEFAULT '' CHECK (length(status_reason) <= 2000), -- required for 'regressed' and 'no_longer_relevant'
  corrects uuid, -- the published update that this one will supersede
  version integer NOT NULL DEFAULT 1,
  created_by uuid NOT NULL REFERENCES people.user_account,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz(3) NOT NULL DEFAULT now(), -- to the millisecond, as pages of a list are cut by it
  submitted_at timestamptz(3),
  published_at timestamptz,
  PRIMARY KEY (id),
  UNIQUE (organisation_id, id),
  CHECK (period_start IS NULL OR period_end IS NULL OR period_start <= period_end),
  CHECK (state IN ('draft', 'returned') OR (status IS NOT NULL AND period_start IS NOT NULL AND period_end IS NOT NULL))
);
-- One unfinished update of an organisation on a commitment at a time.
CREATE UNIQUE INDEX status_update_open ON working.status_update (organisation_id, commitment_id) WHERE state <> 'published';
CREATE INDEX status_update_mine ON working.status_update (organisation_id, updated_at DESC, id);
CREATE INDEX status_update_queue ON working.status_update (country_iso3, state, submitted_at, id);
CREATE INDEX status_update_commitment ON working.status_update (commitment_id);

CREATE TABLE working.update_ask_status (
  organisation_id uuid NOT NULL,
  update_id uuid NOT NULL,
  ask_id uuid NOT NULL REFERENCES catalogue.ask,
  status text NOT NULL CHECK (status IN ('not_started', 'planned', 'in_progress', 'partially_implemented', 'implemented', 'regressed', 'no_longer_relevant')),
  PRIMARY KEY (organisation_id, update_id, ask_id),
  FOREIGN KEY (organisation_id, update_id) REFERENCES working.status_update (organisation_id, id)
);

CREATE TABLE working.evidence (
  id uuid PRIMARY KEY,
  organisation_id uuid NOT NULL,
  update_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('file', 'link')),
  title text NOT NULL CHECK (length(title) BETWEEN 1 AND 300),
  url text CHECK (length(url) <= 2000),
  file_name text,
  media_type text,
  bytes bigint CHECK (bytes > 0 AND bytes <= 26214400),
  sha256 text CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  storage_key text UNIQUE,
  visibility text NOT NULL DEFAULT 'public' CHECK (visibility IN ('public')), -- restricted and sealed come with their own protection
  created_by uuid NOT NULL REFERENCES people.user_account,
  created_at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (organisation_id, id),
  FOREIGN KEY (organisation_id, update_id) REFERENCES working.status_update (organisation_id, id),
  CHECK ((kind = 'file') = (storage_key IS NOT NULL AND sha256 IS NOT NULL AND file_name IS NOT NULL AND media_type IS NOT NULL AND bytes IS NOT NULL)),
  CHECK ((kind = 'link') = (url IS NOT NULL))
);
CREATE INDEX evidence_update ON working.evidence (update_id);

CREATE TABLE working.custody_event (
  organisation_id uuid NOT NULL,
  evidence_id uuid NOT NULL, -- no foreign key: the events of a removed item stay
  n integer NOT NULL,
  event text NOT NULL CHECK (event IN ('received', 'published', 'removed')),
  post text NOT NULL,
  at timestamptz NOT NULL DEFAULT now(),
  sha256 text,
  PRIMARY KEY (organisation_id, evidence_id, n)
);

CREATE TABLE working.comment (
  id uuid PRIMARY KEY,
  organisation_id uuid NOT NULL, -- the update's, so that both sides of a clearance see it
  update_id uuid NOT NULL,
  author_organisation_id uuid NOT NULL REFERENCES people.organisation,
  author_post text NOT NULL,
  body text NOT NULL CHECK (length(body) BETWEEN 1 AND 5000),
  at timestamptz NOT NULL DEFAULT now(),
  FOREIGN KEY (organisation_id, update_id) REFERENCES working.status_update (organisation_id, id)
);
CREATE INDEX comment_update ON working.comment (update_id);
