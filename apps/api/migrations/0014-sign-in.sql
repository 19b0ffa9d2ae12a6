-- Signing in, and ending what somebody signed in to.

-- Whether a password is long enough to be the only factor (NIST SP 800-63B-4, 3.1.1.2): its length is not kept.
ALTER TABLE people.credential ADD COLUMN stands_alone boolean NOT NULL DEFAULT true;

-- A session that is proven anew goes on under another token (OWASP ASVS 5.0, 7.2.4).
GRANT UPDATE (token_hash) ON people.session TO heed_identity;

-- A second TOTP secret waits here until its first code was right; the one in force stays in force.
ALTER TABLE people.challenge DROP CONSTRAINT challenge_kind_check;
ALTER TABLE people.challenge ADD CONSTRAINT challenge_kind_check
  CHECK (kind IN ('second_factor', 'totp_enrolment', 'passkey_registration', 'passkey_sign_in', 'passkey_step_up', 'oidc'));
CREATE INDEX challenge_of_user ON people.challenge (user_id);

-- How often everything that a person signs in with was ended: whoever was looked up before that is not let in after it.
ALTER TABLE people.user_account ADD COLUMN proof_version integer NOT NULL DEFAULT 0;

-- No member's role may read or write sessions. Ending some is safe to lend, since one that ends by mistake costs a sign-in:
-- those of the caller's own organisation, and those that no longer hold in any case. With all sessions of a person goes
-- what they had under way: whoever knew the former password may stand before the second factor.
CREATE FUNCTION people.end_sessions(of_user uuid, of_organisation uuid, kept uuid) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT FROM people.user_account u WHERE u.id = of_user FOR UPDATE; -- a session that goes on for another organisation waits, and ends
  UPDATE people.user_account u SET proof_version = u.proof_version + 1
  WHERE u.id = of_user AND of_organisation IS NULL
    AND (current_setting('role') IN ('heed_identity', 'heed_owner') OR u.disabled_at IS NOT NULL);
  UPDATE people.session s SET ended_at = now()
  WHERE s.ended_at IS NULL AND coalesce(of_user, of_organisation) IS NOT NULL
    AND (of_user IS NULL OR s.user_id = of_user)
    AND (of_organisation IS NULL OR s.organisation_id = of_organisation)
    AND s.id IS DISTINCT FROM kept
    AND (current_setting('role') IN ('heed_identity', 'heed_owner')
      OR s.organisation_id = context.organisation()
      OR EXISTS (SELECT FROM people.user_account u WHERE u.id = s.user_id AND u.disabled_at IS NOT NULL)
      OR EXISTS (SELECT FROM people.organisation o WHERE o.id = s.organisation_id AND o.state = 'closed'));
  UPDATE people.challenge c SET used_at = now()
  WHERE c.user_id = of_user AND of_organisation IS NULL AND c.used_at IS NULL
    AND (current_setting('role') IN ('heed_identity', 'heed_owner')
      OR EXISTS (SELECT FROM people.user_account u WHERE u.id = of_user AND u.disabled_at IS NOT NULL));
$$;
REVOKE EXECUTE ON FUNCTION people.end_sessions(uuid, uuid, uuid) FROM PUBLIC;
GRANT USAGE ON SCHEMA people TO heed_state, heed_independent, heed_secretariat, heed_admin;
GRANT EXECUTE ON FUNCTION people.end_sessions(uuid, uuid, uuid)
  TO heed_state, heed_independent, heed_secretariat, heed_admin, heed_identity;
CREATE INDEX session_of_organisation ON people.session (organisation_id) WHERE ended_at IS NULL;

-- Sessions, passwords, codes and what is under way: nobody but the identity role, and on behalf of a member that member's alone.
-- Before there is a member (signing in, resolving a cookie) there is no person in the context yet.
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['people.session', 'people.credential', 'people.recovery_code', 'people.challenge'] LOOP
    EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY owner_all ON %s TO heed_owner USING (true) WITH CHECK (true)', t);
    EXECUTE format('CREATE POLICY own ON %s TO heed_identity
      USING ((SELECT context.user_id()) IS NULL OR user_id = (SELECT context.user_id()))
      WITH CHECK ((SELECT context.user_id()) IS NULL OR user_id = (SELECT context.user_id()))', t);
  END LOOP;
END $$;
