-- Organisations through their life, under row-level security; and names that the public is not told.

-- What is only needed until somebody has joined: who applied, and how to answer.
CREATE TABLE people.application (
  organisation_id uuid PRIMARY KEY REFERENCES people.organisation,
  applicant_name text NOT NULL CHECK (length(applicant_name) BETWEEN 1 AND 200),
  applicant_email text NOT NULL CHECK (applicant_email = lower(applicant_email) AND length(applicant_email) <= 254),
  applied_at timestamptz NOT NULL DEFAULT now()
);

-- A stand-in speaks on one commitment for an organisation whose name is withheld: of its own it has a random id and a kind.
ALTER TABLE people.organisation
  ADD COLUMN stand_in boolean NOT NULL DEFAULT false,
  ADD CHECK (NOT (public_page AND publishes_as <> 'named')), -- a page would tell the name
  ADD CHECK (kind <> 'nhri' OR publishes_as = 'named'), -- the kind and the country alone would tell
  ADD CHECK (NOT stand_in OR (country_iso3 IS NULL AND verifier_id IS NULL AND parent_id IS NULL AND contact_post = '' AND NOT public_page));
CREATE INDEX organisation_queue ON people.organisation (state, created_at, id) WHERE NOT stand_in;

-- Another organisation lends its name, once it has agreed to.
CREATE TABLE people.hosting (
  organisation_id uuid PRIMARY KEY REFERENCES people.organisation,
  host_id uuid NOT NULL REFERENCES people.organisation CHECK (host_id <> organisation_id),
  state text NOT NULL CHECK (state IN ('asked', 'agreed', 'refused')),
  asked_at timestamptz NOT NULL DEFAULT now(),
  answered_at timestamptz
);
CREATE INDEX hosting_host ON people.hosting (host_id);

-- Whose the stand-in is. One per commitment, so that accounts on several commitments cannot be put together.
CREATE TABLE people.withheld_name (
  organisation_id uuid NOT NULL REFERENCES people.organisation,
  commitment_id uuid NOT NULL REFERENCES catalogue.commitment,
  stand_in_id uuid NOT NULL UNIQUE REFERENCES people.organisation,
  host_id uuid REFERENCES people.organisation,
  PRIMARY KEY (organisation_id, commitment_id),
  UNIQUE (stand_in_id, commitment_id)
);

-- The Monday with whose batch an account under a withheld name goes out.
ALTER TABLE working.status_update ADD COLUMN release_on date
  CHECK (release_on IS NULL OR (voice = 'independent' AND extract(isodow FROM release_on) = 1));
CREATE INDEX status_update_release ON working.status_update (release_on) WHERE state = 'cleared' AND release_on IS NOT NULL;

-- What the acting organisation is; policies on the table itself cannot ask it. 'role' still tells on whose behalf.
CREATE FUNCTION people.own_kind() RETURNS text LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS
  $$ SELECT kind FROM people.organisation WHERE id = context.organisation() $$;
CREATE FUNCTION people.own_world() RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS
  $$ SELECT demonstration FROM people.organisation WHERE id = context.organisation() $$;
