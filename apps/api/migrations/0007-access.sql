-- Grants and row-level security. heed_owner owns everything; no application role owns, bypasses or may change a table.
GRANT USAGE ON SCHEMA catalogue, published, progress TO heed_portal, heed_state, heed_independent, heed_secretariat, heed_admin, heed_worker, heed_identity;
GRANT SELECT ON ALL TABLES IN SCHEMA catalogue, progress TO heed_portal, heed_state, heed_independent, heed_secretariat, heed_admin, heed_worker;
GRANT SELECT ON published.public_update, published.public_ask_status, published.public_evidence, published.assessment, published.public_organisation
  TO heed_portal, heed_state, heed_independent, heed_secretariat, heed_admin, heed_worker;
-- An event does not say who withdrew.
GRANT SELECT (id, sequence, published_update_id, kind, superseded_by, at, reason) ON published.publication_event
  TO heed_portal, heed_state, heed_independent, heed_secretariat, heed_admin, heed_worker;
GRANT SELECT ON catalogue.country, catalogue.bearer TO heed_identity;

-- Identity: sign-in and sessions. It sees no account's content.
GRANT USAGE ON SCHEMA people TO heed_identity;
GRANT SELECT ON people.organisation, people.state_publisher, people.country_of_work, people.user_account, people.credential, people.membership TO heed_identity;
GRANT SELECT, INSERT ON people.session TO heed_identity;
GRANT UPDATE (last_seen_at, ended_at) ON people.session TO heed_identity;

-- Members.
GRANT USAGE ON SCHEMA context, working, platform TO heed_state, heed_independent, heed_secretariat, heed_admin, heed_identity;
GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA context TO heed_state, heed_independent, heed_secretariat, heed_admin, heed_identity, heed_worker;
GRANT SELECT ON working.assignment TO heed_state, heed_secretariat;
GRANT INSERT, DELETE ON working.assignment TO heed_state;
GRANT SELECT, INSERT, UPDATE, DELETE ON working.status_update TO heed_state, heed_independent, heed_secretariat;
GRANT SELECT, INSERT, DELETE ON working.update_ask_status TO heed_state, heed_independent, heed_secretariat;
GRANT SELECT, INSERT, DELETE ON working.evidence TO heed_state, heed_independent, heed_secretariat;
GRANT SELECT, INSERT ON working.custody_event, working.comment TO heed_state, heed_independent, heed_secretariat;
GRANT INSERT ON published.published_update, published.published_ask_status, published.published_evidence, published.publication_event
  TO heed_state, heed_independent, heed_secretariat;
-- What standing is derived from. The words are read through the views alone, where withdrawn ones are gone.
GRANT SELECT (id, sequence, commitment_id, organisation_id, organisation_kind, country_iso3, voice, status, period_start, period_end, corrects, published_at, published_by, demonstration)
  ON published.published_update TO heed_state, heed_independent, heed_secretariat, heed_worker;
GRANT SELECT (id, published_update_id) ON published.published_evidence TO heed_state, heed_independent, heed_secretariat, heed_worker;
GRANT SELECT ON published.published_ask_status TO heed_state, heed_independent, heed_secretariat, heed_worker;
GRANT INSERT, UPDATE, DELETE ON progress.commitment_standing, progress.standing_change, progress.progress_tally TO heed_state, heed_independent, heed_secretariat, heed_worker;
GRANT SELECT, INSERT, UPDATE ON platform.audit_chain TO heed_state, heed_independent, heed_secretariat, heed_admin, heed_identity;
GRANT SELECT, INSERT ON platform.audit_entry TO heed_state, heed_independent, heed_secretariat, heed_admin, heed_identity;
GRANT INSERT ON platform.outbox TO heed_state, heed_independent, heed_secretariat, heed_admin;
GRANT SELECT, INSERT ON platform.idempotency_key TO heed_state, heed_independent, heed_secretariat, heed_admin;

-- Lock order of every writer: the commitment row, then the tallies in key order, then the audit chain.
GRANT UPDATE (lock_token) ON catalogue.commitment TO heed_state, heed_independent, heed_secretariat, heed_worker;

