-- People: what members' roles see and change of them. Joining, and getting back in, run as the identity role.

-- Whoever left is another account from then on, should they come back: nobody inherits what was addressed to a person.
DROP INDEX people.user_account_email;
CREATE UNIQUE INDEX user_account_email ON people.user_account (email) WHERE disabled_reason IS DISTINCT FROM 'left';

CREATE INDEX membership_of_organisation ON people.membership (organisation_id, post);
CREATE INDEX status_update_of_post ON working.status_update (organisation_id, post) WHERE state IN ('draft', 'submitted', 'returned');
CREATE INDEX assignment_of_post ON working.assignment (organisation_id, post);

-- Work arrives at a post: what is assigned at the main focal point's, a document at that of whoever brought it in.
ALTER TABLE imports.import_run ADD COLUMN post text,
  ADD FOREIGN KEY (organisation_id, post) REFERENCES people.post (organisation_id, name) ON UPDATE CASCADE;
UPDATE imports.import_run r SET post = m.post FROM people.membership m
  WHERE m.user_id = r.created_by AND m.organisation_id = r.organisation_id;
CREATE FUNCTION people.take_post() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF NEW.post IS NOT NULL THEN
    RETURN NEW;
  END IF;
  IF TG_TABLE_NAME = 'assignment' THEN
    NEW.post := (SELECT p.name FROM people.post p WHERE p.organisation_id = NEW.organisation_id AND p.focal_point = 'main');
  ELSE
    NEW.post := (SELECT m.post FROM people.membership m WHERE m.organisation_id = NEW.organisation_id AND m.user_id = NEW.created_by);
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER assignment_post BEFORE INSERT ON working.assignment FOR EACH ROW EXECUTE FUNCTION people.take_post();
CREATE TRIGGER import_run_post BEFORE INSERT ON imports.import_run FOR EACH ROW EXECUTE FUNCTION people.take_post();

-- Who held a post before: what they began under it is found by it.
CREATE TABLE people.former_holder (
  organisation_id uuid NOT NULL,
  post text NOT NULL,
  user_id uuid NOT NULL,
  left_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (organisation_id, post, user_id, left_at),
  FOREIGN KEY (organisation_id, post) REFERENCES people.post (organisation_id, name) ON UPDATE CASCADE,
  FOREIGN KEY (user_id, organisation_id) REFERENCES people.membership (user_id, organisation_id)
);
-- A post that was renamed is the same post: its old name is no longer there when its members follow.
CREATE FUNCTION people.remember_holder() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF OLD.ended_at IS NULL AND (NEW.ended_at IS NOT NULL OR NEW.post <> OLD.post)
     AND EXISTS (SELECT FROM people.post p WHERE p.organisation_id = OLD.organisation_id AND p.name = OLD.post) THEN
    INSERT INTO people.former_holder (organisation_id, post, user_id) VALUES (OLD.organisation_id, OLD.post, OLD.user_id)
      ON CONFLICT DO NOTHING;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER membership_holder AFTER UPDATE OF post, ended_at ON people.membership FOR EACH ROW EXECUTE FUNCTION people.remember_holder();
REVOKE EXECUTE ON FUNCTION people.remember_holder FROM PUBLIC;

-- Every proof beside the password: of whoever leaves, and of whoever is let back in without them.
CREATE FUNCTION people.forget_proofs(person uuid) RETURNS void LANGUAGE sql SET search_path = pg_catalog, pg_temp AS $$
  DELETE FROM people.credential WHERE user_id = person AND kind <> 'password';
  DELETE FROM people.recovery_code WHERE user_id = person;
  DELETE FROM people.passkey WHERE user_id = person;
  DELETE FROM people.federated_identity WHERE user_id = person;
$$;
REVOKE EXECUTE ON FUNCTION people.forget_proofs FROM PUBLIC;
GRANT EXECUTE ON FUNCTION people.forget_proofs TO heed_identity;

