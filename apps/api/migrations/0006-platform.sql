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

-- The second layer of authorization on the public side. The functions read what the acting role may not (whole published
-- rows, organisations), so they run as their owner; 'role' still tells on whose behalf. The loader has no actor.
CREATE FUNCTION context.is_loader() RETURNS boolean LANGUAGE sql STABLE AS $$ SELECT current_setting('role') = 'heed_owner' $$;
CREATE FUNCTION context.refuse(what text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'not the actor''s: %', what USING ERRCODE = '42501';
END $$;

-- A row comes from the working side as it was cleared, in the name, the voice, the State and the world of its author. A
-- State's own account comes from its publisher alone; every other account from its author alone.
CREATE FUNCTION published.assert_author() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
  target record;
  author record;
BEGIN
  IF context.is_loader() THEN
    RETURN NEW;
  END IF;
  SELECT c.bearer_kind, c.country_iso3, c.demonstration INTO target FROM catalogue.commitment c WHERE c.id = NEW.commitment_id;
  SELECT o.kind, o.country_iso3, o.demonstration INTO author FROM people.organisation o WHERE o.id = NEW.organisation_id;
  IF NEW.published_by IS DISTINCT FROM context.organisation() OR NEW.voice IS DISTINCT FROM context.voice()
     OR NEW.country_iso3 IS DISTINCT FROM target.country_iso3
     OR NEW.demonstration IS DISTINCT FROM target.demonstration OR author.demonstration IS DISTINCT FROM target.demonstration
     OR NEW.organisation_kind IS DISTINCT FROM author.kind THEN
    PERFORM context.refuse('name, voice, State or world');
  END IF;
  IF NEW.voice = 'bearer' AND target.bearer_kind = 'state' THEN
    IF NEW.country_iso3 IS DISTINCT FROM context.publishes_for() OR author.country_iso3 IS DISTINCT FROM NEW.country_iso3 THEN
      PERFORM context.refuse('publisher of the State');
    END IF;
  ELSIF NEW.organisation_id IS DISTINCT FROM context.organisation() THEN
    PERFORM context.refuse('account');
  END IF;
  IF NEW.voice = 'independent' AND NOT EXISTS (
       SELECT FROM people.country_of_work w WHERE w.organisation_id = NEW.organisation_id AND w.country_iso3 = NEW.country_iso3) THEN
    PERFORM context.refuse('country of work');
  END IF;
  IF NEW.published_at < date_trunc('milliseconds', transaction_timestamp()) OR NEW.published_at > clock_timestamp() THEN
    PERFORM context.refuse('time of publication');
  END IF;
  IF NOT EXISTS (
       SELECT FROM working.status_update w
       WHERE w.id = NEW.id AND w.organisation_id = NEW.organisation_id AND w.commitment_id = NEW.commitment_id AND w.state = 'published'
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
CREATE TRIGGER published_update_author BEFORE INSERT ON published.published_update
  FOR EACH ROW EXECUTE FUNCTION published.assert_author();

-- Withdrawn by an independent author alone, superseded by a correction that the same actor is publishing, hidden by the secretariat.
CREATE FUNCTION published.assert_event_author() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
  account record;
BEGIN
  IF context.is_loader() THEN
    RETURN NEW;
  END IF;
  SELECT u.organisation_id, u.voice INTO account FROM published.published_update u WHERE u.id = NEW.published_update_id;
  IF NEW.by_organisation_id IS DISTINCT FROM context.organisation() THEN
    PERFORM context.refuse('event');
  END IF;
  IF NEW.kind = 'withdrawn' AND (account.organisation_id IS DISTINCT FROM context.organisation() OR account.voice <> 'independent') THEN
    PERFORM context.refuse('withdrawal');
  END IF;
  IF NEW.kind = 'hidden' AND current_setting('role') <> 'heed_secretariat' THEN
    PERFORM context.refuse('hiding');
  END IF;
  IF NEW.kind = 'superseded' AND NOT EXISTS (
       SELECT FROM published.published_update u
       WHERE u.id = NEW.superseded_by AND u.corrects = NEW.published_update_id AND u.published_by = context.organisation()
         AND u.xmin = pg_current_xact_id()::xid) THEN
    PERFORM context.refuse('correction');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER publication_event_author BEFORE INSERT ON published.publication_event
  FOR EACH ROW EXECUTE FUNCTION published.assert_event_author();

-- Asks and evidence belong to a row that the same actor is publishing: nothing is added to one that is already public.
CREATE FUNCTION published.assert_part_author() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  IF NOT context.is_loader() AND NOT EXISTS (
       SELECT FROM published.published_update u
       WHERE u.id = NEW.published_update_id AND u.published_by = context.organisation() AND u.xmin = pg_current_xact_id()::xid) THEN
    PERFORM context.refuse('part of an account');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER published_ask_status_author BEFORE INSERT ON published.published_ask_status
  FOR EACH ROW EXECUTE FUNCTION published.assert_part_author();
CREATE TRIGGER published_evidence_author BEFORE INSERT ON published.published_evidence
  FOR EACH ROW EXECUTE FUNCTION published.assert_part_author();

-- An update stays about the same commitment, in the same name; its words are its author's, whoever clears it.
CREATE FUNCTION working.keep_content() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  IF context.is_loader() THEN
    RETURN NEW;
  END IF;
  IF TG_OP = 'INSERT' THEN
    IF NEW.country_iso3 IS DISTINCT FROM (SELECT c.country_iso3 FROM catalogue.commitment c WHERE c.id = NEW.commitment_id) THEN
      PERFORM context.refuse('country of the commitment');
    END IF;
    RETURN NEW;
  END IF;
  IF (NEW.id, NEW.organisation_id, NEW.commitment_id, NEW.country_iso3, NEW.voice, NEW.corrects, NEW.created_by, NEW.created_at)
     IS DISTINCT FROM (OLD.id, OLD.organisation_id, OLD.commitment_id, OLD.country_iso3, OLD.voice, OLD.corrects, OLD.created_by, OLD.created_at) THEN
    PERFORM context.refuse('what an update is about');
  END IF;
  IF OLD.organisation_id IS DISTINCT FROM context.organisation()
     AND (NEW.status, NEW.period_start, NEW.period_end, NEW.narrative, NEW.measures, NEW.obstacles, NEW.next_steps, NEW.status_reason)
         IS DISTINCT FROM
         (OLD.status, OLD.period_start, OLD.period_end, OLD.narrative, OLD.measures, OLD.obstacles, OLD.next_steps, OLD.status_reason) THEN
    PERFORM context.refuse('words of another organisation');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER status_update_content BEFORE INSERT OR UPDATE ON working.status_update
  FOR EACH ROW EXECUTE FUNCTION working.keep_content();

REVOKE EXECUTE ON FUNCTION published.assert_author, published.assert_event_author, published.assert_part_author, working.keep_content FROM PUBLIC;