ALTER TABLE working.assignment ENABLE ROW LEVEL SECURITY;
ALTER TABLE working.assignment FORCE ROW LEVEL SECURITY;
ALTER TABLE working.status_update ENABLE ROW LEVEL SECURITY;
ALTER TABLE working.status_update FORCE ROW LEVEL SECURITY;
ALTER TABLE working.update_ask_status ENABLE ROW LEVEL SECURITY;
ALTER TABLE working.update_ask_status FORCE ROW LEVEL SECURITY;
ALTER TABLE working.evidence ENABLE ROW LEVEL SECURITY;
ALTER TABLE working.evidence FORCE ROW LEVEL SECURITY;
ALTER TABLE working.custody_event ENABLE ROW LEVEL SECURITY;
ALTER TABLE working.custody_event FORCE ROW LEVEL SECURITY;
ALTER TABLE working.comment ENABLE ROW LEVEL SECURITY;
ALTER TABLE working.comment FORCE ROW LEVEL SECURITY;
ALTER TABLE platform.audit_entry ENABLE ROW LEVEL SECURITY;
ALTER TABLE platform.audit_entry FORCE ROW LEVEL SECURITY;
ALTER TABLE platform.audit_chain ENABLE ROW LEVEL SECURITY;
ALTER TABLE platform.audit_chain FORCE ROW LEVEL SECURITY;
ALTER TABLE platform.idempotency_key ENABLE ROW LEVEL SECURITY;
ALTER TABLE platform.idempotency_key FORCE ROW LEVEL SECURITY;

-- The loader and operator commands run as the owner, to whom FORCE applies as well.
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['working.assignment', 'working.status_update', 'working.update_ask_status', 'working.evidence',
    'working.custody_event', 'working.comment', 'platform.audit_entry', 'platform.audit_chain', 'platform.idempotency_key'] LOOP
    EXECUTE format('CREATE POLICY owner_all ON %s TO heed_owner USING (true) WITH CHECK (true)', t);
  END LOOP;
END $$;

-- Assignments: the organisation's own; the State's publisher sees and sets all of its State's.
CREATE POLICY own ON working.assignment FOR SELECT TO heed_state, heed_secretariat
  USING (organisation_id = (SELECT context.organisation()));
CREATE POLICY publisher ON working.assignment TO heed_state
  USING (country_iso3 = (SELECT context.publishes_for()))
  WITH CHECK (country_iso3 = (SELECT context.publishes_for()));

-- Updates: the author's own; the publisher what was sent, in the State's voice only. What was returned is the author's again.
-- A ministry's own hand ends where the publisher's begins.
CREATE POLICY own ON working.status_update TO heed_state, heed_independent, heed_secretariat
  USING (organisation_id = (SELECT context.organisation()))
  WITH CHECK (organisation_id = (SELECT context.organisation()) AND voice = (SELECT context.voice())
              AND (state IN ('draft', 'submitted', 'returned') OR voice = 'independent' OR country_iso3 = (SELECT context.publishes_for())
                   OR (SELECT c.bearer_kind FROM catalogue.commitment c WHERE c.id = commitment_id) <> 'state'));
CREATE POLICY own_country ON working.status_update AS RESTRICTIVE TO heed_state
  USING (country_iso3 IS NOT DISTINCT FROM (SELECT context.country()))
  WITH CHECK (country_iso3 IS NOT DISTINCT FROM (SELECT context.country()));
CREATE POLICY publisher_reads ON working.status_update FOR SELECT TO heed_state
  USING (country_iso3 = (SELECT context.publishes_for()) AND voice = 'bearer' AND state <> 'draft'); -- what it returns has to be in its sight; access.ts closes it from then on
CREATE POLICY publisher_moves ON working.status_update FOR UPDATE TO heed_state
  USING (country_iso3 = (SELECT context.publishes_for()) AND voice = 'bearer' AND state IN ('submitted', 'cleared'))
  WITH CHECK (country_iso3 = (SELECT context.publishes_for()) AND voice = 'bearer' AND state IN ('returned', 'cleared', 'published'));

-- A draft that nobody else has seen may be thrown away; what is published stays as it was.
CREATE POLICY drafts_only ON working.status_update AS RESTRICTIVE FOR DELETE TO heed_state, heed_independent, heed_secretariat
  USING (state = 'draft' AND organisation_id = (SELECT context.organisation()));
CREATE POLICY published_stays ON working.status_update AS RESTRICTIVE FOR UPDATE TO heed_state, heed_independent, heed_secretariat
  USING (state <> 'published')
  WITH CHECK (true);