-- Ways in that somebody opened who may open none any longer: their invitations, and what they began or agreed to of the two
-- that a recovery takes, wherever they helped.
CREATE FUNCTION people.end_ways_in(opener uuid, organisation uuid) RETURNS void LANGUAGE sql SET search_path = pg_catalog, pg_temp AS $$
  UPDATE people.invitation SET revoked_at = now()
    WHERE invited_by = opener AND organisation_id = organisation AND accepted_at IS NULL AND revoked_at IS NULL;
  UPDATE people.recovery SET refused_at = now()
    WHERE opener IN (requested_by, approved_by) AND used_at IS NULL AND refused_at IS NULL;
$$;
REVOKE EXECUTE ON FUNCTION people.end_ways_in FROM PUBLIC;

-- A change of roles, a leave or a disabled account ends what was opened under it, in the same transaction, whoever writes it.
CREATE FUNCTION people.end_access() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF NEW.roles IS DISTINCT FROM OLD.roles OR (NEW.ended_at IS NOT NULL AND OLD.ended_at IS NULL) THEN
    PERFORM FROM people.user_account u WHERE u.id = NEW.user_id FOR UPDATE; -- a token that is just being made is waited for, and ends
    UPDATE people.session SET ended_at = now()
      WHERE user_id = NEW.user_id AND organisation_id = NEW.organisation_id AND ended_at IS NULL;
    UPDATE people.api_token SET revoked_at = now()
      WHERE user_id = NEW.user_id AND organisation_id = NEW.organisation_id AND revoked_at IS NULL;
  END IF;
  IF NEW.ended_at IS NOT NULL OR NOT 'administrator' = ANY (NEW.roles) THEN -- or they would let themselves in again
    PERFORM people.end_ways_in(NEW.user_id, NEW.organisation_id);
  END IF;
  IF NEW.ended_at IS NOT NULL THEN -- nobody is let back in to where they do not belong
    UPDATE people.recovery SET refused_at = now() WHERE user_id = NEW.user_id AND organisation_id = NEW.organisation_id
      AND used_at IS NULL AND refused_at IS NULL;
  END IF;
  IF NEW.ended_at IS NOT NULL
     AND NOT EXISTS (SELECT FROM people.membership m WHERE m.user_id = NEW.user_id AND m.ended_at IS NULL) THEN
    UPDATE people.user_account SET disabled_at = coalesce(disabled_at, now()), disabled_reason = 'left' WHERE id = NEW.user_id;
    PERFORM people.forget_proofs(NEW.user_id);
    DELETE FROM people.credential WHERE user_id = NEW.user_id;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER membership_access AFTER UPDATE OF roles, ended_at ON people.membership FOR EACH ROW EXECUTE FUNCTION people.end_access();
CREATE FUNCTION people.end_account_access() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  UPDATE people.session SET ended_at = now() WHERE user_id = NEW.id AND ended_at IS NULL;
  UPDATE people.api_token SET revoked_at = now() WHERE user_id = NEW.id AND revoked_at IS NULL;
  PERFORM people.end_ways_in(NEW.id, m.organisation_id) FROM people.membership m WHERE m.user_id = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER user_account_access AFTER UPDATE OF disabled_at ON people.user_account FOR EACH ROW
  WHEN (NEW.disabled_at IS NOT NULL AND OLD.disabled_at IS NULL) EXECUTE FUNCTION people.end_account_access();
REVOKE EXECUTE ON FUNCTION people.take_post, people.end_access, people.end_account_access FROM PUBLIC;

-- Two have to agree, the second never being who began it; one recovery of a person at a time.
ALTER TABLE people.recovery ADD COLUMN attempts smallint NOT NULL DEFAULT 0, -- wrong codes; a few end it
  ADD COLUMN because text CHECK (length(because) BETWEEN 1 AND 500), -- said by whoever runs the machine, who needs nobody's leave
  ADD CHECK (approved_by IS NULL OR requested_by IS NOT NULL),
  DROP CONSTRAINT recovery_check1,
  ADD CHECK (kind = 'password' OR requested_by IS NOT NULL OR because IS NOT NULL);
-- Whoever opens a way in for somebody is an administrator until that is committed: a change of roles waits for it, and ends it.
CREATE FUNCTION people.hold_role() RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM FROM people.membership m WHERE m.user_id = context.user_id() AND m.organisation_id = context.organisation()
    AND m.ended_at IS NULL AND 'administrator' = ANY (m.roles) FOR SHARE;
  IF NOT FOUND THEN
    PERFORM context.refuse('role of an administrator');
  END IF;
