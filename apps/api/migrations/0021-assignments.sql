-- Who works on what: given and taken back by the State's mechanism, read by it, by the State's publisher and by whom it was
-- given to.
CREATE FUNCTION people.own_state() RETURNS text LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS
  $$ SELECT state FROM people.organisation WHERE id = context.organisation() $$;
REVOKE EXECUTE ON FUNCTION people.own_state FROM PUBLIC;
GRANT EXECUTE ON FUNCTION people.own_state TO heed_state;

DROP POLICY publisher ON working.assignment;
CREATE POLICY publisher ON working.assignment FOR SELECT TO heed_state
  USING (country_iso3 = (SELECT context.publishes_for()));
CREATE POLICY mechanism ON working.assignment FOR SELECT TO heed_state
  USING (country_iso3 = (SELECT context.country()) AND (SELECT people.own_kind()) = 'nmirf');
CREATE POLICY mechanism_gives ON working.assignment FOR INSERT TO heed_state
  WITH CHECK (country_iso3 = (SELECT context.country()) AND (SELECT people.own_kind()) = 'nmirf' AND (SELECT people.own_state()) = 'verified');
CREATE POLICY mechanism_takes_back ON working.assignment FOR DELETE TO heed_state
  USING (country_iso3 = (SELECT context.country()) AND (SELECT people.own_kind()) = 'nmirf' AND (SELECT people.own_state()) = 'verified');

-- Its post and its time are not the giver's to choose.
REVOKE INSERT ON working.assignment FROM heed_state;
GRANT INSERT (organisation_id, commitment_id, country_iso3, due_on) ON working.assignment TO heed_state;

-- To a verified ministry or agency of the State that bears the commitment, and of its world. With the giver's eyes, which see these.
CREATE FUNCTION working.keep_assignment() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF NOT EXISTS (
    SELECT FROM catalogue.commitment c
    JOIN people.organisation o ON o.id = NEW.organisation_id AND o.country_iso3 = c.country_iso3 AND o.demonstration = c.demonstration
    WHERE c.id = NEW.commitment_id AND c.bearer_kind = 'state' AND c.country_iso3 = NEW.country_iso3
      AND o.kind IN ('ministry', 'state_body') AND o.state = 'verified') THEN
    PERFORM context.refuse('assignment');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER assignment_kept BEFORE INSERT ON working.assignment FOR EACH ROW
  WHEN (current_setting('role') = 'heed_state') EXECUTE FUNCTION working.keep_assignment();

-- The serving process asks whether the database is up to date; it is not the owner's (ADR 34).
GRANT USAGE ON SCHEMA migration TO heed_worker;
GRANT SELECT ON migration.applied TO heed_worker;
