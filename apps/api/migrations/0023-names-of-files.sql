-- Under a stand-in a file has no name of its author's choosing: what people call their files tells who they are. A title that was
-- written for readers stays. The same as namelessFile() in libs/domain.
CREATE FUNCTION published.nameless_file(n integer, file_name text) RETURNS text LANGUAGE sql IMMUTABLE SET search_path = pg_catalog, pg_temp AS
  $$ SELECT 'evidence-' || n || lower(coalesce(substring(file_name from '\.[A-Za-z0-9]{1,8}$'), '')) WHERE file_name IS NOT NULL $$;
REVOKE EXECUTE ON FUNCTION published.nameless_file FROM PUBLIC;
GRANT EXECUTE ON FUNCTION published.nameless_file TO heed_state, heed_independent, heed_secretariat;

CREATE OR REPLACE FUNCTION published.assert_evidence() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF NOT context.is_loader() AND NOT EXISTS (
       SELECT FROM working.evidence e
       JOIN published.published_update u ON u.id = NEW.published_update_id
       CROSS JOIN LATERAL (
         SELECT CASE WHEN signed THEN e.file_name ELSE published.nameless_file(NEW.n, e.file_name) END AS file_name,
                CASE WHEN signed THEN e.created_at ELSE date_trunc('week', e.created_at, 'UTC') END AS received_at
         FROM (SELECT u.organisation_id = e.organisation_id AS signed) AS name) AS public
       WHERE e.id = NEW.id AND e.update_id = NEW.published_update_id AND e.visibility = 'public' AND NEW.received_at = public.received_at
         AND NEW.title = CASE WHEN e.title = e.file_name THEN public.file_name ELSE e.title END
         AND (e.kind, e.url, public.file_name, e.media_type, e.bytes, e.sha256, e.storage_key)
             IS NOT DISTINCT FROM (NEW.kind, NEW.url, NEW.file_name, NEW.media_type, NEW.bytes, NEW.sha256, NEW.storage_key)) THEN
    PERFORM context.refuse('evidence');
  END IF;
  RETURN NEW;
END $$;

CREATE INDEX published_evidence_digest ON published.published_evidence (sha256);

-- What the acting organisation has ever published in its own name, withdrawn or not: readers may have kept it.
CREATE FUNCTION published.was_signed(commitment uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT EXISTS (SELECT FROM published.published_update u WHERE u.commitment_id = commitment AND u.organisation_id = context.organisation())
$$;
CREATE FUNCTION published.has_signed_file(update_id uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT EXISTS (
    SELECT FROM working.evidence e
    JOIN published.published_evidence v ON v.sha256 = e.sha256
    JOIN published.published_update u ON u.id = v.published_update_id AND u.organisation_id = e.organisation_id
    WHERE e.update_id = has_signed_file.update_id AND e.organisation_id = context.organisation())
$$;
REVOKE EXECUTE ON FUNCTION published.was_signed, published.has_signed_file FROM PUBLIC;
GRANT EXECUTE ON FUNCTION published.was_signed, published.has_signed_file TO heed_independent;
