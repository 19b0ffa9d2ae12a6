-- The same ask in other words: what the machine proposes, and what people of the secretariat decided.
ALTER TABLE catalogue.cluster
  ADD COLUMN origin text NOT NULL DEFAULT 'seed' CHECK (origin IN ('seed', 'review')), -- the loader takes back only what it brought
  ADD COLUMN demonstration boolean NOT NULL DEFAULT false; -- made by an invented secretariat: never shown beside real texts
ALTER TABLE catalogue.cluster_member
  ADD COLUMN origin text NOT NULL DEFAULT 'seed' CHECK (origin IN ('seed', 'review'));
ALTER TABLE catalogue.false_friend
  ADD COLUMN origin text NOT NULL DEFAULT 'seed' CHECK (origin IN ('seed', 'review'));

CREATE TABLE catalogue.cluster_proposal (
  id uuid PRIMARY KEY,
  paragraph_id uuid NOT NULL REFERENCES catalogue.paragraph ON DELETE CASCADE,
  other_paragraph_id uuid NOT NULL REFERENCES catalogue.paragraph ON DELETE CASCADE,
  similarity numeric(5, 4) NOT NULL CHECK (similarity BETWEEN 0 AND 1),
  suggestion text NOT NULL CHECK (suggestion IN ('same-ask', 'false-friend')),
  reasons jsonb NOT NULL,
  state text NOT NULL DEFAULT 'suggested' CHECK (state IN ('suggested', 'confirmed', 'related', 'false_friend')),
  cluster_id text REFERENCES catalogue.cluster ON DELETE SET NULL, -- that the decision put them in
  added uuid[] NOT NULL DEFAULT '{}', -- texts that it added there, so that another decision can take them out
  why text CHECK (length(why) <= 500),
  version integer NOT NULL DEFAULT 1,
  decided_by uuid REFERENCES people.user_account,
  decided_at timestamptz,
  proposed_at timestamptz NOT NULL DEFAULT now(),
  CHECK (paragraph_id < other_paragraph_id), -- a pair has no order
  UNIQUE (paragraph_id, other_paragraph_id),
  CHECK ((state = 'suggested') = (decided_by IS NULL)),
  CHECK ((decided_by IS NULL) = (decided_at IS NULL))
);
CREATE INDEX cluster_proposal_list ON catalogue.cluster_proposal (state, similarity DESC, id);
CREATE INDEX cluster_proposal_other ON catalogue.cluster_proposal (other_paragraph_id);
CREATE INDEX cluster_proposal_cluster ON catalogue.cluster_proposal (cluster_id) WHERE cluster_id IS NOT NULL;

GRANT SELECT, INSERT, UPDATE, DELETE ON catalogue.cluster_proposal TO heed_secretariat;
GRANT INSERT, DELETE ON catalogue.cluster, catalogue.cluster_member, catalogue.false_friend TO heed_secretariat;
GRANT UPDATE (relation) ON catalogue.cluster_member TO heed_secretariat;

ALTER TABLE catalogue.cluster_proposal ENABLE ROW LEVEL SECURITY;
ALTER TABLE catalogue.cluster_proposal FORCE ROW LEVEL SECURITY;
CREATE POLICY secretariat ON catalogue.cluster_proposal TO heed_secretariat USING (true) WITH CHECK (true);
CREATE POLICY owner_all ON catalogue.cluster_proposal TO heed_owner USING (true) WITH CHECK (true);

-- Everybody reads which texts stand together; the secretariat changes what people of the secretariat brought, and nothing else.
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['cluster', 'cluster_member', 'false_friend'] LOOP
    EXECUTE format('ALTER TABLE catalogue.%I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE catalogue.%I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY everybody_reads ON catalogue.%I FOR SELECT TO heed_portal, heed_state, heed_independent, heed_secretariat, heed_cataloguer, heed_admin, heed_worker USING (true)', t);
    EXECUTE format('CREATE POLICY owner_all ON catalogue.%I TO heed_owner USING (true) WITH CHECK (true)', t);
    EXECUTE format('CREATE POLICY with_its_text ON catalogue.%I FOR DELETE TO heed_cataloguer USING (true)', t);
    EXECUTE format('CREATE POLICY reviewed_in ON catalogue.%I FOR INSERT TO heed_secretariat WITH CHECK (origin = ''review'')', t);
    EXECUTE format('CREATE POLICY reviewed_changed ON catalogue.%I FOR UPDATE TO heed_secretariat USING (origin = ''review'') WITH CHECK (origin = ''review'')', t);
    EXECUTE format('CREATE POLICY reviewed_out ON catalogue.%I FOR DELETE TO heed_secretariat USING (origin = ''review'')', t);
  END LOOP;
END $$;

-- An invented secretariat makes and unmakes invented clusters, and brings invented texts alone beside real ones; the real one
-- has nothing to do with either.
DO $$
DECLARE
  own text := '(SELECT o.demonstration FROM published.public_organisation o WHERE o.id = context.organisation())';
  of_cluster text := '(SELECT k.demonstration FROM catalogue.cluster k WHERE k.id = cluster_id)';
  of_text text := '(SELECT d.demonstration FROM catalogue.paragraph p JOIN catalogue.document d ON d.id = p.document_id WHERE p.id = paragraph_id)';
  members text;
BEGIN
  members := format('CASE WHEN %s THEN %s OR %s ELSE NOT %s AND NOT %s END', own, of_cluster, of_text, of_cluster, of_text);
  EXECUTE format('CREATE POLICY of_world_in ON catalogue.cluster AS RESTRICTIVE FOR INSERT TO heed_secretariat WITH CHECK (demonstration = %s)', own);
  EXECUTE format('CREATE POLICY of_world_out ON catalogue.cluster AS RESTRICTIVE FOR DELETE TO heed_secretariat USING (demonstration = %s)', own);
  EXECUTE format('CREATE POLICY of_world_in ON catalogue.cluster_member AS RESTRICTIVE FOR INSERT TO heed_secretariat WITH CHECK (%s)', members);
  EXECUTE format('CREATE POLICY of_world_out ON catalogue.cluster_member AS RESTRICTIVE FOR DELETE TO heed_secretariat USING (%s)', members);
END $$;