END $$;
CREATE FUNCTION people.keep_opener() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  -- The first administrator of an organisation is invited by its verifier, who need not administer their own.
  IF current_setting('role') IN ('heed_state', 'heed_independent', 'heed_secretariat', 'heed_admin')
     AND NEW.organisation_id = context.organisation() THEN
    PERFORM people.hold_role();
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER invitation_opener BEFORE INSERT ON people.invitation FOR EACH ROW EXECUTE FUNCTION people.keep_opener();
-- So is whoever changes the roles of others, or takes somebody out.
CREATE TRIGGER membership_opener BEFORE UPDATE OF roles, ended_at ON people.membership FOR EACH ROW
  WHEN (NEW.roles IS DISTINCT FROM OLD.roles OR NEW.ended_at IS DISTINCT FROM OLD.ended_at) EXECUTE FUNCTION people.keep_opener();
CREATE TRIGGER recovery_opener BEFORE INSERT ON people.recovery FOR EACH ROW EXECUTE FUNCTION people.keep_opener();
REVOKE EXECUTE ON FUNCTION people.hold_role, people.keep_opener FROM PUBLIC;
GRANT EXECUTE ON FUNCTION people.hold_role TO heed_state, heed_independent, heed_secretariat, heed_admin;

-- Nobody begins, takes up or agrees in another's name, nor puts somebody else in the place of who began.
CREATE FUNCTION people.keep_recovery() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF current_setting('role') NOT IN ('heed_state', 'heed_independent', 'heed_secretariat', 'heed_admin') THEN
    RETURN NEW;
  END IF;
  IF OLD.used_at IS NOT NULL OR OLD.refused_at IS NOT NULL
     OR (NEW.token_hash IS DISTINCT FROM OLD.token_hash AND NEW.approved_by IS NOT DISTINCT FROM OLD.approved_by) THEN
    PERFORM context.refuse('recovery that has ended, or its link');
  END IF;
  IF (NEW.requested_by, NEW.approved_by) IS DISTINCT FROM (OLD.requested_by, OLD.approved_by) THEN
    PERFORM people.hold_role();
  END IF;
  IF NEW.requested_by IS DISTINCT FROM OLD.requested_by
     AND (OLD.requested_by IS NOT NULL OR NEW.requested_by IS DISTINCT FROM context.user_id()) THEN
    PERFORM context.refuse('beginning of a recovery');
  END IF;
  IF NEW.approved_by IS DISTINCT FROM OLD.approved_by
     AND (OLD.requested_by IS NULL OR OLD.approved_by IS NOT NULL OR NEW.approved_by IS DISTINCT FROM context.user_id()
       OR NEW.expires_at > now() + interval '24 hours'
       OR NOT people.was_settled(OLD.id, OLD.requested_by, 3) OR NOT people.was_settled(OLD.id, NEW.approved_by, 3)) THEN
    PERFORM context.refuse('agreement to a recovery');
  END IF;
  IF NEW.expires_at > OLD.expires_at AND NEW.approved_by IS NOT DISTINCT FROM OLD.approved_by THEN
    PERFORM context.refuse('time of a recovery');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER recovery_kept BEFORE UPDATE ON people.recovery FOR EACH ROW EXECUTE FUNCTION people.keep_recovery();
REVOKE EXECUTE ON FUNCTION people.keep_recovery FROM PUBLIC;
CREATE UNIQUE INDEX recovery_open ON people.recovery (organisation_id, user_id) WHERE used_at IS NULL AND refused_at IS NULL;

-- Since when somebody who was a member before is an administrator; null where they joined as one.
ALTER TABLE people.membership ADD COLUMN promoted_at timestamptz;
CREATE FUNCTION people.note_promotion() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  NEW.promoted_at := CASE
    WHEN OLD.ended_at IS NOT NULL AND NEW.ended_at IS NULL THEN CASE WHEN NEW.joined_at = OLD.joined_at THEN now() END
    WHEN 'administrator' = ANY (NEW.roles) AND NOT 'administrator' = ANY (OLD.roles) THEN now()
    ELSE OLD.promoted_at END;
  RETURN NEW;
