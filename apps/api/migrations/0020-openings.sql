-- Emergency access (ADR 32): two administrators of the operator see what was done with the accounts of one organisation, for an
-- hour and to read only. The organisation sees that the operator asked, why, and how many pages were read.
CREATE TABLE people.opening (
  organisation_id uuid NOT NULL REFERENCES people.organisation,
  id uuid NOT NULL,
  operator_id uuid NOT NULL REFERENCES people.organisation,
  reason text NOT NULL CHECK (length(btrim(reason)) BETWEEN 20 AND 500 AND reason ~ '[[:alnum:]]'),
  requested_by uuid NOT NULL REFERENCES people.user_account,
  requested_at timestamptz NOT NULL DEFAULT now(),
  approved_by uuid REFERENCES people.user_account,
  approved_at timestamptz,
  ends_at timestamptz NOT NULL, -- the request lapses, or the trail closes
  ended_at timestamptz,
  pages_read integer NOT NULL DEFAULT 0,
  acknowledged_by uuid REFERENCES people.user_account,
  acknowledged_at timestamptz,
  PRIMARY KEY (organisation_id, id),
  CHECK (operator_id <> organisation_id),
  CHECK (approved_by <> requested_by),
  CHECK (acknowledged_by <> requested_by AND acknowledged_by <> approved_by),
  CHECK ((approved_by IS NULL) = (approved_at IS NULL)),
  CHECK ((acknowledged_by IS NULL) = (acknowledged_at IS NULL)),
  CHECK (approved_at IS NOT NULL OR (pages_read = 0 AND acknowledged_at IS NULL)),
  CHECK (ends_at > requested_at AND ends_at <= coalesce(approved_at + interval '60 minutes', requested_at + interval '24 hours'))
);
CREATE UNIQUE INDEX opening_under_way ON people.opening (organisation_id) WHERE ended_at IS NULL;
CREATE INDEX opening_by_operator ON people.opening (operator_id, requested_at DESC);