-- Whether a row of the public side is in the acting organisation's name, or in that of one of its stand-ins.
CREATE FUNCTION people.is_own_name(name uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS
  $$ SELECT coalesce(name = context.organisation(), false)
       OR EXISTS (SELECT FROM people.withheld_name w WHERE w.stand_in_id = name AND w.organisation_id = context.organisation()) $$;

GRANT USAGE ON SCHEMA people TO heed_state, heed_independent, heed_secretariat, heed_admin;
GRANT SELECT ON people.organisation, people.organisation_event, people.country_of_work, people.state_publisher
  TO heed_state, heed_independent, heed_secretariat, heed_admin;
GRANT UPDATE (names, parent_id, contact_post, public_page, version) ON people.organisation TO heed_state, heed_independent, heed_secretariat, heed_admin;
GRANT UPDATE (publishes_as) ON people.organisation TO heed_independent;
GRANT UPDATE (state, verifier_id) ON people.organisation TO heed_state, heed_secretariat;
GRANT UPDATE (ganhri_status, ganhri_status_on) ON people.organisation TO heed_secretariat;
GRANT INSERT ON people.organisation_event TO heed_state, heed_independent, heed_secretariat, heed_admin;
GRANT INSERT, DELETE ON people.country_of_work TO heed_independent;
GRANT INSERT ON people.state_publisher TO heed_state;
GRANT UPDATE (organisation_id) ON people.state_publisher TO heed_state;
GRANT SELECT, DELETE ON people.application TO heed_state, heed_secretariat;
GRANT SELECT, INSERT, UPDATE, DELETE ON people.hosting TO heed_independent;
GRANT SELECT ON people.withheld_name TO heed_state, heed_independent, heed_secretariat, heed_admin;
-- Applying happens before there is a member.
GRANT INSERT (id, slug, kind, names, country_iso3, contact_post, state) ON people.organisation TO heed_identity;
GRANT INSERT ON people.application, people.country_of_work, people.organisation_event TO heed_identity;
GRANT SELECT ON people.withheld_name TO heed_identity;
-- The weekly batch learns what is due, and publishes each account with the rights of its author.
GRANT USAGE ON SCHEMA working, context TO heed_worker;
GRANT SELECT (id, organisation_id, created_by, post, state, voice, release_on) ON working.status_update TO heed_worker;
CREATE POLICY due ON working.status_update FOR SELECT TO heed_worker
  USING (state = 'cleared' AND voice = 'independent' AND release_on <= (now() AT TIME ZONE 'UTC')::date);

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['organisation', 'organisation_event', 'country_of_work', 'state_publisher', 'application', 'hosting', 'withheld_name'] LOOP
    EXECUTE format('ALTER TABLE people.%I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE people.%I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY owner_all ON people.%I TO heed_owner USING (true) WITH CHECK (true)', t);
  END LOOP;
  FOREACH t IN ARRAY ARRAY['organisation', 'organisation_event', 'country_of_work', 'state_publisher', 'withheld_name'] LOOP
    EXECUTE format('CREATE POLICY identity_reads ON people.%I FOR SELECT TO heed_identity USING (true)', t);
  END LOOP;
END $$;

-- Who sees an organisation on the working side: itself, and who may verify it. A withheld name is its verifier's alone.
CREATE POLICY own ON people.organisation FOR SELECT TO heed_state, heed_independent, heed_secretariat, heed_admin
  USING (id = (SELECT context.organisation()));
CREATE POLICY verifier ON people.organisation FOR SELECT TO heed_secretariat
  USING (NOT stand_in AND demonstration = (SELECT people.own_world())
         AND (publishes_as = 'named' OR verifier_id IS NULL OR verifier_id = (SELECT context.organisation())));
CREATE POLICY mechanism ON people.organisation FOR SELECT TO heed_state
  USING (kind IN ('ministry', 'state_body') AND country_iso3 = (SELECT context.country()) AND (SELECT people.own_kind()) = 'nmirf');
-- Who may name the State's publisher has to see whom.
CREATE POLICY publisher ON people.organisation FOR SELECT TO heed_state
  USING (kind IN ('ministry', 'state_body', 'nmirf') AND country_iso3 = (SELECT context.publishes_for()));
CREATE POLICY operator ON people.organisation FOR SELECT TO heed_admin USING (kind IN ('ohchr', 'operator'));
CREATE POLICY guest ON people.organisation FOR SELECT TO heed_independent
  USING (id = ANY ((SELECT array(SELECT h.organisation_id FROM people.hosting h WHERE h.host_id = context.organisation() AND h.state <> 'refused'))::uuid[]));
CREATE POLICY own_change ON people.organisation FOR UPDATE TO heed_state, heed_independent, heed_secretariat, heed_admin
  USING (id = (SELECT context.organisation())) WITH CHECK (id = (SELECT context.organisation()));
CREATE POLICY verifier_change ON people.organisation FOR UPDATE TO heed_secretariat
  USING (NOT stand_in AND kind NOT IN ('ohchr', 'operator') AND id <> (SELECT context.organisation())
         AND demonstration = (SELECT people.own_world())
         AND (publishes_as = 'named' OR verifier_id IS NULL OR verifier_id = (SELECT context.organisation())));
CREATE POLICY mechanism_change ON people.organisation FOR UPDATE TO heed_state
  USING (kind IN ('ministry', 'state_body') AND country_iso3 = (SELECT context.country()) AND (SELECT people.own_kind()) = 'nmirf');
CREATE POLICY applies ON people.organisation FOR INSERT TO heed_identity
  WITH CHECK (state = 'applied' AND kind NOT IN ('ohchr', 'operator') AND NOT stand_in AND NOT demonstration);

-- An organisation writes of itself, a verifier of where it stands and what it is called, once that was verified; nobody verifies themselves, and no step is left out.
CREATE FUNCTION people.keep_organisation() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
  own boolean := OLD.id IS NOT DISTINCT FROM context.organisation();
BEGIN
  IF current_setting('role') NOT IN ('heed_state', 'heed_independent', 'heed_secretariat', 'heed_admin') THEN
    RETURN NEW; -- nobody acts: the loader, or an operator at the database
  END IF;
  IF own AND (NEW.state, NEW.verifier_id, NEW.ganhri_status, NEW.ganhri_status_on)
         IS DISTINCT FROM (OLD.state, OLD.verifier_id, OLD.ganhri_status, OLD.ganhri_status_on) THEN
    PERFORM context.refuse('its own verification');
  END IF;
  IF NEW.names IS DISTINCT FROM OLD.names AND own = (OLD.state <> 'applied') THEN
    PERFORM context.refuse('verified name'); -- whoever was verified under one name would go on under another
  END IF;
  IF NOT own AND (NEW.parent_id, NEW.contact_post, NEW.public_page, NEW.publishes_as)
         IS DISTINCT FROM (OLD.parent_id, OLD.contact_post, OLD.public_page, OLD.publishes_as) THEN
    PERFORM context.refuse('what another organisation says of itself');
  END IF;
  IF NEW.state <> OLD.state AND (OLD.state, NEW.state) NOT IN (
       ('applied', 'verified'), ('applied', 'closed'), ('verified', 'suspended'), ('verified', 'closed'), ('suspended', 'verified'), ('suspended', 'closed')) THEN
    PERFORM context.refuse('step of its life');
  END IF;
  IF NEW.verifier_id IS DISTINCT FROM OLD.verifier_id
     AND (NEW.verifier_id IS DISTINCT FROM context.organisation() OR (OLD.state, NEW.state) IS DISTINCT FROM ('applied', 'verified')) THEN
    PERFORM context.refuse('verifier');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER organisation_kept BEFORE UPDATE ON people.organisation FOR EACH ROW EXECUTE FUNCTION people.keep_organisation();

-- A State's mechanism publishes for it once its identity is known, until the State names another.
CREATE FUNCTION people.publish_by_default() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  INSERT INTO people.state_publisher (country_iso3, organisation_id) VALUES (NEW.country_iso3, NEW.id) ON CONFLICT DO NOTHING;
  IF FOUND THEN
    INSERT INTO people.organisation_event (organisation_id, n, event, by_organisation_id, by_post, reason)
      SELECT NEW.id, coalesce(max(e.n), 0) + 1, 'publisher_named', NEW.verifier_id, '', '' FROM people.organisation_event e WHERE e.organisation_id = NEW.id;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER organisation_publishes AFTER UPDATE OF state ON people.organisation FOR EACH ROW
  WHEN (NEW.state = 'verified' AND OLD.state = 'applied' AND NEW.kind = 'nmirf' AND NEW.country_iso3 IS NOT NULL)
  EXECUTE FUNCTION people.publish_by_default();
REVOKE EXECUTE ON FUNCTION people.publish_by_default FROM PUBLIC;

-- What hangs on an organisation is seen where it is seen.
CREATE POLICY seen_with_organisation ON people.organisation_event FOR SELECT TO heed_state, heed_independent, heed_secretariat, heed_admin
  USING (EXISTS (SELECT FROM people.organisation o WHERE o.id = organisation_id));
CREATE POLICY own_act ON people.organisation_event FOR INSERT TO heed_independent
  WITH CHECK (by_organisation_id = (SELECT context.organisation()) AND organisation_id = (SELECT context.organisation())
    AND event IN ('name_chosen', 'host_asked'));
CREATE POLICY host_answers ON people.organisation_event FOR INSERT TO heed_independent
  WITH CHECK (by_organisation_id = (SELECT context.organisation()) AND event IN ('host_agreed', 'host_refused')
    AND EXISTS (SELECT FROM people.hosting h WHERE h.organisation_id = organisation_event.organisation_id AND h.host_id = (SELECT context.organisation())));
CREATE POLICY publisher_named ON people.organisation_event FOR INSERT TO heed_state
  WITH CHECK (by_organisation_id = (SELECT context.organisation()) AND event = 'publisher_named'
    AND EXISTS (SELECT FROM people.organisation o WHERE o.id = organisation_id AND o.country_iso3 = (SELECT context.country())));
CREATE POLICY verifier_steps ON people.organisation_event FOR INSERT TO heed_state, heed_secretariat
  WITH CHECK (by_organisation_id = (SELECT context.organisation()) AND organisation_id <> (SELECT context.organisation())
    AND event IN ('verified', 'suspended', 'reinstated', 'closed', 'renamed')
    AND EXISTS (SELECT FROM people.organisation o WHERE o.id = organisation_id
                AND CASE (SELECT people.own_kind()) WHEN 'ohchr' THEN true
                    WHEN 'nmirf' THEN o.kind IN ('ministry', 'state_body') AND o.country_iso3 = (SELECT context.country())
                    ELSE false END));
CREATE POLICY applies ON people.organisation_event FOR INSERT TO heed_identity
  WITH CHECK (event = 'applied' AND by_organisation_id IS NULL);
CREATE POLICY seen_with_organisation ON people.country_of_work FOR SELECT TO heed_state, heed_independent, heed_secretariat, heed_admin
  USING (EXISTS (SELECT FROM people.organisation o WHERE o.id = organisation_id));
CREATE POLICY own_insert ON people.country_of_work FOR INSERT TO heed_independent
  WITH CHECK (organisation_id = (SELECT context.organisation())
              AND (SELECT c.demonstration FROM catalogue.country c WHERE c.iso3 = country_iso3) = (SELECT people.own_world()));
CREATE POLICY own_delete ON people.country_of_work FOR DELETE TO heed_independent
  USING (organisation_id = (SELECT context.organisation()));
CREATE POLICY applies ON people.country_of_work FOR INSERT TO heed_identity
  WITH CHECK ((SELECT o.state FROM people.organisation o WHERE o.id = organisation_id) = 'applied');

CREATE POLICY verifier_reads ON people.application FOR SELECT TO heed_state, heed_secretariat
  USING (organisation_id <> (SELECT context.organisation()) AND EXISTS (SELECT FROM people.organisation o WHERE o.id = organisation_id));
CREATE POLICY verifier_forgets ON people.application FOR DELETE TO heed_state, heed_secretariat
  USING (organisation_id <> (SELECT context.organisation()) AND EXISTS (SELECT FROM people.organisation o WHERE o.id = organisation_id));
CREATE POLICY applies ON people.application FOR INSERT TO heed_identity WITH CHECK (true);

-- A State's publisher: read inside the State, set by its mechanism or by whoever publishes now, among the verified.
CREATE POLICY own_state ON people.state_publisher FOR SELECT TO heed_state, heed_independent
  USING (country_iso3 = (SELECT context.country()));
CREATE POLICY secretariat ON people.state_publisher FOR SELECT TO heed_secretariat USING (true);
CREATE POLICY first_named ON people.state_publisher FOR INSERT TO heed_state
  WITH CHECK (country_iso3 = (SELECT context.country()) AND (SELECT people.own_kind()) = 'nmirf'
              AND EXISTS (SELECT FROM people.organisation o WHERE o.id = organisation_id AND o.state = 'verified'
                          AND o.country_iso3 = state_publisher.country_iso3 AND o.kind IN ('ministry', 'state_body', 'nmirf')));
CREATE POLICY named ON people.state_publisher FOR UPDATE TO heed_state
  USING (country_iso3 = (SELECT context.country()) AND ((SELECT people.own_kind()) = 'nmirf' OR country_iso3 = (SELECT context.publishes_for())))
  WITH CHECK (country_iso3 = (SELECT context.country())
              AND EXISTS (SELECT FROM people.organisation o WHERE o.id = organisation_id AND o.state = 'verified'
                          AND o.country_iso3 = state_publisher.country_iso3 AND o.kind IN ('ministry', 'state_body', 'nmirf')));

-- Hosting is between two: the guest asks and ends it, the host answers.
CREATE POLICY guest ON people.hosting TO heed_independent
  USING (organisation_id = (SELECT context.organisation()))
  WITH CHECK (organisation_id = (SELECT context.organisation()) AND state = 'asked');
CREATE POLICY host_reads ON people.hosting FOR SELECT TO heed_independent USING (host_id = (SELECT context.organisation()));
CREATE POLICY host_answers ON people.hosting FOR UPDATE TO heed_independent
  USING (host_id = (SELECT context.organisation()))
  WITH CHECK (host_id = (SELECT context.organisation()) AND state IN ('agreed', 'refused'));

CREATE POLICY own ON people.withheld_name FOR SELECT TO heed_independent USING (organisation_id = (SELECT context.organisation()));
CREATE POLICY verifier ON people.withheld_name FOR SELECT TO heed_secretariat
  USING (EXISTS (SELECT FROM people.organisation o WHERE o.id = organisation_id AND o.verifier_id = (SELECT context.organisation())));

-- The stand-in of the acting organisation on a commitment: the one there is, or a fresh one where its choice asks for one.
-- Nobody else makes one, and its words are not the caller's to choose.
CREATE FUNCTION people.stand_in(commitment uuid) RETURNS uuid LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
  author record;
  host record;
  found uuid;
BEGIN
  SELECT w.stand_in_id INTO found FROM people.withheld_name w WHERE w.organisation_id = context.organisation() AND w.commitment_id = commitment;
  IF found IS NOT NULL THEN
    RETURN found;
  END IF;
  SELECT o.kind, o.publishes_as, o.demonstration INTO author FROM people.organisation o WHERE o.id = context.organisation() AND o.state = 'verified';
  SELECT o.id, o.names INTO host FROM people.hosting h JOIN people.organisation o ON o.id = h.host_id
    WHERE h.organisation_id = context.organisation() AND h.state = 'agreed' AND o.state = 'verified' AND o.public_page;
  IF author.publishes_as IS NULL OR author.publishes_as = 'named' OR (author.publishes_as = 'hosted' AND host.id IS NULL) THEN
    PERFORM context.refuse('name to withhold');
  END IF;
  found := gen_random_uuid();
  INSERT INTO people.organisation (id, slug, kind, names, demonstration, state, stand_in, created_at)
    VALUES (found, 'account-' || gen_random_uuid(), author.kind,
            CASE WHEN author.publishes_as = 'hosted' THEN (SELECT jsonb_object_agg(n.key, 'Hosted by ' || n.value) FROM jsonb_each_text(host.names) n WHERE n.key = 'en')
                 ELSE '{"en": "Name withheld"}' END,
            author.demonstration, 'verified', true, date_trunc('week', now()));
  INSERT INTO people.withheld_name (organisation_id, commitment_id, stand_in_id, host_id)
    VALUES (context.organisation(), commitment, found, CASE WHEN author.publishes_as = 'hosted' THEN host.id END);
  RETURN found;
END $$;

-- Whether an organisation that agreed to lend its name may still do so: it can be suspended, or close its page, meanwhile.
CREATE FUNCTION people.host_stands(host uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT EXISTS (SELECT FROM people.hosting h JOIN people.organisation o ON o.id = h.host_id AND o.state = 'verified' AND o.public_page
    WHERE h.organisation_id = context.organisation() AND h.host_id = host AND h.state = 'agreed')
$$;

-- A way in that was lost is closed before another is made, by whoever verified the organisation, while nobody has joined it.
CREATE FUNCTION people.close_first_invitation(organisation uuid) RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog AS $$
  UPDATE people.invitation i SET revoked_at = now()
  WHERE i.organisation_id = organisation AND i.accepted_at IS NULL AND i.revoked_at IS NULL
    AND EXISTS (SELECT FROM people.organisation o WHERE o.id = organisation AND o.verifier_id = context.organisation())
    AND NOT EXISTS (SELECT FROM people.membership m WHERE m.organisation_id = organisation)
$$;

-- Once the first has joined, who applied is forgotten.
CREATE FUNCTION people.forget_application() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  DELETE FROM people.application a WHERE a.organisation_id = NEW.organisation_id;
  RETURN NULL;
END $$;
CREATE TRIGGER application_forgotten AFTER INSERT ON people.membership FOR EACH ROW EXECUTE FUNCTION people.forget_application();

REVOKE EXECUTE ON FUNCTION people.host_stands, people.close_first_invitation, people.forget_application, people.own_kind, people.own_world, people.is_own_name, people.stand_in, people.keep_organisation FROM PUBLIC;
GRANT EXECUTE ON FUNCTION people.own_kind, people.own_world TO heed_state, heed_independent, heed_secretariat, heed_admin;
GRANT EXECUTE ON FUNCTION people.close_first_invitation TO heed_state, heed_secretariat;
GRANT EXECUTE ON FUNCTION people.is_own_name, people.stand_in, people.host_stands TO heed_independent;

-- What everyone may know: a name that is withheld is known under no id, unless something stands in that name already, nor is
-- what stands in for it before its batch is out; but to whoever publishes under it.
CREATE OR REPLACE VIEW published.public_organisation AS
  SELECT o.id, o.slug, o.kind, o.names, o.country_iso3, o.ganhri_status, o.ganhri_status_on, o.demonstration,
         NOT o.stand_in AND o.state IN ('verified', 'suspended')
           AND (o.public_page OR o.kind IN ('ministry', 'state_body', 'nmirf', 'parliament', 'ohchr')) AS has_page
  FROM people.organisation o
  WHERE o.state <> 'applied'
    AND ((o.publishes_as = 'named' AND NOT o.stand_in)
         OR coalesce((SELECT true FROM published.published_update u WHERE u.organisation_id = o.id LIMIT 1), false)
         OR EXISTS (SELECT FROM people.withheld_name w
                    WHERE w.stand_in_id = o.id AND w.organisation_id = nullif(current_setting('heed.organisation', true), '')::uuid));

-- Whose an account was that has been withdrawn is for nobody to look up behind the views.
REVOKE SELECT (organisation_id, published_by) ON published.published_update FROM heed_state, heed_independent, heed_secretariat;

-- The public side holds the stand-in alone: as author, as publisher, and as whoever corrects or withdraws. It is dated by the
-- week of its batch. Whoever chose to withhold the name speaks in its own name on nothing.
CREATE OR REPLACE FUNCTION published.assert_author() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
  target record;
  author record;
  behind uuid;
  writer uuid;
BEGIN
  IF context.is_loader() THEN
    RETURN NEW;
  END IF;
  -- Until this is committed: who suspends or closes it waits.
  PERFORM FROM people.organisation o WHERE o.id = context.organisation() AND o.state = 'verified' FOR SHARE;
  IF NOT FOUND THEN
    PERFORM context.refuse('standing of the organisation');
  END IF;
  SELECT c.bearer_kind, c.country_iso3, c.demonstration INTO target FROM catalogue.commitment c WHERE c.id = NEW.commitment_id;
  SELECT o.kind, o.country_iso3, o.demonstration, o.stand_in, o.publishes_as INTO author FROM people.organisation o WHERE o.id = NEW.organisation_id;
  SELECT w.organisation_id INTO behind FROM people.withheld_name w WHERE w.stand_in_id = NEW.organisation_id AND w.commitment_id = NEW.commitment_id;
  writer := coalesce(behind, NEW.organisation_id);
  IF author.stand_in IS DISTINCT FROM (behind IS NOT NULL) OR (author.publishes_as <> 'named' AND NEW.voice = 'independent') THEN
    PERFORM context.refuse('name');
  END IF;
  IF NEW.published_by IS DISTINCT FROM (CASE WHEN behind IS NULL THEN context.organisation() ELSE NEW.organisation_id END)
     OR NEW.voice IS DISTINCT FROM context.voice()
     OR NEW.country_iso3 IS DISTINCT FROM target.country_iso3
     OR NEW.demonstration IS DISTINCT FROM target.demonstration OR author.demonstration IS DISTINCT FROM target.demonstration
     OR NEW.organisation_kind IS DISTINCT FROM author.kind THEN
    PERFORM context.refuse('name, voice, State or world');
  END IF;
  IF NEW.voice = 'bearer' AND target.bearer_kind = 'state' THEN
    IF NEW.country_iso3 IS DISTINCT FROM context.publishes_for() OR author.country_iso3 IS DISTINCT FROM NEW.country_iso3 THEN
      PERFORM context.refuse('publisher of the State');
    END IF;
  ELSIF writer IS DISTINCT FROM context.organisation() THEN
    PERFORM context.refuse('account');
  END IF;
  IF NEW.voice = 'independent' AND NOT EXISTS (
       SELECT FROM people.country_of_work w WHERE w.organisation_id = writer AND w.country_iso3 = NEW.country_iso3) THEN
    PERFORM context.refuse('country of work');
  END IF;
  IF (behind IS NULL AND (NEW.published_at < date_trunc('milliseconds', transaction_timestamp()) OR NEW.published_at > clock_timestamp()))
     OR (behind IS NOT NULL AND NEW.published_at IS DISTINCT FROM date_trunc('week', transaction_timestamp(), 'UTC')) THEN
    PERFORM context.refuse('time of publication');
  END IF;
  IF NOT EXISTS (
       SELECT FROM working.status_update w
       WHERE w.id = NEW.id AND w.organisation_id = writer AND w.commitment_id = NEW.commitment_id AND w.state = 'published'
         AND (w.status, w.period_start, w.period_end, w.narrative, w.measures, w.obstacles, w.next_steps, w.status_reason, w.corrects)
             IS NOT DISTINCT FROM
             (NEW.status, NEW.period_start, NEW.period_end, NEW.narrative, NEW.measures, NEW.obstacles, NEW.next_steps, NEW.status_reason, NEW.corrects)) THEN
    PERFORM context.refuse('words');
  END IF;
  IF NEW.corrects IS NOT NULL AND NOT EXISTS (
       SELECT FROM published.published_update u
       WHERE u.id = NEW.corrects AND u.organisation_id = NEW.organisation_id AND u.commitment_id = NEW.commitment_id) THEN
    PERFORM context.refuse('corrected account');
  END IF;
  RETURN NEW;
END $$;

CREATE OR REPLACE FUNCTION published.assert_event_author() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
  account record;
BEGIN
  IF context.is_loader() THEN
    RETURN NEW;
  END IF;
  SELECT u.organisation_id, u.voice, o.stand_in INTO account
    FROM published.published_update u JOIN people.organisation o ON o.id = u.organisation_id WHERE u.id = NEW.published_update_id;
  IF account.stand_in AND NEW.kind IN ('withdrawn', 'superseded') THEN
    IF NEW.by_organisation_id IS DISTINCT FROM account.organisation_id OR NOT people.is_own_name(account.organisation_id) THEN
      PERFORM context.refuse('event');
    END IF;
  ELSIF NEW.by_organisation_id IS DISTINCT FROM context.organisation() THEN
    PERFORM context.refuse('event');
  END IF;
  IF NEW.kind = 'withdrawn' AND (NOT people.is_own_name(account.organisation_id) OR account.voice <> 'independent'
       OR NEW.at IS DISTINCT FROM date_trunc('week', transaction_timestamp(), 'UTC')) THEN
    PERFORM context.refuse('withdrawal');
  END IF;
  IF NEW.kind = 'hidden' AND current_setting('role') <> 'heed_secretariat' THEN
    PERFORM context.refuse('hiding');
  END IF;
  IF NEW.kind = 'superseded' AND NOT EXISTS (
       SELECT FROM published.published_update u
       WHERE u.id = NEW.superseded_by AND u.corrects = NEW.published_update_id AND people.is_own_name(u.published_by)
         AND u.xmin = pg_current_xact_id()::xid) THEN
    PERFORM context.refuse('correction');
  END IF;
  RETURN NEW;
END $$;

CREATE OR REPLACE FUNCTION published.assert_part_author() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  IF NOT context.is_loader() AND NOT EXISTS (
       SELECT FROM published.published_update u
       WHERE u.id = NEW.published_update_id AND people.is_own_name(u.published_by) AND u.xmin = pg_current_xact_id()::xid) THEN
    PERFORM context.refuse('part of an account');
  END IF;
  RETURN NEW;
END $$;
-- What is published beside an account is its own evidence, as it was attached: no other file, under no other name.
CREATE FUNCTION published.assert_evidence() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF NOT context.is_loader() AND NOT EXISTS (
       SELECT FROM working.evidence e
       WHERE e.id = NEW.id AND e.update_id = NEW.published_update_id AND e.visibility = 'public'
         AND NEW.received_at IN (e.created_at, date_trunc('week', e.created_at, 'UTC'))
         AND (e.kind, e.title, e.url, e.file_name, e.media_type, e.bytes, e.sha256, e.storage_key)
             IS NOT DISTINCT FROM (NEW.kind, NEW.title, NEW.url, NEW.file_name, NEW.media_type, NEW.bytes, NEW.sha256, NEW.storage_key)) THEN
    PERFORM context.refuse('evidence');
  END IF;
  RETURN NEW;
END $$;
REVOKE EXECUTE ON FUNCTION published.assert_evidence FROM PUBLIC;
CREATE TRIGGER published_evidence_own BEFORE INSERT ON published.published_evidence FOR EACH ROW EXECUTE FUNCTION published.assert_evidence();

