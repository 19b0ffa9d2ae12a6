-- The second layer behind the access rules, on every table of the working side: people, imports and the platform's own tables as
-- well as drafts. The public catalogue, the published rows and the read models stay outside, so that search stays fast (ADR 6).
-- FORCE, so that the owner's own statements pass by a policy too; each policy names its roles; nothing is allowed by silence.
DO $$
DECLARE t regclass;
BEGIN
  FOR t IN SELECT c.oid FROM pg_class c
    WHERE c.relkind IN ('r', 'p') AND c.relnamespace IN ('people'::regnamespace, 'working'::regnamespace, 'imports'::regnamespace, 'platform'::regnamespace)
    ORDER BY c.oid::regclass::text COLLATE "C" LOOP
    EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', t);
    -- Migrations, loads and operators' commands.
    IF NOT EXISTS (SELECT FROM pg_policy p WHERE p.polrelid = t AND p.polroles = ARRAY['heed_owner'::regrole::oid]) THEN
      EXECUTE format('CREATE POLICY owner_all ON %s TO heed_owner USING (true) WITH CHECK (true)', t);
    END IF;
  END LOOP;
  -- Who is proven to be whom is found out before there is a member: the identity role sees the people of all organisations, and
  -- none of what they write.
  FOR t IN SELECT c.oid FROM pg_class c WHERE c.relkind IN ('r', 'p') AND c.relnamespace = 'people'::regnamespace
    AND has_any_column_privilege('heed_identity', c.oid, 'SELECT, INSERT, UPDATE')
    AND NOT EXISTS (SELECT FROM pg_policy p WHERE p.polrelid = c.oid AND 'heed_identity'::regrole = ANY (p.polroles))
    ORDER BY c.oid::regclass::text COLLATE "C" LOOP
    EXECUTE format('CREATE POLICY identity_all ON %s TO heed_identity USING (true) WITH CHECK (true)', t);
  END LOOP;
END $$;

DROP POLICY IF EXISTS identity_all ON people.former_holder; -- it has no right there

-- What will be told to others is put down in the name of the organisation that did it.
CREATE POLICY own_event ON platform.outbox FOR INSERT TO heed_state, heed_independent, heed_secretariat, heed_admin
  WITH CHECK (organisation_id = (SELECT context.organisation()));
CREATE POLICY cataloguer ON platform.catalogue_change TO heed_cataloguer USING (true) WITH CHECK (true);

-- A person of two organisations has the answers of each in that organisation alone. Keys serve for retries; none is worth keeping.
DELETE FROM platform.idempotency_key;
ALTER TABLE platform.idempotency_key
  ADD COLUMN organisation_id uuid NOT NULL REFERENCES people.organisation,
  DROP CONSTRAINT idempotency_key_pkey,
  ADD PRIMARY KEY (organisation_id, user_id, route, key);
DROP POLICY own_key ON platform.idempotency_key;
DROP POLICY IF EXISTS own_key_of_person ON platform.idempotency_key;
CREATE POLICY own_key ON platform.idempotency_key TO heed_state, heed_independent, heed_secretariat, heed_admin, heed_identity
  USING (organisation_id = (SELECT context.organisation()) AND user_id = (SELECT context.user_id()))
  WITH CHECK (organisation_id = (SELECT context.organisation()) AND user_id = (SELECT context.user_id()));

-- The tenant in every key. An update keeps a key by its id alone, which is the public account's from its publication on.
ALTER TABLE working.comment DROP CONSTRAINT comment_pkey, ADD PRIMARY KEY (organisation_id, id);
ALTER TABLE working.evidence DROP CONSTRAINT evidence_pkey, DROP CONSTRAINT evidence_organisation_id_id_key, ADD PRIMARY KEY (organisation_id, id);

