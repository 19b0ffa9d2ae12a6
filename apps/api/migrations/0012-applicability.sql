-- Applicability that follows from dated lists: from the first day on, until the day on which it changed. Only commitments
-- whose applicability depends on a list have rows here; the commitment itself holds what is so as of the newest list.
CREATE TABLE catalogue.applicability_period (
  commitment_id uuid NOT NULL REFERENCES catalogue.commitment ON DELETE CASCADE,
  from_day date NOT NULL,
  until_day date CHECK (until_day > from_day), -- first day of the next period
  applicability text NOT NULL CHECK (applicability IN ('applies', 'does_not_apply', 'unknown')),
  applicability_reason text NOT NULL,
  PRIMARY KEY (commitment_id, from_day)
);
GRANT SELECT ON catalogue.applicability_period TO heed_portal, heed_state, heed_independent, heed_secretariat, heed_admin, heed_worker;

-- Lists are taken in with the rights of those who write the catalogue.
GRANT SELECT, INSERT, DELETE ON catalogue.applicability_period, catalogue.treaty_status, catalogue.membership_status TO heed_cataloguer;
GRANT SELECT, INSERT, UPDATE (imported_at) ON catalogue.list_import TO heed_cataloguer; -- an older list can be gone back to
GRANT SELECT ON catalogue.treaty TO heed_cataloguer;
