-- A ministry writes about what it was given; what is taken back in the same moment is not begun and not sent. With the owner's
-- eyes, since a lock on an assignment is nobody's on the working side.
CREATE FUNCTION working.keep_ground() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF NEW.organisation_id IS DISTINCT FROM context.organisation() OR NEW.country_iso3 IS NOT DISTINCT FROM context.publishes_for()
     OR people.own_kind() NOT IN ('ministry', 'state_body') THEN
    RETURN NEW;
  END IF;
  PERFORM FROM working.assignment a
    WHERE a.organisation_id = NEW.organisation_id AND a.commitment_id = NEW.commitment_id FOR KEY SHARE;
  IF NOT FOUND THEN
    PERFORM context.refuse('assignment');
  END IF;
  RETURN NEW;
END $$;
REVOKE EXECUTE ON FUNCTION working.keep_ground FROM PUBLIC;

CREATE TRIGGER status_update_begun BEFORE INSERT ON working.status_update FOR EACH ROW
  WHEN (current_setting('role') = 'heed_state') EXECUTE FUNCTION working.keep_ground();
CREATE TRIGGER status_update_sent BEFORE UPDATE OF state ON working.status_update FOR EACH ROW
  WHEN (current_setting('role') = 'heed_state' AND NEW.state = 'submitted' AND OLD.state <> 'submitted') EXECUTE FUNCTION working.keep_ground();
