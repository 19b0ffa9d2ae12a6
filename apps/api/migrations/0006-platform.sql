-- Audit, outbox, idempotency, loads; then who may touch what.
CREATE SCHEMA platform;

-- One chain per organisation and one for the platform. 'canonical' holds the exact bytes that were hashed.
CREATE TABLE platform.audit_chain (
  chain_id uuid PRIMARY KEY,
  seq bigint NOT NULL,
  hash bytea NOT NULL
);

CREATE TABLE platform.audit_entry (
  chain_id uuid NOT NULL,
  seq bigint NOT NULL,
  prev_hash bytea NOT NULL,
  hash bytea NOT NULL,
  canonical text NOT NULL,
  at timestamptz NOT NULL,
  action text NOT NULL,
  target_kind text NOT NULL,
  target_id text NOT NULL,
  organisation_id uuid,
  request_id text NOT NULL,
  PRIMARY KEY (chain_id, seq)
);
CREATE INDEX audit_entry_target ON platform.audit_entry (target_kind, target_id);

CREATE TABLE platform.outbox (
  id uuid PRIMARY KEY,
  sequence bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
  aggregate_id uuid NOT NULL,
  organisation_id uuid,
  event text NOT NULL,
  payload jsonb NOT NULL, -- ids only, never words of an account
  at timestamptz NOT NULL DEFAULT now(),
  sent_at timestamptz
);
CREATE INDEX outbox_unsent ON platform.outbox (sequence) WHERE sent_at IS NULL;

CREATE TABLE platform.idempotency_key (
  user_id uuid NOT NULL REFERENCES people.user_account,
  route text NOT NULL,
  key text NOT NULL CHECK (length(key) BETWEEN 8 AND 200),
  body_hash bytea NOT NULL,
  status integer NOT NULL,
  response jsonb NOT NULL,
  at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (user_id, route, key)
);

CREATE TABLE platform.load (
  name text PRIMARY KEY, -- a seed file or step
  fingerprint text NOT NULL,
  at timestamptz NOT NULL DEFAULT now()
);

-- The second layer of authorization on the public side: a row must be in the name, the voice and the State of the actor.
-- A State's own account comes from its publisher alone; every other account from its author alone.
CREATE FUNCTION published.assert_author() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  target record;
  author_country text;
BEGIN
  IF current_user IN ('heed_owner', 'heed_worker') THEN
    RETURN NEW; -- the seed loader, which has no actor
  END IF;
  SELECT c.bearer_kind, c.country_iso3, c.demonstration INTO target FROM catalogue.commitment c WHERE c.id = NEW.commitment_id;
  SELECT o.country_iso3 INTO author_country FROM published.public_organisation o WHERE o.id = NEW.organisation_id;
  IF NEW.published_by IS DISTINCT FROM context.organisation()
     OR NEW.voice IS DISTINCT FROM context.voice()
     OR NEW.country_iso3 IS DISTINCT FROM target.country_iso3
     OR NEW.demonstration IS DISTINCT FROM target.demonstration
     OR (NEW.voice = 'bearer' AND target.bearer_kind = 'state'
         AND (NEW.country_iso3 IS DISTINCT FROM context.publishes_for() OR author_country IS DISTINCT FROM NEW.country_iso3))
     OR (NOT (NEW.voice = 'bearer' AND target.bearer_kind = 'state') AND NEW.organisation_id IS DISTINCT FROM context.organisation()) THEN
    RAISE EXCEPTION 'published row does not belong to the actor' USING ERRCODE = '42501';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER published_update_author BEFORE INSERT ON published.published_update
  FOR EACH ROW EXECUTE FUNCTION published.assert_author();

CREATE FUNCTION published.assert_event_author() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF current_user IN ('heed_owner', 'heed_worker') THEN
    RETURN NEW;
  END IF;
  IF NEW.by_organisation_id IS DISTINCT FROM context.organisation()
     OR NOT EXISTS (
       SELECT FROM published.published_update u
       WHERE u.id = NEW.published_update_id
         AND (u.organisation_id = context.organisation() OR (u.voice = 'bearer' AND u.country_iso3 = context.publishes_for()))) THEN
    RAISE EXCEPTION 'published row does not belong to the actor' USING ERRCODE = '42501';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER publication_event_author BEFORE INSERT ON published.publication_event
  FOR EACH ROW EXECUTE FUNCTION published.assert_event_author();

-- Asks and evidence belong to a row that the same actor published.
CREATE FUNCTION published.assert_part_author() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF current_user IN ('heed_owner', 'heed_worker') THEN
    RETURN NEW;
  END IF;
  IF NOT EXISTS (SELECT FROM published.published_update u WHERE u.id = NEW.published_update_id AND u.published_by = context.organisation()) THEN
    RAISE EXCEPTION 'published row does not belong to the actor' USING ERRCODE = '42501';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER published_ask_status_author BEFORE INSERT ON published.published_ask_status
  FOR EACH ROW EXECUTE FUNCTION published.assert_part_author();
CREATE TRIGGER published_evidence_author BEFORE INSERT ON published.published_evidence
  FOR EACH ROW EXECUTE FUNCTION published.assert_part_author();
