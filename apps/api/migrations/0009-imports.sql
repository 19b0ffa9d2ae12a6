-- Import runs: what a machine read of a file, and what people made of it, before any of it is in the catalogue. The tenant
-- (organisation_id) stands in every key between these tables; row-level security on each.
CREATE SCHEMA imports;

CREATE TABLE imports.import_run (
  organisation_id uuid NOT NULL REFERENCES people.organisation,
  id uuid NOT NULL UNIQUE,
  demonstration boolean NOT NULL, -- of the organisation: invented secretariats see invented runs only
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  file_name text NOT NULL CHECK (length(file_name) BETWEEN 1 AND 200),
  sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  bytes integer NOT NULL CHECK (bytes BETWEEN 1 AND 26214400),
  asked_family text,
  country_iso3 text REFERENCES catalogue.country, -- the State it was said to be about
  state text NOT NULL DEFAULT 'queued'
    CHECK (state IN ('queued', 'reading', 'review', 'ready', 'proposed', 'published', 'cancelled', 'failed', 'undone')),
  failure text,
  format text,
  encoding text,
  family text,
  claimed_at timestamptz, -- a reading that has stood longer than any can last was left by a process that ended
  version integer NOT NULL DEFAULT 1,
  created_by uuid NOT NULL REFERENCES people.user_account,
  started_at timestamptz(3) NOT NULL DEFAULT now(), -- to the millisecond, as pages of a list are cut by it
  changed_at timestamptz(3) NOT NULL DEFAULT now(),
  PRIMARY KEY (organisation_id, id),
  CHECK ((state = 'failed') = (failure IS NOT NULL))
);
-- The same bytes are worked on once at a time.
CREATE UNIQUE INDEX import_run_live ON imports.import_run (organisation_id, sha256) WHERE state NOT IN ('cancelled', 'failed', 'undone');
CREATE INDEX import_run_list ON imports.import_run (demonstration, started_at DESC, id);
CREATE INDEX import_run_waiting ON imports.import_run (started_at) WHERE state IN ('queued', 'reading');

-- The bytes as they came, given back only with a matrix's last column filled.
CREATE TABLE imports.import_source (
  organisation_id uuid NOT NULL,
  run_id uuid NOT NULL,
  content bytea NOT NULL,
  PRIMARY KEY (organisation_id, run_id),
  FOREIGN KEY (organisation_id, run_id) REFERENCES imports.import_run ON DELETE CASCADE
);

-- The text line by line, to stand beside the paragraphs.
CREATE TABLE imports.import_line (
  organisation_id uuid NOT NULL,
  run_id uuid NOT NULL,
  line integer NOT NULL,
  page integer,
  text text NOT NULL,
  outside text CHECK (outside IN ('heading', 'front-matter', 'footnote', 'artefact')), -- where it is in no paragraph
  PRIMARY KEY (organisation_id, run_id, line),
  FOREIGN KEY (organisation_id, run_id) REFERENCES imports.import_run ON DELETE CASCADE
);

CREATE TABLE imports.import_document (
  organisation_id uuid NOT NULL,
  run_id uuid NOT NULL,
  id uuid NOT NULL,
  n integer NOT NULL,
  key text NOT NULL,
  content jsonb NOT NULL, -- what the reader proposed, its paragraphs apart
  catalogue_key text, -- the document that it would change, or has become
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (organisation_id, run_id, id),
  UNIQUE (organisation_id, run_id, n),
  FOREIGN KEY (organisation_id, run_id) REFERENCES imports.import_run ON DELETE CASCADE
);

CREATE TABLE imports.import_paragraph (
  organisation_id uuid NOT NULL,
  run_id uuid NOT NULL,
  id uuid NOT NULL,
  document_id uuid NOT NULL,
  position numeric NOT NULL, -- between two others where a paragraph was split
  ref text NOT NULL,
  kind text NOT NULL,
  actionable boolean NOT NULL,
  confidence real NOT NULL CHECK (confidence BETWEEN 0 AND 1), -- of the least certain field
  first_line integer NOT NULL,
  last_line integer NOT NULL,
  content jsonb NOT NULL,
  state text NOT NULL DEFAULT 'suggested' CHECK (state IN ('suggested', 'accepted', 'edited')),
  outcome text NOT NULL CHECK (outcome IN ('added', 'changed', 'unchanged', 'duplicate', 'merged', 'rejected')),
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (organisation_id, run_id, id),
  UNIQUE (organisation_id, run_id, document_id, ref),
  FOREIGN KEY (organisation_id, run_id, document_id) REFERENCES imports.import_document ON DELETE CASCADE
);
CREATE INDEX import_paragraph_order ON imports.import_paragraph (run_id, position, id);
CREATE INDEX import_paragraph_doubt ON imports.import_paragraph (run_id, confidence, position, id);

-- Rows of a table that gave nothing of their own.
CREATE TABLE imports.import_row (
  organisation_id uuid NOT NULL,
  run_id uuid NOT NULL,
  n integer NOT NULL,
  line integer NOT NULL,
  outcome text NOT NULL CHECK (outcome IN ('duplicate', 'merged', 'rejected')),
  code text NOT NULL,
  detail text NOT NULL,
  cells json NOT NULL, -- in the order of the columns
  PRIMARY KEY (organisation_id, run_id, n),
  FOREIGN KEY (organisation_id, run_id) REFERENCES imports.import_run ON DELETE CASCADE
);

