-- Proofs and tokens of one person: nobody but the identity role, and on behalf of a member that member's own alone.
-- Before there is a member (signing in, presenting a token) there is no person in the context yet.

-- A token is as strong as the session that made it.
ALTER TABLE people.api_token
  ADD COLUMN assurance text NOT NULL CHECK (assurance IN ('password', 'two_factor', 'phishing_resistant'));


DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['people.api_token', 'people.passkey', 'people.federated_identity'] LOOP
    EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY owner_all ON %s TO heed_owner USING (true) WITH CHECK (true)', t);
  END LOOP;
END $$;

CREATE POLICY own ON people.api_token TO heed_identity
  USING ((SELECT context.user_id()) IS NULL
         OR (user_id = (SELECT context.user_id()) AND organisation_id = (SELECT context.organisation())))
  WITH CHECK (user_id = (SELECT context.user_id()) AND organisation_id = (SELECT context.organisation())
              OR (SELECT context.user_id()) IS NULL);
CREATE POLICY own ON people.passkey TO heed_identity
  USING ((SELECT context.user_id()) IS NULL OR user_id = (SELECT context.user_id()))
  WITH CHECK ((SELECT context.user_id()) IS NULL OR user_id = (SELECT context.user_id()));
CREATE POLICY own ON people.federated_identity TO heed_identity
  USING ((SELECT context.user_id()) IS NULL OR user_id = (SELECT context.user_id()))
  WITH CHECK ((SELECT context.user_id()) IS NULL OR user_id = (SELECT context.user_id()));

-- Creating a token is a create like any other: once for each key of the person's.
GRANT SELECT, INSERT ON platform.idempotency_key TO heed_identity;
CREATE POLICY own_key_of_person ON platform.idempotency_key TO heed_identity
  USING (user_id = (SELECT context.user_id()))
  WITH CHECK (user_id = (SELECT context.user_id()));