-- What hangs on an update is seen where the update is seen, and written by its author.
CREATE POLICY seen_with_update ON working.update_ask_status FOR SELECT TO heed_state, heed_independent, heed_secretariat
  USING (EXISTS (SELECT FROM working.status_update u WHERE u.id = update_id AND u.organisation_id = update_ask_status.organisation_id));
CREATE POLICY own_insert ON working.update_ask_status FOR INSERT TO heed_state, heed_independent, heed_secretariat
  WITH CHECK (organisation_id = (SELECT context.organisation())
              AND EXISTS (SELECT FROM working.status_update u WHERE u.id = update_id AND u.state IN ('draft', 'returned')));
CREATE POLICY own_delete ON working.update_ask_status FOR DELETE TO heed_state, heed_independent, heed_secretariat
  USING (organisation_id = (SELECT context.organisation())
         AND EXISTS (SELECT FROM working.status_update u WHERE u.id = update_id AND u.state IN ('draft', 'returned')));

CREATE POLICY seen_with_update ON working.evidence FOR SELECT TO heed_state, heed_independent, heed_secretariat
  USING (EXISTS (SELECT FROM working.status_update u WHERE u.id = update_id AND u.organisation_id = evidence.organisation_id));
CREATE POLICY own_insert ON working.evidence FOR INSERT TO heed_state, heed_independent, heed_secretariat
  WITH CHECK (organisation_id = (SELECT context.organisation())
              AND EXISTS (SELECT FROM working.status_update u WHERE u.id = update_id AND u.state IN ('draft', 'returned')));
CREATE POLICY own_delete ON working.evidence FOR DELETE TO heed_state, heed_independent, heed_secretariat
  USING (organisation_id = (SELECT context.organisation())
         AND EXISTS (SELECT FROM working.status_update u WHERE u.id = update_id AND u.state IN ('draft', 'returned')));

CREATE POLICY seen_by_parties ON working.custody_event FOR SELECT TO heed_state, heed_independent, heed_secretariat
  USING (organisation_id = (SELECT context.organisation())
         OR EXISTS (SELECT FROM working.evidence v WHERE v.id = evidence_id AND v.organisation_id = custody_event.organisation_id));
CREATE POLICY parties_insert ON working.custody_event FOR INSERT TO heed_state, heed_independent, heed_secretariat
  WITH CHECK (organisation_id = (SELECT context.organisation())
              OR EXISTS (SELECT FROM working.evidence v WHERE v.id = evidence_id AND v.organisation_id = custody_event.organisation_id));

CREATE POLICY seen_with_update ON working.comment FOR SELECT TO heed_state, heed_independent, heed_secretariat
  USING (EXISTS (SELECT FROM working.status_update u WHERE u.id = update_id AND u.organisation_id = comment.organisation_id));
CREATE POLICY parties_insert ON working.comment FOR INSERT TO heed_state, heed_independent, heed_secretariat
  WITH CHECK (author_organisation_id = (SELECT context.organisation())
              AND EXISTS (SELECT FROM working.status_update u WHERE u.id = update_id AND u.organisation_id = comment.organisation_id));

-- Audit: an organisation reads and extends its own chain; nobody may change or remove an entry.
CREATE POLICY own_chain ON platform.audit_entry FOR SELECT TO heed_state, heed_independent, heed_secretariat
  USING (chain_id = (SELECT context.organisation()));
CREATE POLICY own_chain_insert ON platform.audit_entry FOR INSERT TO heed_state, heed_independent, heed_secretariat
  WITH CHECK (chain_id = (SELECT context.organisation()));
CREATE POLICY own_chain ON platform.audit_chain TO heed_state, heed_independent, heed_secretariat
  USING (chain_id = (SELECT context.organisation()))
  WITH CHECK (chain_id = (SELECT context.organisation()));
-- Sign-ins go to the chain of the organisation that was signed in to.
CREATE POLICY identity_chain ON platform.audit_chain TO heed_identity USING (true) WITH CHECK (true);
CREATE POLICY identity_insert ON platform.audit_entry FOR INSERT TO heed_identity WITH CHECK (true);

CREATE POLICY own_key ON platform.idempotency_key TO heed_state, heed_independent, heed_secretariat, heed_admin
  USING (user_id = (SELECT context.user_id()))
  WITH CHECK (user_id = (SELECT context.user_id()));