-- Of an organisation what the operator has to know, and what the organisation knows of itself. A name that the public does not
-- know, or of which something still stands without a name, is not told.
CREATE FUNCTION people.openable(organisation uuid) RETURNS TABLE (kind text, demonstration boolean, name text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT o.kind, o.demonstration, CASE WHEN o.id = own.id OR (o.publishes_as = 'named'
    AND NOT EXISTS (SELECT FROM people.withheld_name w WHERE w.organisation_id = o.id)
    AND NOT EXISTS (SELECT FROM people.hosting h WHERE h.organisation_id = o.id)) THEN o.names ->> 'en' END
  FROM people.organisation o JOIN people.organisation own ON own.id = context.organisation()
  WHERE o.id = organisation AND NOT o.stand_in
    AND (o.id = own.id OR (own.kind = 'operator' AND o.kind <> 'operator' AND o.demonstration = own.demonstration))
$$;
-- Whether its name is known, so that times alone tell nothing, there is somebody who would be told, and none of these persons is
-- of that organisation as well.
CREATE FUNCTION people.may_be_opened(organisation uuid, persons uuid[]) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT EXISTS (SELECT FROM people.openable(organisation) o WHERE o.name IS NOT NULL)
    AND EXISTS (SELECT FROM people.organisation o WHERE o.id = organisation AND o.state IN ('verified', 'suspended'))
    AND EXISTS (SELECT FROM people.membership m JOIN people.user_account u ON u.id = m.user_id AND u.disabled_at IS NULL
      WHERE m.organisation_id = organisation AND m.ended_at IS NULL AND m.roles && '{administrator,validator}')
    AND NOT EXISTS (SELECT FROM people.membership m
      WHERE m.organisation_id = organisation AND m.user_id = ANY (persons) AND m.ended_at IS NULL)
$$;
-- Chains that are open to the member of the transaction, who is one of the two.
CREATE FUNCTION people.opened_chains() RETURNS uuid[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT coalesce(array_agg(o.organisation_id), '{}') FROM people.opening o
  WHERE o.operator_id = context.organisation() AND context.user_id() IN (o.requested_by, o.approved_by)
    AND o.approved_at IS NOT NULL AND o.ended_at IS NULL AND o.ends_at > clock_timestamp()
    AND people.may_be_opened(o.organisation_id, ARRAY[o.requested_by, o.approved_by])
$$;
REVOKE EXECUTE ON FUNCTION people.openable, people.may_be_opened, people.opened_chains FROM PUBLIC;
GRANT EXECUTE ON FUNCTION people.openable TO heed_state, heed_independent, heed_secretariat, heed_admin;
GRANT EXECUTE ON FUNCTION people.may_be_opened, people.opened_chains TO heed_admin;

-- Whoever opens a way in is an administrator, with an account that is open, until that is committed: a change of either waits.
CREATE OR REPLACE FUNCTION people.hold_role() RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM FROM people.membership m JOIN people.user_account u ON u.id = m.user_id AND u.disabled_at IS NULL
    WHERE m.user_id = context.user_id() AND m.organisation_id = context.organisation()
      AND m.ended_at IS NULL AND 'administrator' = ANY (m.roles) FOR SHARE OF m, u;
  IF NOT FOUND THEN
    PERFORM context.refuse('role of an administrator');
  END IF;
END $$;

-- Nobody asks or agrees in another's name, nothing is opened again or for longer, and each side writes its own part alone.
CREATE FUNCTION people.keep_opening() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF current_setting('role') IN ('heed_state', 'heed_independent', 'heed_secretariat') THEN
    IF OLD.acknowledged_at IS NOT NULL OR OLD.approved_at IS NULL OR least(OLD.ends_at, OLD.ended_at) > now()
       OR NEW.acknowledged_by IS DISTINCT FROM context.user_id() OR NEW.acknowledged_at IS DISTINCT FROM now()
       OR NOT EXISTS (SELECT FROM people.membership m WHERE m.user_id = NEW.acknowledged_by AND m.organisation_id = OLD.organisation_id
         AND m.ended_at IS NULL AND m.roles && '{administrator,validator}') THEN
      PERFORM context.refuse('acknowledgement of an opening');
    END IF;
  ELSIF current_setting('role') = 'heed_admin' THEN
    IF OLD.ended_at IS NOT NULL OR (NEW.ended_at IS NOT NULL AND NEW.ended_at <> now()) THEN
      PERFORM context.refuse('end of an opening');
    END IF;
    IF NEW.approved_by IS DISTINCT FROM OLD.approved_by THEN
      IF OLD.approved_by IS NOT NULL OR OLD.ends_at <= now() OR NEW.approved_by IS DISTINCT FROM context.user_id()
         OR NEW.approved_at IS DISTINCT FROM now() OR NEW.ends_at > now() + interval '60 minutes'
         OR NOT people.may_be_opened(OLD.organisation_id, ARRAY[OLD.requested_by, NEW.approved_by])
         OR 2 > (SELECT count(*) FROM people.membership m WHERE m.organisation_id = OLD.operator_id
           AND m.user_id IN (OLD.requested_by, NEW.approved_by) AND m.ended_at IS NULL AND 'administrator' = ANY (m.roles)
           AND greatest(m.joined_at, m.promoted_at) <= OLD.requested_at - interval '3 days') THEN
        PERFORM context.refuse('agreement to an opening');
      END IF;
      PERFORM people.hold_role();
    ELSIF NEW.ends_at IS DISTINCT FROM OLD.ends_at OR NEW.approved_at IS DISTINCT FROM OLD.approved_at THEN
      PERFORM context.refuse('time of an opening');
    END IF;
    IF NEW.pages_read <> OLD.pages_read
       AND (NEW.pages_read <> OLD.pages_read + 1 OR OLD.acknowledged_at IS NOT NULL OR NOT OLD.organisation_id = ANY (people.opened_chains())) THEN
      PERFORM context.refuse('reading of an opened trail');
    END IF;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER opening_kept BEFORE UPDATE ON people.opening FOR EACH ROW EXECUTE FUNCTION people.keep_opening();
CREATE FUNCTION people.keep_opening_asker() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF current_setting('role') = 'heed_admin' THEN
    PERFORM people.hold_role();
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER opening_asker BEFORE INSERT ON people.opening FOR EACH ROW EXECUTE FUNCTION people.keep_opening_asker();
REVOKE EXECUTE ON FUNCTION people.keep_opening, people.keep_opening_asker FROM PUBLIC;

-- Openings end with the role of either administrator.
CREATE OR REPLACE FUNCTION people.end_ways_in(opener uuid, organisation uuid) RETURNS void LANGUAGE sql SET search_path = pg_catalog, pg_temp AS $$
  UPDATE people.invitation SET revoked_at = now()
    WHERE invited_by = opener AND organisation_id = organisation AND accepted_at IS NULL AND revoked_at IS NULL;
  UPDATE people.recovery SET refused_at = now()
    WHERE opener IN (requested_by, approved_by) AND used_at IS NULL AND refused_at IS NULL;
  UPDATE people.opening SET ended_at = now()
    WHERE opener IN (requested_by, approved_by) AND operator_id = organisation AND ended_at IS NULL;
$$;

ALTER TABLE people.opening ENABLE ROW LEVEL SECURITY;
ALTER TABLE people.opening FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON people.opening TO heed_owner USING (true) WITH CHECK (true);
CREATE POLICY backup ON people.opening FOR SELECT TO heed_backup USING (true);
CREATE POLICY of_member ON people.opening AS RESTRICTIVE TO heed_state, heed_independent, heed_secretariat, heed_admin
  USING ((SELECT context.organisation()) IS NOT NULL);
CREATE POLICY own ON people.opening FOR SELECT TO heed_state, heed_independent, heed_secretariat
  USING (organisation_id = (SELECT context.organisation()));
CREATE POLICY told ON people.opening FOR UPDATE TO heed_state, heed_independent, heed_secretariat
  USING (organisation_id = (SELECT context.organisation()) AND approved_at IS NOT NULL)
  WITH CHECK (organisation_id = (SELECT context.organisation()) AND approved_at IS NOT NULL);
CREATE POLICY operators ON people.opening FOR SELECT TO heed_admin USING (operator_id = (SELECT context.organisation()));
CREATE POLICY asked ON people.opening FOR INSERT TO heed_admin
  WITH CHECK (operator_id = (SELECT context.organisation()) AND requested_by = (SELECT context.user_id())
    AND people.may_be_opened(organisation_id, ARRAY[requested_by]));
CREATE POLICY by_operator ON people.opening FOR UPDATE TO heed_admin
  USING (operator_id = (SELECT context.organisation())) WITH CHECK (operator_id = (SELECT context.organisation()));

GRANT SELECT ON people.opening TO heed_state, heed_independent, heed_secretariat, heed_admin, heed_backup;
GRANT UPDATE (acknowledged_by, acknowledged_at) ON people.opening TO heed_state, heed_independent, heed_secretariat;
GRANT INSERT (organisation_id, id, operator_id, reason, requested_by, ends_at) ON people.opening TO heed_admin;
GRANT UPDATE (approved_by, approved_at, ends_at, ended_at, pages_read) ON people.opening TO heed_admin;

-- An opened trail, to the two: what was done with accounts, nothing of the organisation's work, nor who read what.
CREATE POLICY opened ON platform.audit_entry FOR SELECT TO heed_admin
  USING (chain_id = ANY ((SELECT people.opened_chains())::uuid[])
    AND split_part(action, '.', 1) = ANY ('{session,account,token,person,invitation,recovery}'::text[]) AND action <> 'recovery.read');

-- What the platform's chain says of an organisation's restricted matter can be shown to stand beneath a checkpoint, too.
CREATE POLICY recipient ON platform.audit_leaf FOR SELECT TO heed_state, heed_independent, heed_secretariat
  USING (chain_id = platform.platform_chain() AND EXISTS (SELECT FROM platform.audit_entry e
    WHERE e.chain_id = audit_leaf.chain_id AND e.seq = audit_leaf.seq AND e.concerns = (SELECT context.organisation())));
