-- Organisations and the people who act for them. Read by the identity role only; the public sees organisations through a view.
CREATE SCHEMA people;

CREATE TABLE people.organisation (
  id uuid PRIMARY KEY,
  slug text NOT NULL UNIQUE,
  kind text NOT NULL CHECK (kind IN ('ministry', 'state_body', 'nmirf', 'parliament', 'nhri', 'ngo', 'academic', 'un_body', 'ohchr')),
  names jsonb NOT NULL CHECK (names ? 'en'),
  country_iso3 text REFERENCES catalogue.country,
  body_slug text REFERENCES catalogue.bearer (slug), -- the international body it answers for
  ganhri_status text CHECK (ganhri_status IN ('A', 'B', 'none')),
  ganhri_status_on date,
  demonstration boolean NOT NULL DEFAULT false,
  created_at timestamptz NOT NULL DEFAULT now(),
  CHECK (kind NOT IN ('ministry', 'state_body', 'nmirf', 'parliament', 'nhri') OR country_iso3 IS NOT NULL),
  CHECK (ganhri_status IS NULL OR (kind = 'nhri' AND ganhri_status_on IS NOT NULL))
);

-- One publisher per State, chosen by the State (its NMIRF by default).
CREATE TABLE people.state_publisher (
  country_iso3 text PRIMARY KEY REFERENCES catalogue.country,
  organisation_id uuid NOT NULL REFERENCES people.organisation
);

CREATE TABLE people.country_of_work (
  organisation_id uuid NOT NULL REFERENCES people.organisation,
  country_iso3 text NOT NULL REFERENCES catalogue.country,
  PRIMARY KEY (organisation_id, country_iso3)
);

CREATE TABLE people.user_account (
  id uuid PRIMARY KEY,
  email text NOT NULL CHECK (email = lower(email)),
  display_name text NOT NULL,
  demonstration boolean NOT NULL DEFAULT false,
  disabled_at timestamptz,
  created_at timestamptz NOT NULL DEFAULT now()
);
CREATE UNIQUE INDEX user_account_email ON people.user_account (email);

CREATE TABLE people.credential (
  user_id uuid NOT NULL REFERENCES people.user_account,
  kind text NOT NULL CHECK (kind IN ('password')),
  secret text NOT NULL, -- Argon2id PHC string
  changed_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (user_id, kind)
);

CREATE TABLE people.membership (
  user_id uuid NOT NULL REFERENCES people.user_account,
  organisation_id uuid NOT NULL REFERENCES people.organisation,
  roles text[] NOT NULL CHECK (roles <@ ARRAY['administrator', 'validator', 'contributor', 'reader'] AND cardinality(roles) > 0),
  post text NOT NULL, -- work belongs to a post, not to a person
  PRIMARY KEY (user_id, organisation_id)
);

-- Only a hash of the cookie is kept: a stolen table opens no session. No address, no user agent.
CREATE TABLE people.session (
  id uuid PRIMARY KEY,
  token_hash bytea NOT NULL UNIQUE,
  user_id uuid NOT NULL REFERENCES people.user_account,
  organisation_id uuid NOT NULL REFERENCES people.organisation,
  csrf_token text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  last_seen_at timestamptz NOT NULL DEFAULT now(),
  expires_at timestamptz NOT NULL,
  ended_at timestamptz,
  FOREIGN KEY (user_id, organisation_id) REFERENCES people.membership (user_id, organisation_id)
);
CREATE INDEX session_of_user ON people.session (user_id);

CREATE SCHEMA context;
-- The actor of the transaction, as set by set_config('heed.…', …, true). Absent context gives NULL, so policies refuse.
CREATE FUNCTION context.organisation() RETURNS uuid LANGUAGE sql STABLE AS
  $$ SELECT nullif(current_setting('heed.organisation', true), '')::uuid $$;
CREATE FUNCTION context.user_id() RETURNS uuid LANGUAGE sql STABLE AS
  $$ SELECT nullif(current_setting('heed.user', true), '')::uuid $$;
CREATE FUNCTION context.country() RETURNS text LANGUAGE sql STABLE AS
  $$ SELECT nullif(current_setting('heed.country', true), '') $$;
-- The State for which this organisation publishes, or NULL.
CREATE FUNCTION context.publishes_for() RETURNS text LANGUAGE sql STABLE AS
  $$ SELECT nullif(current_setting('heed.publishes_for', true), '') $$;
CREATE FUNCTION context.voice() RETURNS text LANGUAGE sql STABLE AS
  $$ SELECT nullif(current_setting('heed.voice', true), '') $$;
