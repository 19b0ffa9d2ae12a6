-- The trail: appended by one function alone, laid out as a tree, and checkpointed with a signature.

ALTER TABLE platform.audit_entry
  ADD COLUMN post text, -- null: no member acted
  ADD COLUMN concerns uuid; -- on the platform's chain: whose restricted matter it is; shown to that organisation alone
UPDATE platform.audit_entry SET post = canonical::jsonb #>> '{actor,post}';

-- A role that could write entries could forge them: it keeps no right to the tables, only to the function below.
DROP POLICY own_chain_insert ON platform.audit_entry;
DROP POLICY identity_insert ON platform.audit_entry;
DROP POLICY identity_chain ON platform.audit_chain;
DROP POLICY own_chain ON platform.audit_chain;
DROP POLICY own_chain ON platform.audit_entry;
REVOKE INSERT ON platform.audit_entry FROM heed_state, heed_independent, heed_secretariat, heed_admin, heed_identity;
REVOKE INSERT, UPDATE ON platform.audit_chain FROM heed_state, heed_independent, heed_secretariat, heed_admin, heed_identity;
REVOKE SELECT ON platform.audit_chain, platform.audit_entry FROM heed_identity;

-- Not even the owner's hand changes what is written. A superuser can switch this off; the chain and the tree tell.
CREATE FUNCTION platform.only_added() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  RAISE EXCEPTION '% is only ever added to', TG_TABLE_NAME USING ERRCODE = '42501';
END $$;

-- What the first entry of a chain points to, and the chain of what belongs to no organisation but the operator.
CREATE FUNCTION platform.no_hash() RETURNS bytea LANGUAGE sql IMMUTABLE AS $$ SELECT decode(repeat('00', 32), 'hex') $$;
CREATE FUNCTION platform.platform_chain() RETURNS uuid LANGUAGE sql IMMUTABLE AS $$ SELECT '00000000-0000-0000-0000-000000000000'::uuid $$;

-- What may be written: one reading of every part that is kept in a column beside it. A key that stands twice would be read as one
-- value here and as another by whoever verifies, and nothing that was written can be mended.
CREATE FUNCTION platform.said(entry text) RETURNS jsonb LANGUAGE plpgsql IMMUTABLE SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  said jsonb := entry::jsonb;
  part text;
