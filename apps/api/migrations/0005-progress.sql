-- Read models. Rebuilt whole by one command from the catalogue and the public side; never edited.
CREATE SCHEMA progress;

CREATE TABLE progress.commitment_standing (
  commitment_id uuid PRIMARY KEY REFERENCES catalogue.commitment,
  bearer_status text NOT NULL, -- a status, or 'no_information'
  bearer_update_id uuid REFERENCES published.published_update,
  bearer_period_end date,
  bearer_published_at timestamptz,
  evidence_level text NOT NULL CHECK (evidence_level IN ('none', 'asserted', 'documented', 'corroborated')),
  independent_accounts integer NOT NULL,
  independent_lowest text,
  independent_highest text,
  independent_by_kind jsonb NOT NULL, -- {kind: count}
  assessment_id uuid REFERENCES published.assessment,
  assessment_scale text,
  assessment_value text,
  assessment_issued_on date,
  contested boolean NOT NULL,
  stale_from date, -- compared with the day of reading
  due_on date, -- set by a mechanism or a text; overdue when it has passed
  relevance_confirmed boolean NOT NULL DEFAULT false, -- 'no_longer_relevant' confirmed by a document or the secretariat
  changes_on date, -- the day on which this row changes by the passing of time alone
  standing jsonb NOT NULL, -- per ask, roll-up counts, current accounts, who contests and why
  last_published_at timestamptz
);
CREATE INDEX commitment_standing_changes ON progress.commitment_standing (changes_on) WHERE changes_on IS NOT NULL;
CREATE INDEX commitment_standing_contested ON progress.commitment_standing (commitment_id) WHERE contested;

-- Standing over publication time: [from_at, to_at) per commitment. 'As of' a moment is one index look-up.
CREATE TABLE progress.standing_change (
  commitment_id uuid NOT NULL REFERENCES catalogue.commitment,
  from_at timestamptz NOT NULL,
  to_at timestamptz,
  bearer_status text NOT NULL,
  bearer_update_id uuid,
  evidence_level text NOT NULL,
  independent_accounts integer NOT NULL,
  independent_lowest text,
  independent_highest text,
  assessment_scale text,
  assessment_value text,
  contested boolean NOT NULL,
  standing jsonb NOT NULL,
  PRIMARY KEY (commitment_id, from_at)
);
CREATE INDEX standing_change_time ON progress.standing_change (from_at, to_at);

-- Counts per country and facet; a theme is multi-valued, so facets are never summed with one another.
CREATE TABLE progress.progress_tally (
  country_iso3 text NOT NULL REFERENCES catalogue.country,
  bearer_kind text NOT NULL,
  facet text NOT NULL CHECK (facet IN ('all', 'document', 'mechanism', 'theme')),
  facet_value text NOT NULL, -- '' for 'all'
  measure text NOT NULL, -- libs/domain tally.ts
  n integer NOT NULL CHECK (n >= 0),
  PRIMARY KEY (country_iso3, bearer_kind, facet, facet_value, measure)
);
CREATE INDEX progress_tally_facet ON progress.progress_tally (facet, measure, country_iso3);