-- A standing is derived, never said: members write none of it. Who publishes takes the worker's role on for as long as the
-- standing is derived, and for the lock before it.
REVOKE INSERT, UPDATE, DELETE ON progress.commitment_standing, progress.standing_change, progress.progress_tally
  FROM heed_state, heed_independent, heed_secretariat;
REVOKE UPDATE (lock_token) ON catalogue.commitment FROM heed_state, heed_independent, heed_secretariat;

-- Proposals are the secretariat's.
REVOKE SELECT ON catalogue.cluster_proposal FROM heed_cataloguer;

-- Whether the schema is complete is asked while requests are served, where nobody is the owner.
GRANT USAGE ON SCHEMA migration TO heed_worker;
GRANT SELECT ON migration.applied TO heed_worker;

-- A transaction that forgot to say whose it is has nothing, whatever the other policies allow.
DO $$
DECLARE t regclass;
BEGIN
  FOR t IN SELECT DISTINCT p.polrelid FROM pg_policy p JOIN pg_class c ON c.oid = p.polrelid
    WHERE c.relnamespace IN ('people'::regnamespace, 'working'::regnamespace, 'imports'::regnamespace, 'platform'::regnamespace)
      AND p.polroles && ARRAY['heed_state'::regrole::oid, 'heed_independent'::regrole::oid, 'heed_secretariat'::regrole::oid, 'heed_admin'::regrole::oid]
    ORDER BY 1 LOOP
    EXECUTE format('CREATE POLICY of_member ON %s AS RESTRICTIVE TO heed_state, heed_independent, heed_secretariat, heed_admin
      USING ((SELECT context.organisation()) IS NOT NULL)', t);
  END LOOP;
END $$;

-- A backup reads everything by policy: hosted databases give nobody BYPASSRLS, and a policy that is missing is found by a test,
-- not on the day of the restore (pg_dump --role=heed_backup --enable-row-security).
GRANT USAGE ON SCHEMA catalogue, people, working, imports, published, progress, platform, context, migration TO heed_backup;
GRANT SELECT ON ALL TABLES IN SCHEMA catalogue, people, working, imports, published, progress, platform, migration TO heed_backup;
GRANT SELECT ON ALL SEQUENCES IN SCHEMA catalogue, people, working, imports, published, progress, platform TO heed_backup;
DO $$
DECLARE t regclass;
BEGIN
  FOR t IN SELECT c.oid FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE c.relkind IN ('r', 'p') AND c.relrowsecurity AND n.nspname IN ('catalogue', 'people', 'working', 'imports', 'published', 'progress', 'platform')
    ORDER BY c.oid::regclass::text COLLATE "C" LOOP
    EXECUTE format('CREATE POLICY backup ON %s FOR SELECT TO heed_backup USING (true)', t);
  END LOOP;
END $$;

-- Nobody writes in a colleague's name.
CREATE POLICY own_hand ON working.status_update AS RESTRICTIVE FOR INSERT TO heed_state, heed_independent, heed_secretariat
  WITH CHECK (created_by = (SELECT context.user_id()));
CREATE POLICY own_hand ON working.evidence AS RESTRICTIVE FOR INSERT TO heed_state, heed_independent, heed_secretariat
  WITH CHECK (created_by = (SELECT context.user_id()));

-- Answers that are kept for a second try hold what the first one told: for two days, and not for good.
CREATE INDEX idempotency_key_age ON platform.idempotency_key (at);
CREATE FUNCTION platform.forget_keys() RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  DELETE FROM platform.idempotency_key k USING (
    SELECT old.ctid FROM platform.idempotency_key old WHERE old.at < now() - interval '2 days' LIMIT 100 FOR UPDATE SKIP LOCKED) past
  WHERE k.ctid = past.ctid
$$;
REVOKE EXECUTE ON FUNCTION platform.forget_keys FROM PUBLIC;
GRANT EXECUTE ON FUNCTION platform.forget_keys TO heed_state, heed_independent, heed_secretariat, heed_admin, heed_identity;