BEGIN
  IF jsonb_typeof(said) <> 'object' OR jsonb_typeof(said -> 'target') IS DISTINCT FROM 'object'
     OR coalesce(jsonb_typeof(said -> 'actor'), 'null') NOT IN ('object', 'null')
     OR EXISTS (SELECT FROM (VALUES ('{action}'), ('{request}'), ('{target,kind}'), ('{target,id}')) AS must (path)
                WHERE jsonb_typeof(said #> must.path::text[]) IS DISTINCT FROM 'string')
     OR EXISTS (SELECT FROM (VALUES ('{actor,user}'), ('{actor,organisation}'), ('{actor,post}'), ('{concerns}'), ('{reason}')) AS may (path)
                WHERE coalesce(jsonb_typeof(said #> may.path::text[]), 'null') NOT IN ('string', 'null'))
     OR said ->> 'request' !~ '^[\w.:-]{1,100}$'
     OR (said #>> '{actor,organisation}')::uuid::text <> said #>> '{actor,organisation}'
     OR coalesce(jsonb_typeof(said -> 'changed'), 'array') <> 'array' OR coalesce(jsonb_typeof(said -> 'codes'), 'object') <> 'object'
     OR said @? '$.changed[*] ? (@.type() <> "string")' OR said @? '$.codes.* ? (@.type() <> "object")'
     OR said @? '$.codes.* ? (!exists(@.from) || !exists(@.to))'
     OR (SELECT count(*) FROM json_object_keys(entry::json)) <> (SELECT count(*) FROM jsonb_object_keys(said)) THEN
    PERFORM context.refuse('trail');
  END IF;
  FOREACH part IN ARRAY ARRAY['actor', 'target', 'codes'] LOOP
    IF jsonb_typeof(said -> part) = 'object' AND (SELECT count(*) FROM json_object_keys(entry::json -> part))
       <> (SELECT count(*) FROM jsonb_object_keys(said -> part)) THEN
      PERFORM context.refuse('trail');
    END IF;
  END LOOP;
  IF jsonb_typeof(said -> 'codes') = 'object' AND EXISTS (SELECT FROM json_each(entry::json -> 'codes') AS one (field, value)
       WHERE (SELECT count(*) FROM json_object_keys(one.value)) <> (SELECT count(*) FROM jsonb_object_keys(said -> 'codes' -> one.field))) THEN
    PERFORM context.refuse('trail');
  END IF;
  RETURN said;
END $$;

-- The head of a chain, held until the transaction ends; of one that has none yet, made.
CREATE FUNCTION platform.hold_chain(chain uuid) RETURNS platform.audit_chain LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  head platform.audit_chain;
BEGIN
  SELECT * INTO head FROM platform.audit_chain c WHERE c.chain_id = chain FOR UPDATE;
  IF NOT FOUND THEN
    INSERT INTO platform.audit_chain (chain_id, seq, hash) VALUES (chain, 0, platform.no_hash()) ON CONFLICT DO NOTHING;
    SELECT * INTO head FROM platform.audit_chain c WHERE c.chain_id = chain FOR UPDATE;
  END IF;
  RETURN head;
END $$;

-- Writes the next line of a chain, once it is known that it may be written there.
CREATE FUNCTION platform.append_line(entry text, said jsonb, chain uuid, concerns uuid) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  head platform.audit_chain := platform.hold_chain(chain);
  moment timestamptz := date_trunc('milliseconds', clock_timestamp());
  line text;
  digest bytea;
BEGIN
  line := format('{"algorithm":"sha256","at":"%s","chain":"%s","entry":%s,"prev":"%s","seq":%s,"version":2}',
    to_char(moment AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), chain, entry, encode(head.hash, 'hex'), head.seq + 1);
  digest := sha256('\x00'::bytea || convert_to(line, 'UTF8')); -- a leaf in the sense of RFC 6962, section 2.1
  INSERT INTO platform.audit_entry
    (chain_id, seq, prev_hash, hash, canonical, at, action, target_kind, target_id, organisation_id, request_id, post, concerns)
  VALUES (chain, head.seq + 1, head.hash, digest, line, moment, said ->> 'action', said #>> '{target,kind}', said #>> '{target,id}',
    (said #>> '{actor,organisation}')::uuid, said ->> 'request', said #>> '{actor,post}', concerns);
  UPDATE platform.audit_chain c SET seq = head.seq + 1, hash = digest WHERE c.chain_id = chain;
END $$;

-- Appends to the chain of an organisation, or to the platform's (of nobody, and of the operator). 'entry' is canonical JSON;
-- place, predecessor and time are the database's. The head is locked until the transaction ends, so it is called last in it.
-- A member's role writes in its own name and post alone; signing in, jobs and the loader have no member and say whose trail it is.
CREATE FUNCTION platform.append_audit(entry text, organisation uuid, concerns uuid DEFAULT NULL) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  said jsonb := platform.said(entry);
  acting text := current_setting('role');
  chain uuid := platform.platform_chain();
BEGIN
  IF acting IN ('heed_state', 'heed_independent', 'heed_secretariat', 'heed_admin') THEN
    IF organisation IS NULL OR organisation IS DISTINCT FROM context.organisation()
       OR said #>> '{actor,organisation}' IS DISTINCT FROM organisation::text
       OR said #>> '{actor,user}' IS DISTINCT FROM context.user_id()::text
       OR NOT (EXISTS (SELECT FROM people.membership m WHERE m.user_id = context.user_id() AND m.organisation_id = organisation
                         AND m.post = said #>> '{actor,post}')
               -- The weekly batch publishes in the name of an account's author, and of the post that the account belongs to.
               OR (said ->> 'action' = 'update.published' AND EXISTS (
                     SELECT FROM working.status_update u WHERE u.organisation_id = organisation AND u.created_by = context.user_id()
                       AND u.id::text = said #>> '{target,id}' AND u.state = 'published' AND u.voice = 'independent'
                       AND coalesce(u.post, '') = said #>> '{actor,post}'))) THEN
      PERFORM context.refuse('trail');
    END IF;
  ELSIF acting NOT IN ('heed_identity', 'heed_worker', 'heed_owner') THEN
    PERFORM context.refuse('trail');
  END IF;
  IF organisation IS NOT NULL
     AND NOT EXISTS (SELECT FROM people.organisation o WHERE o.id = organisation AND o.kind = 'operator') THEN
    chain := organisation;
  END IF;
  IF said ->> 'concerns' IS DISTINCT FROM concerns::text OR (concerns IS NOT NULL AND chain <> platform.platform_chain()) THEN
    PERFORM context.refuse('trail');
  END IF;
  PERFORM platform.append_line(entry, said, chain, concerns);
END $$;

-- A step of an organisation's life into that organisation's own chain, by whoever may take it: beside the event of the same
-- transaction that the organisation reads, and with nothing that the event does not say. It names the verifying organisation, and
-- nobody of it. Both chains are held in the order of their ids, so it is called before append_audit.
CREATE FUNCTION platform.append_step(entry text, organisation uuid) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  said jsonb := platform.said(entry);
  acting text := current_setting('role');
  verifier record;
  verified record;
BEGIN
  SELECT o.id, o.kind, o.country_iso3, o.demonstration INTO verifier FROM people.organisation o WHERE o.id = context.organisation();
  SELECT o.id, o.kind, o.country_iso3, o.demonstration, o.state INTO verified FROM people.organisation o
    WHERE o.id = organisation AND o.id <> verifier.id AND NOT o.stand_in AND o.kind NOT IN ('ohchr', 'operator')
      AND o.demonstration = verifier.demonstration
      AND CASE acting
            WHEN 'heed_secretariat' THEN o.publishes_as = 'named' OR o.verifier_id IS NULL OR o.verifier_id = verifier.id
            WHEN 'heed_state' THEN verifier.kind = 'nmirf' AND o.kind IN ('ministry', 'state_body') AND o.country_iso3 = verifier.country_iso3
            ELSE false END;
  IF verified.id IS NULL
     OR said ->> 'action' NOT IN ('organisation.verified', 'organisation.suspended', 'organisation.reinstated', 'organisation.closed', 'organisation.renamed')
     OR said -> 'actor' IS DISTINCT FROM jsonb_build_object('organisation', verifier.id)
     OR said -> 'target' <> jsonb_build_object('kind', 'organisation', 'id', organisation)
     OR said - ARRAY['action', 'actor', 'changed', 'codes', 'content', 'reason', 'request', 'salt', 'target'] <> '{}'
     OR NOT coalesce(said -> 'changed', '[]') <@ '["names", "state"]'
     OR (said ? 'codes' AND (
           said -> 'codes' <> jsonb_build_object('state', jsonb_build_object('from', said #> '{codes,state,from}', 'to', verified.state))
           OR coalesce(said #>> '{codes,state,from}', '') NOT IN ('applied', 'verified', 'suspended')))
     OR coalesce(said ->> 'content', '') || coalesce(said ->> 'salt', '') !~ '^([0-9a-f]{128})?$'
     OR (CASE said ->> 'action' WHEN 'organisation.renamed' THEN said ? 'codes' ELSE verified.state <>
           CASE said ->> 'action' WHEN 'organisation.suspended' THEN 'suspended' WHEN 'organisation.closed' THEN 'closed' ELSE 'verified' END END)
     OR EXISTS (SELECT FROM platform.audit_entry a WHERE a.chain_id = organisation AND a.action = said ->> 'action'
                  AND a.xmin = pg_current_xact_id()::xid) -- one step has one entry
     OR NOT EXISTS (SELECT FROM people.organisation_event e WHERE e.organisation_id = organisation AND e.by_organisation_id = verifier.id
                      AND 'organisation.' || e.event = said ->> 'action' AND e.reason = coalesce(said ->> 'reason', '')
                      AND e.xmin = pg_current_xact_id()::xid) THEN
    PERFORM context.refuse('trail');
  END IF;
  PERFORM platform.hold_chain(least(organisation, verifier.id));
  PERFORM platform.hold_chain(greatest(organisation, verifier.id));
  PERFORM platform.append_line(entry, said, organisation, NULL);
END $$;
REVOKE EXECUTE ON FUNCTION platform.said, platform.hold_chain, platform.append_line, platform.append_audit, platform.append_step, platform.only_added FROM PUBLIC;
GRANT EXECUTE ON FUNCTION platform.append_audit
  TO heed_state, heed_independent, heed_secretariat, heed_admin, heed_identity, heed_worker;
GRANT EXECUTE ON FUNCTION platform.append_step TO heed_state, heed_secretariat;
GRANT USAGE ON SCHEMA platform TO heed_worker, heed_portal;

-- All entries of all chains as the leaves of one tree (RFC 6962, section 2.1). Positions are given when a checkpoint is taken,
-- never when an entry is written, so that writers of different organisations do not wait for each other.
CREATE TABLE platform.audit_leaf (
  position bigint PRIMARY KEY CHECK (position >= 0),
  chain_id uuid NOT NULL,
  seq bigint NOT NULL,
  UNIQUE (chain_id, seq),
  FOREIGN KEY (chain_id, seq) REFERENCES platform.audit_entry (chain_id, seq)
);
-- Hashes of whole subtrees: node n of a level stands over the leaves n * 2^level and the following 2^level - 1.
CREATE TABLE platform.audit_node (
  level smallint CHECK (level >= 0),
  n bigint CHECK (n >= 0),
  hash bytea NOT NULL CHECK (length(hash) = 32),
  PRIMARY KEY (level, n)
);
-- A signed statement about the whole tree. 'body' holds the exact bytes that were signed.
CREATE TABLE platform.checkpoint (
  tree_size bigint PRIMARY KEY CHECK (tree_size > 0),
  root bytea NOT NULL CHECK (length(root) = 32),
  at timestamptz NOT NULL,
  body text NOT NULL,
  signature text NOT NULL
);

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['platform.audit_entry', 'platform.audit_leaf', 'platform.audit_node', 'platform.checkpoint'] LOOP
    EXECUTE format('CREATE TRIGGER only_added BEFORE UPDATE OR DELETE OR TRUNCATE ON %s FOR EACH STATEMENT EXECUTE FUNCTION platform.only_added()', t);
  END LOOP;
  FOREACH t IN ARRAY ARRAY['platform.audit_leaf', 'platform.audit_node', 'platform.checkpoint'] LOOP
    EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY owner_all ON %s TO heed_owner USING (true) WITH CHECK (true)', t);
    EXECUTE format('CREATE POLICY checkpointer ON %s TO heed_worker USING (true) WITH CHECK (true)', t);
    EXECUTE format('GRANT SELECT, INSERT ON %s TO heed_worker', t);
  END LOOP;
END $$;

-- Who reads what. An organisation its own chain, and what the platform's chain says of its restricted matter; the operator
-- the rest of the platform's chain.
CREATE POLICY own_chain ON platform.audit_entry FOR SELECT TO heed_state, heed_independent, heed_secretariat
  USING (chain_id = (SELECT context.organisation()));
CREATE POLICY recipient ON platform.audit_entry FOR SELECT TO heed_state, heed_independent, heed_secretariat
  USING (chain_id = platform.platform_chain() AND concerns = (SELECT context.organisation()));
CREATE POLICY platform_chain ON platform.audit_entry FOR SELECT TO heed_admin
  USING (chain_id = platform.platform_chain() AND concerns IS NULL);
CREATE POLICY own_chain ON platform.audit_chain FOR SELECT TO heed_state, heed_independent, heed_secretariat
  USING (chain_id = (SELECT context.organisation()));
CREATE POLICY platform_chain ON platform.audit_chain FOR SELECT TO heed_admin USING (chain_id = platform.platform_chain());
CREATE POLICY own_chain ON platform.audit_leaf FOR SELECT TO heed_state, heed_independent, heed_secretariat
  USING (chain_id = (SELECT context.organisation()));
CREATE POLICY platform_chain ON platform.audit_leaf FOR SELECT TO heed_admin USING (chain_id = platform.platform_chain());
GRANT SELECT ON platform.audit_leaf TO heed_state, heed_independent, heed_secretariat, heed_admin;

-- Checkpoints and the tree's hashes say nothing of what was recorded: anybody may keep them and compare.
CREATE POLICY everybody ON platform.audit_node FOR SELECT TO heed_portal, heed_state, heed_independent, heed_secretariat, heed_admin USING (true);
CREATE POLICY everybody ON platform.checkpoint FOR SELECT TO heed_portal, heed_state, heed_independent, heed_secretariat, heed_admin USING (true);
GRANT SELECT ON platform.audit_node, platform.checkpoint TO heed_portal, heed_state, heed_independent, heed_secretariat, heed_admin;

-- The checkpointer sees where entries stand and their hashes, not what they say.
CREATE POLICY checkpointer ON platform.audit_entry FOR SELECT TO heed_worker USING (true);
CREATE POLICY checkpointer ON platform.audit_chain FOR SELECT TO heed_worker USING (true);
GRANT SELECT (chain_id, seq, hash, at) ON platform.audit_entry TO heed_worker;
GRANT SELECT ON platform.audit_chain TO heed_worker;
