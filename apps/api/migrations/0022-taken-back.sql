-- A ministry writes about what it was given; what is taken back in the same moment is not begun and not sent. With the owner's
-- eyes, since a lock on an assignment is nobody's on the working side, and whatever the serving process says of itself.
CREATE FUNCTION working.keep_ground() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF current_setting('role') NOT IN ('heed_state', 'heed_independent', 'heed_secretariat')
     OR NOT EXISTS (SELECT FROM people.organisation o WHERE o.id = NEW.organisation_id AND o.kind IN ('ministry', 'state_body'))
     OR EXISTS (SELECT FROM people.state_publisher p WHERE p.organisation_id = NEW.organisation_id AND p.country_iso3 = NEW.country_iso3) THEN
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

CREATE TRIGGER status_update_begun BEFORE INSERT ON working.status_update FOR EACH ROW EXECUTE FUNCTION working.keep_ground();
CREATE TRIGGER status_update_sent BEFORE UPDATE OF state ON working.status_update FOR EACH ROW
  WHEN (NEW.state = 'submitted' AND OLD.state <> 'submitted') EXECUTE FUNCTION working.keep_ground();

-- What nobody but its author's organisation has seen may be thrown away: also what was taken back before its batch.
DROP POLICY drafts_only ON working.status_update;
CREATE POLICY unseen_only ON working.status_update AS RESTRICTIVE FOR DELETE TO heed_state, heed_independent, heed_secretariat
  USING ((state = 'draft' OR (state = 'returned' AND submitted_at IS NULL)) AND organisation_id = (SELECT context.organisation()));
-- Why it was taken back goes with it. Nobody may take a comment away by itself.
ALTER TABLE working.comment DROP CONSTRAINT comment_organisation_id_update_id_fkey,
  ADD FOREIGN KEY (organisation_id, update_id) REFERENCES working.status_update (organisation_id, id) ON DELETE CASCADE;