CREATE TABLE imports.import_finding (
  organisation_id uuid NOT NULL,
  run_id uuid NOT NULL,
  n integer NOT NULL,
  code text NOT NULL,
  line integer,
  page integer,
  ref text,
  detail text NOT NULL,
  PRIMARY KEY (organisation_id, run_id, n),
  FOREIGN KEY (organisation_id, run_id) REFERENCES imports.import_run ON DELETE CASCADE
);

-- Every act of a person on a run; only ever added.
CREATE TABLE imports.import_change (
  organisation_id uuid NOT NULL,
  run_id uuid NOT NULL,
  n bigint GENERATED ALWAYS AS IDENTITY,
  at timestamptz NOT NULL DEFAULT now(),
  by_user_id uuid NOT NULL REFERENCES people.user_account,
  by_organisation_id uuid NOT NULL REFERENCES people.organisation,
  post text NOT NULL,
  action text NOT NULL,
  ref text,
  changes jsonb NOT NULL,
  PRIMARY KEY (organisation_id, run_id, n),
  FOREIGN KEY (organisation_id, run_id) REFERENCES imports.import_run ON DELETE CASCADE
);

GRANT USAGE ON SCHEMA imports TO heed_state, heed_secretariat, heed_worker;
GRANT SELECT ON imports.import_run TO heed_state, heed_secretariat;
-- What a run is at its start is not said by whoever starts it: queued, unread, the first version.
GRANT INSERT (organisation_id, id, demonstration, name, file_name, sha256, bytes, asked_family, country_iso3, created_by)
  ON imports.import_run TO heed_state, heed_secretariat;
GRANT UPDATE (state, failure, claimed_at, version, changed_at) ON imports.import_run TO heed_state, heed_secretariat;
GRANT SELECT, INSERT ON imports.import_source TO heed_state, heed_secretariat;
GRANT SELECT ON imports.import_line, imports.import_row, imports.import_finding TO heed_state, heed_secretariat;
GRANT SELECT, UPDATE ON imports.import_document TO heed_state, heed_secretariat;
GRANT SELECT, INSERT, UPDATE, DELETE ON imports.import_paragraph TO heed_state, heed_secretariat;
GRANT SELECT, INSERT ON imports.import_change TO heed_state, heed_secretariat;

-- The reader's side: it takes up what waits, and writes down what was read.
GRANT SELECT ON imports.import_run TO heed_worker;
GRANT UPDATE (state, failure, format, encoding, family, claimed_at, version, changed_at) ON imports.import_run TO heed_worker;
GRANT SELECT, DELETE ON imports.import_source TO heed_worker;
GRANT SELECT, INSERT, DELETE ON imports.import_line, imports.import_document, imports.import_paragraph, imports.import_row, imports.import_finding TO heed_worker;
GRANT UPDATE (outcome) ON imports.import_paragraph TO heed_worker;
GRANT UPDATE (catalogue_key) ON imports.import_document TO heed_worker;

ALTER TABLE imports.import_run ENABLE ROW LEVEL SECURITY;
ALTER TABLE imports.import_run FORCE ROW LEVEL SECURITY;
-- An organisation's own, in its own world; the secretariat all of its world, invented or real.
CREATE POLICY own ON imports.import_run TO heed_state
  USING (organisation_id = (SELECT context.organisation()))
  WITH CHECK (organisation_id = (SELECT context.organisation())
    AND demonstration = (SELECT o.demonstration FROM published.public_organisation o WHERE o.id = context.organisation()));
CREATE POLICY world ON imports.import_run TO heed_secretariat
  USING (demonstration = (SELECT o.demonstration FROM published.public_organisation o WHERE o.id = context.organisation()))
  WITH CHECK (demonstration = (SELECT o.demonstration FROM published.public_organisation o WHERE o.id = context.organisation()));
CREATE POLICY owner_all ON imports.import_run TO heed_owner USING (true) WITH CHECK (true);
CREATE POLICY reader ON imports.import_run TO heed_worker USING (true) WITH CHECK (true);

-- What belongs to a run is seen by whoever sees the run.
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['import_source', 'import_line', 'import_document', 'import_paragraph', 'import_row', 'import_finding', 'import_change'] LOOP
    EXECUTE format('ALTER TABLE imports.%I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE imports.%I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY owner_all ON imports.%I TO heed_owner USING (true) WITH CHECK (true)', t);
    EXECUTE format('CREATE POLICY with_run ON imports.%I TO heed_state, heed_secretariat
      USING ((organisation_id, run_id) IN (SELECT r.organisation_id, r.id FROM imports.import_run r))
      WITH CHECK ((organisation_id, run_id) IN (SELECT r.organisation_id, r.id FROM imports.import_run r))', t);
    IF t <> 'import_change' THEN
      EXECUTE format('CREATE POLICY reader ON imports.%I TO heed_worker USING (true) WITH CHECK (true)', t);
    END IF;
  END LOOP;
END $$;
-- Only a State's mechanism brings texts in, and nobody in another's name.
CREATE POLICY of_mechanism ON imports.import_run AS RESTRICTIVE FOR INSERT TO heed_state
  WITH CHECK ((SELECT o.kind FROM published.public_organisation o WHERE o.id = context.organisation()) = 'nmirf');
CREATE POLICY own_start ON imports.import_run AS RESTRICTIVE FOR INSERT TO heed_state, heed_secretariat
  WITH CHECK (organisation_id = (SELECT context.organisation()) AND created_by = (SELECT context.user_id()));
-- Nobody writes down an act in another's name.
CREATE POLICY own_name ON imports.import_change AS RESTRICTIVE FOR INSERT TO heed_state, heed_secretariat
  WITH CHECK (by_organisation_id = (SELECT context.organisation()) AND by_user_id = (SELECT context.user_id()));
