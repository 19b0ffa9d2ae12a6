-- Who writes the catalogue: a role of its own, which the secretariat's publishing takes on for as long as it writes.
ALTER TABLE catalogue.bearer
  ADD COLUMN matches text[] NOT NULL DEFAULT '{}', -- names and wordings in texts that mean this body
  ADD COLUMN stands_for_group boolean NOT NULL DEFAULT false; -- the group is this one body, also where no text names it

-- The same words on another day are another fact.
ALTER TABLE catalogue.position
  DROP CONSTRAINT position_paragraph_id_holder_name_type_source_ref_about_key,
  ADD CONSTRAINT position_once UNIQUE NULLS NOT DISTINCT (paragraph_id, holder_name, type, source_ref, about, stated_on);

-- What an import run did to each document, so that it can be undone.
CREATE TABLE platform.catalogue_change (
  run_id uuid NOT NULL,
  document_id uuid NOT NULL,
  sequence bigint NOT NULL GENERATED ALWAYS AS IDENTITY UNIQUE,
  before jsonb, -- the document's rows by table; null where the run brought it in
  at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (run_id, document_id)
);
CREATE INDEX catalogue_change_document ON platform.catalogue_change (document_id, sequence);

GRANT USAGE ON SCHEMA catalogue, published, progress, working, platform, context TO heed_cataloguer;
GRANT SELECT ON ALL TABLES IN SCHEMA catalogue, progress TO heed_cataloguer;
GRANT INSERT, UPDATE, DELETE ON catalogue.document, catalogue.document_session, catalogue.paragraph, catalogue.correction,
  catalogue.paragraph_theme, catalogue.recommendation, catalogue.recommendation_source, catalogue.ask, catalogue.addressee,
  catalogue.position, catalogue.recommending_state, catalogue.pledge, catalogue.vote, catalogue.commitment,
  catalogue.commitment_ask TO heed_cataloguer;
GRANT INSERT ON catalogue.bearer TO heed_cataloguer; -- bodies that a text names for the first time
GRANT DELETE ON catalogue.cluster_member, catalogue.false_friend TO heed_cataloguer; -- with a document that is taken back
GRANT SELECT, INSERT, DELETE ON platform.catalogue_change TO heed_cataloguer;

-- The read models, and what they are derived from, as for every other writer (0007).
GRANT INSERT, UPDATE, DELETE ON progress.commitment_standing, progress.standing_change, progress.progress_tally TO heed_cataloguer;
GRANT SELECT (id, sequence, commitment_id, organisation_id, organisation_kind, country_iso3, voice, status, period_start, period_end, corrects, published_at, published_by, demonstration)
  ON published.published_update TO heed_cataloguer;
GRANT SELECT (id, sequence, published_update_id, kind, superseded_by, at, reason) ON published.publication_event TO heed_cataloguer;
GRANT SELECT (id, published_update_id) ON published.published_evidence TO heed_cataloguer;
GRANT SELECT ON published.published_ask_status, published.assessment TO heed_cataloguer;

-- It sees that somebody has written of a commitment, never what; and takes back assignments of commitments that go.
GRANT SELECT (id, commitment_id) ON working.status_update TO heed_cataloguer;
GRANT SELECT (ask_id) ON working.update_ask_status TO heed_cataloguer;
GRANT SELECT (commitment_id), DELETE ON working.assignment TO heed_cataloguer;
CREATE POLICY cataloguer_sees ON working.status_update FOR SELECT TO heed_cataloguer USING (true);
CREATE POLICY cataloguer_sees ON working.update_ask_status FOR SELECT TO heed_cataloguer USING (true);
CREATE POLICY cataloguer_takes_back ON working.assignment TO heed_cataloguer USING (true);
