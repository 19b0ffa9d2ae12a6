-- What imports bring beside the texts: reviews with recommending States and stated positions, pledges, votes, dated lists.
ALTER TABLE catalogue.document
  ADD COLUMN demonstration boolean NOT NULL DEFAULT false, -- published by an invented organisation: never in world figures
  ADD COLUMN import_run_id uuid, -- that brought it in; null for seeds
  ADD COLUMN country_iso3 text REFERENCES catalogue.country; -- the State that the whole text is about
CREATE INDEX document_import_run ON catalogue.document (import_run_id) WHERE import_run_id IS NOT NULL;
CREATE INDEX document_country ON catalogue.document (country_iso3) WHERE country_iso3 IS NOT NULL;

ALTER TABLE catalogue.paragraph
  ADD COLUMN specificity smallint CHECK (specificity BETWEEN 1 AND 5), -- action scale of UPR Info
  ADD COLUMN instruments text[] NOT NULL DEFAULT '{}',
  ADD COLUMN source_labels text[] NOT NULL DEFAULT '{}', -- subjects in the source's own words
  ADD COLUMN source_rows integer[] NOT NULL DEFAULT '{}', -- rows of the table it was read from
  ADD COLUMN judgements jsonb, -- the machine's confidence and rule by field; null where people judged everything
  ADD COLUMN confirmed boolean NOT NULL DEFAULT true; -- false: a machine's suggestion that nobody has confirmed

-- Who made a recommendation of a review. A recommendation has as many as the rows or brackets that name them.
CREATE TABLE catalogue.recommending_state (
  recommendation_id uuid NOT NULL REFERENCES catalogue.recommendation ON DELETE CASCADE,
  n smallint NOT NULL,
  country_iso3 text REFERENCES catalogue.country,
  name text NOT NULL, -- as printed
  source_row integer,
  PRIMARY KEY (recommendation_id, n)
);
CREATE INDEX recommending_state_country ON catalogue.recommending_state (country_iso3);

-- Positions stated later are rows of their own; the latest stated one holds.
ALTER TABLE catalogue.position
  ADD COLUMN raw_value text, -- the source's own words, such as "Accepted"
  ADD COLUMN stated_on text CHECK (stated_on ~ '^\d{4}(-\d{2}(-\d{2})?)?$'),
  ADD COLUMN import_run_id uuid;
CREATE INDEX position_paragraph ON catalogue.position (paragraph_id);
CREATE INDEX position_import_run ON catalogue.position (import_run_id) WHERE import_run_id IS NOT NULL;

-- What a State promised of its own accord: no commitment, no status.
CREATE TABLE catalogue.pledge (
  id uuid PRIMARY KEY,
  document_id uuid NOT NULL REFERENCES catalogue.document ON DELETE CASCADE,
  country_iso3 text NOT NULL REFERENCES catalogue.country,
  position integer NOT NULL,
  ref text NOT NULL,
  text text NOT NULL,
  specificity smallint CHECK (specificity BETWEEN 1 AND 5),
  source_labels text[] NOT NULL DEFAULT '{}',
  source_rows integer[] NOT NULL DEFAULT '{}',
  UNIQUE (document_id, ref)
);
CREATE INDEX pledge_country ON catalogue.pledge (country_iso3, document_id, position);

-- How States voted on a text.
CREATE TABLE catalogue.vote (
  document_id uuid NOT NULL REFERENCES catalogue.document ON DELETE CASCADE,
  country_iso3 text NOT NULL REFERENCES catalogue.country,
  vote text NOT NULL CHECK (vote IN ('in_favour', 'against', 'abstained', 'absent')),
  explanation text,
  source_ref text NOT NULL,
  PRIMARY KEY (document_id, country_iso3)
);

-- Depositary data and membership lists, each row with its date and its source.
CREATE TABLE catalogue.treaty (
  id text PRIMARY KEY CHECK (id ~ '^[a-z0-9-]+$'),
  names jsonb NOT NULL CHECK (names ? 'en'),
  matches text[] NOT NULL CHECK (cardinality(matches) > 0), -- the names by which texts and annotations call it
  position smallint NOT NULL UNIQUE DEFERRABLE INITIALLY DEFERRED
);

CREATE TABLE catalogue.treaty_status (
  treaty_id text NOT NULL REFERENCES catalogue.treaty,
  country_iso3 text NOT NULL REFERENCES catalogue.country,
  act text NOT NULL CHECK (act IN ('signature', 'ratification', 'accession', 'succession', 'withdrawal')),
  day date NOT NULL,
  source text NOT NULL,
  imported_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (treaty_id, country_iso3, act, day)
);

CREATE TABLE catalogue.membership_status (
  list text NOT NULL CHECK (list IN ('ipu')),
  country_iso3 text NOT NULL REFERENCES catalogue.country,
  from_day date NOT NULL,
  until_day date CHECK (until_day >= from_day),
  source text NOT NULL,
  imported_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (list, country_iso3, from_day)
);

-- Which list a commitment's applicability was decided by, so that it changes with the list.
CREATE TABLE catalogue.list_import (
  id uuid PRIMARY KEY,
  kind text NOT NULL CHECK (kind IN ('treaty', 'membership')),
  subject text NOT NULL, -- treaty id or list
  as_of date NOT NULL,
  source text NOT NULL,
  sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  rows integer NOT NULL,
  demonstration boolean NOT NULL, -- about invented States: not among the lists of the world
  imported_at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (kind, subject, sha256)
);

GRANT SELECT ON catalogue.recommending_state, catalogue.pledge, catalogue.vote, catalogue.treaty, catalogue.treaty_status, catalogue.membership_status, catalogue.list_import
  TO heed_portal, heed_state, heed_independent, heed_secretariat, heed_admin, heed_worker;
