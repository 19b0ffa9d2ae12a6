-- Group roles, one per audience. Created once per cluster (never per database), all NOLOGIN.
-- The login of DATABASE_URL becomes a member of each and takes one on per transaction.
DO $$
DECLARE role_name text;
BEGIN
  FOREACH role_name IN ARRAY ARRAY[
    'heed_owner', 'heed_portal', 'heed_state', 'heed_independent', 'heed_secretariat', 'heed_cataloguer', 'heed_admin', 'heed_identity', 'heed_worker', 'heed_backup'
  ] LOOP
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = role_name) THEN
      EXECUTE format('CREATE ROLE %I NOLOGIN NOINHERIT', role_name);
    END IF;
  END LOOP;
END $$;