END $$;
CREATE TRIGGER membership_promotion BEFORE UPDATE ON people.membership FOR EACH ROW EXECUTE FUNCTION people.note_promotion();
REVOKE EXECUTE ON FUNCTION people.note_promotion FROM PUBLIC;
-- Administrators beside this person whose accounts work.
CREATE FUNCTION people.administrators_beside(organisation uuid, person uuid) RETURNS integer
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT count(*)::integer FROM people.membership m JOIN people.user_account u ON u.id = m.user_id
  WHERE m.organisation_id = organisation AND m.user_id <> person AND m.ended_at IS NULL AND u.disabled_at IS NULL
    AND 'administrator' = ANY (m.roles)
$$;
-- Where fewer than two are left, OHCHR helps, and the operator helps OHCHR; each in its own world.
CREATE FUNCTION people.helps(organisation uuid, person uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT people.administrators_beside(organisation, person) < 2 AND EXISTS (
    SELECT FROM people.organisation theirs JOIN people.organisation own ON own.id = context.organisation()
    WHERE theirs.id = organisation AND theirs.id <> own.id AND theirs.demonstration = own.demonstration
      AND theirs.kind <> 'operator' AND own.kind = CASE theirs.kind WHEN 'ohchr' THEN 'operator' ELSE 'ohchr' END
      AND (theirs.publishes_as = 'named' OR theirs.verifier_id = own.id)) -- a withheld name is its verifier's alone
$$;
-- Told to the organisation itself, to whoever helps it, and to the identity role; null to all others.
CREATE FUNCTION people.may_know_of(organisation uuid, person uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT current_setting('role') = 'heed_identity'
    OR (organisation = context.organisation()
        AND EXISTS (SELECT FROM people.membership m WHERE m.organisation_id = organisation AND m.user_id = person))
    OR people.helps(organisation, person)
$$;
CREATE FUNCTION people.left_to_agree(organisation uuid, person uuid) RETURNS integer
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT people.administrators_beside(organisation, person) WHERE people.may_know_of(organisation, person)
$$;
-- Whether somebody had been an administrator for some days when a recovery was asked for, of its organisation or of one that
-- helps: one person alone could let a second of their own making in, or raise one.
CREATE FUNCTION people.was_settled(recovery uuid, person uuid, days integer) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT EXISTS (SELECT FROM people.recovery r
    JOIN people.membership m ON m.user_id = person AND m.ended_at IS NULL AND 'administrator' = ANY (m.roles)
    JOIN people.organisation o ON o.id = m.organisation_id AND (o.id = r.organisation_id OR o.kind IN ('ohchr', 'operator'))
    WHERE r.id = recovery AND people.may_know_of(r.organisation_id, r.user_id)
      AND greatest(m.joined_at, m.promoted_at) <= r.requested_at - make_interval(days => days))
$$;
-- Whoever is let back in is let into everything: one of several organisations does not decide that for the others.
CREATE FUNCTION people.belongs_elsewhere(person uuid, organisation uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT EXISTS (SELECT FROM people.membership m JOIN people.organisation o ON o.id = m.organisation_id AND o.state <> 'closed'
    WHERE m.user_id = person AND m.organisation_id <> organisation AND m.ended_at IS NULL)
  WHERE people.may_know_of(organisation, person)
$$;
-- The organisation was verified by the acting one, and nobody has joined it yet: its first administrator may be invited.
CREATE FUNCTION people.waits_for_first(organisation uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT EXISTS (SELECT FROM people.organisation o WHERE o.id = organisation AND o.verifier_id = context.organisation())
    AND NOT EXISTS (SELECT FROM people.membership m WHERE m.organisation_id = organisation)
$$;
-- How many accounts sleep, per organisation and without a name: for the operator alone.
CREATE FUNCTION people.account_counts(stale_days integer) RETURNS TABLE (organisation_id uuid, kind text, accounts integer, stale integer, disabled integer)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT o.id, o.kind, count(*)::integer,
    (count(*) FILTER (WHERE u.disabled_at IS NULL AND coalesce(u.last_signed_in_on, u.created_at::date) < current_date - stale_days))::integer,
    (count(*) FILTER (WHERE u.disabled_at IS NOT NULL))::integer
  FROM people.organisation o JOIN people.membership m ON m.organisation_id = o.id AND m.ended_at IS NULL
  JOIN people.user_account u ON u.id = m.user_id
  WHERE NOT o.demonstration GROUP BY o.id, o.kind
$$;
REVOKE EXECUTE ON FUNCTION people.administrators_beside, people.may_know_of, people.was_settled, people.left_to_agree, people.helps, people.belongs_elsewhere, people.waits_for_first, people.account_counts FROM PUBLIC;
GRANT EXECUTE ON FUNCTION people.was_settled, people.left_to_agree, people.helps, people.belongs_elsewhere, people.waits_for_first
  TO heed_state, heed_independent, heed_secretariat, heed_admin;
GRANT EXECUTE ON FUNCTION people.left_to_agree, people.belongs_elsewhere TO heed_identity;
GRANT EXECUTE ON FUNCTION people.account_counts TO heed_admin;

-- Members. No role of theirs reads a token's hash, a proof or a session.
GRANT SELECT (id, email, display_name, demonstration, last_signed_in_on, disabled_at, disabled_reason, created_at) ON people.user_account
  TO heed_state, heed_independent, heed_secretariat, heed_admin;
GRANT SELECT ON people.membership, people.post, people.former_holder TO heed_state, heed_independent, heed_secretariat, heed_admin;
GRANT UPDATE (roles, post, ended_at, version) ON people.membership TO heed_state, heed_independent, heed_secretariat, heed_admin;
GRANT INSERT (organisation_id, name, focal_point) ON people.post TO heed_state, heed_independent, heed_secretariat, heed_admin;
GRANT UPDATE (name, focal_point) ON people.post TO heed_state, heed_independent, heed_secretariat, heed_admin;
GRANT SELECT (organisation_id, id, email, roles, post, invited_by, created_at, expires_at, accepted_at, accepted_by, revoked_at)
  ON people.invitation TO heed_state, heed_independent, heed_secretariat, heed_admin;
GRANT INSERT (organisation_id, id, email, roles, post, token_hash, invited_by, expires_at)
  ON people.invitation TO heed_state, heed_independent, heed_secretariat, heed_admin;
GRANT UPDATE (revoked_at) ON people.invitation TO heed_state, heed_independent, heed_secretariat, heed_admin;
GRANT SELECT (organisation_id, id, user_id, kind, requested_by, requested_at, approved_by, approved_at, expires_at, used_at, refused_at)
  ON people.recovery TO heed_state, heed_independent, heed_secretariat, heed_admin;
GRANT INSERT (organisation_id, id, user_id, kind, requested_by, expires_at) ON people.recovery
  TO heed_state, heed_independent, heed_secretariat, heed_admin;
GRANT UPDATE (requested_by, approved_by, approved_at, token_hash, expires_at, refused_at) ON people.recovery
  TO heed_state, heed_independent, heed_secretariat, heed_admin;
GRANT UPDATE (post) ON working.status_update TO heed_state, heed_independent, heed_secretariat;
GRANT UPDATE (post) ON working.assignment TO heed_state;
GRANT UPDATE (post) ON imports.import_run TO heed_state, heed_secretariat;

-- Joining and recovering.
GRANT INSERT (id, email, display_name, demonstration) ON people.user_account TO heed_identity;
GRANT INSERT (user_id, organisation_id, roles, post) ON people.membership TO heed_identity;
GRANT UPDATE (roles, post, joined_at, ended_at, version) ON people.membership TO heed_identity;
GRANT UPDATE (focal_point) ON people.post TO heed_identity;
GRANT SELECT, UPDATE (accepted_at, accepted_by, revoked_at) ON people.invitation TO heed_identity;
GRANT SELECT ON people.recovery TO heed_identity;
GRANT INSERT (organisation_id, id, user_id, kind, expires_at) ON people.recovery TO heed_identity;
GRANT UPDATE (used_at, refused_at, attempts) ON people.recovery TO heed_identity;
GRANT INSERT ON platform.outbox TO heed_identity;
CREATE POLICY identity_event ON platform.outbox FOR INSERT TO heed_identity WITH CHECK (true);

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['user_account', 'membership', 'post', 'former_holder', 'invitation', 'recovery'] LOOP
    EXECUTE format('ALTER TABLE people.%I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE people.%I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY owner_all ON people.%I TO heed_owner USING (true) WITH CHECK (true)', t);
    EXECUTE format('CREATE POLICY identity_all ON people.%I TO heed_identity USING (true) WITH CHECK (true)', t);
  END LOOP;
  FOREACH t IN ARRAY ARRAY['membership', 'post', 'former_holder', 'invitation', 'recovery'] LOOP
    EXECUTE format('CREATE POLICY own ON people.%I TO heed_state, heed_independent, heed_secretariat, heed_admin
      USING (organisation_id = (SELECT context.organisation())) WITH CHECK (organisation_id = (SELECT context.organisation()))', t);
  END LOOP;
END $$;

-- Colleagues, and whoever needs help to get back in.
CREATE POLICY colleagues ON people.user_account FOR SELECT TO heed_state, heed_independent, heed_secretariat, heed_admin
  USING (EXISTS (SELECT FROM people.membership m WHERE m.user_id = id AND m.organisation_id = (SELECT context.organisation())));
CREATE POLICY helped ON people.user_account FOR SELECT TO heed_secretariat, heed_admin
  USING (EXISTS (SELECT FROM people.recovery r WHERE r.user_id = user_account.id AND r.used_at IS NULL AND r.refused_at IS NULL));
CREATE POLICY helped ON people.recovery FOR SELECT TO heed_secretariat, heed_admin
  USING (used_at IS NULL AND people.helps(organisation_id, user_id));
CREATE POLICY helps ON people.recovery FOR UPDATE TO heed_secretariat, heed_admin
  USING (used_at IS NULL AND people.helps(organisation_id, user_id))
  WITH CHECK (used_at IS NULL AND people.helps(organisation_id, user_id));
CREATE POLICY of_one_organisation ON people.recovery AS RESTRICTIVE FOR UPDATE TO heed_state, heed_independent, heed_secretariat, heed_admin
  USING (true) WITH CHECK (refused_at IS NOT NULL OR NOT people.belongs_elsewhere(user_id, organisation_id));
-- Nobody takes it up, or agrees, in another's name.
CREATE POLICY own_hand ON people.recovery AS RESTRICTIVE FOR UPDATE TO heed_state, heed_independent, heed_secretariat, heed_admin
  USING (user_id <> (SELECT context.user_id()))
  WITH CHECK (approved_by IS NULL OR approved_by = (SELECT context.user_id()));
CREATE POLICY own_hand_insert ON people.recovery AS RESTRICTIVE FOR INSERT TO heed_state, heed_independent, heed_secretariat, heed_admin
  WITH CHECK (requested_by = (SELECT context.user_id()) AND user_id <> requested_by);
-- Nobody changes their own roles.
CREATE POLICY somebody_else ON people.membership AS RESTRICTIVE FOR UPDATE TO heed_state, heed_independent, heed_secretariat, heed_admin
  USING (user_id <> (SELECT context.user_id())) WITH CHECK (user_id <> (SELECT context.user_id()));
CREATE POLICY own_invitation ON people.invitation AS RESTRICTIVE FOR INSERT TO heed_state, heed_independent, heed_secretariat, heed_admin
  WITH CHECK (invited_by = (SELECT context.user_id()));
-- Whoever verified an organisation invites its first administrator, and nobody after that.
CREATE POLICY first_invitation ON people.invitation FOR INSERT TO heed_state, heed_secretariat
  WITH CHECK (roles = ARRAY['administrator', 'validator', 'contributor'] AND people.waits_for_first(organisation_id));
CREATE POLICY first_post ON people.post FOR INSERT TO heed_state, heed_secretariat
  WITH CHECK (people.waits_for_first(organisation_id));

-- The post alone moves with an assignment that is the organisation's own.
CREATE POLICY own_post ON working.assignment FOR UPDATE TO heed_state
  USING (organisation_id = (SELECT context.organisation())) WITH CHECK (organisation_id = (SELECT context.organisation()));
CREATE POLICY only_own_post ON working.assignment AS RESTRICTIVE FOR UPDATE TO heed_state
  USING (organisation_id = (SELECT context.organisation()));
