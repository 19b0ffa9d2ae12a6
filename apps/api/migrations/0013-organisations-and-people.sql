-- Organisations through their life, people and the posts they hold, and how a person is proven.

-- The operator runs the installation and has no part in what is recorded.
ALTER TABLE people.organisation DROP CONSTRAINT organisation_kind_check;
ALTER TABLE people.organisation ADD CONSTRAINT organisation_kind_check
  CHECK (kind IN ('ministry', 'state_body', 'nmirf', 'parliament', 'nhri', 'ngo', 'academic', 'un_body', 'ohchr', 'operator'));

-- What is there was put there by hand and known; what comes has to be verified. Identity alone is verified, nothing else.
ALTER TABLE people.organisation
  ADD COLUMN state text NOT NULL DEFAULT 'verified' CHECK (state IN ('applied', 'verified', 'suspended', 'closed')),
  ADD COLUMN verifier_id uuid REFERENCES people.organisation, -- the organisation that verified the identity
  ADD COLUMN parent_id uuid REFERENCES people.organisation CHECK (parent_id <> id),
  ADD COLUMN contact_post text NOT NULL DEFAULT '' CHECK (length(contact_post) <= 200),
  ADD COLUMN public_page boolean NOT NULL DEFAULT false, -- of independent organisations only where they chose it
  ADD COLUMN publishes_as text NOT NULL DEFAULT 'named' CHECK (publishes_as IN ('named', 'withheld', 'hosted')),
  ADD COLUMN version integer NOT NULL DEFAULT 1;
ALTER TABLE people.organisation ALTER COLUMN state SET DEFAULT 'applied';

-- Each step of an organisation's life; only ever added.
CREATE TABLE people.organisation_event (
  organisation_id uuid NOT NULL REFERENCES people.organisation,
  n integer NOT NULL,
  event text NOT NULL CHECK (event IN ('applied', 'verified', 'suspended', 'reinstated', 'closed', 'renamed', 'publisher_named', 'name_chosen', 'host_asked', 'host_agreed', 'host_refused')),
  by_organisation_id uuid REFERENCES people.organisation, -- null: the applicant itself, before it had an account
  by_post text NOT NULL,
  reason text NOT NULL DEFAULT '' CHECK (length(reason) <= 1000),
  at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (organisation_id, n)
);

-- Work belongs to a post, not to a person: people leave, the memory stays.
CREATE TABLE people.post (
  organisation_id uuid NOT NULL REFERENCES people.organisation,
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  focal_point text CHECK (focal_point IN ('main', 'alternate')),
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (organisation_id, name)
);
CREATE UNIQUE INDEX post_main_focal_point ON people.post (organisation_id) WHERE focal_point = 'main';
INSERT INTO people.post (organisation_id, name) SELECT DISTINCT organisation_id, post FROM people.membership;
ALTER TABLE people.membership
  ADD COLUMN joined_at timestamptz NOT NULL DEFAULT now(),
  ADD COLUMN ended_at timestamptz, -- the row stays: what the person did under it keeps its meaning
  ADD COLUMN version integer NOT NULL DEFAULT 1,
  ADD FOREIGN KEY (organisation_id, post) REFERENCES people.post (organisation_id, name) ON UPDATE CASCADE;

-- Unfinished work is the post's.
ALTER TABLE working.status_update ADD COLUMN post text;
UPDATE working.status_update u SET post = m.post FROM people.membership m
  WHERE m.user_id = u.created_by AND m.organisation_id = u.organisation_id;
ALTER TABLE working.status_update ADD FOREIGN KEY (organisation_id, post) REFERENCES people.post (organisation_id, name) ON UPDATE CASCADE;
ALTER TABLE working.assignment ADD COLUMN post text,
  ADD FOREIGN KEY (organisation_id, post) REFERENCES people.post (organisation_id, name) ON UPDATE CASCADE;

-- Joining: a link that works once and not for long. Only its hash is kept.
CREATE TABLE people.invitation (
  organisation_id uuid NOT NULL REFERENCES people.organisation,
  id uuid NOT NULL,
  email text NOT NULL CHECK (email = lower(email) AND length(email) <= 254),
  roles text[] NOT NULL CHECK (roles <@ ARRAY['administrator', 'validator', 'contributor', 'reader'] AND cardinality(roles) > 0),
  post text NOT NULL,
  token_hash bytea NOT NULL UNIQUE,
  invited_by uuid REFERENCES people.user_account, -- null: an operator's command
  created_at timestamptz NOT NULL DEFAULT now(),
  expires_at timestamptz NOT NULL,
  accepted_at timestamptz,
  accepted_by uuid REFERENCES people.user_account,
  revoked_at timestamptz,
  PRIMARY KEY (organisation_id, id),
  FOREIGN KEY (organisation_id, post) REFERENCES people.post (organisation_id, name) ON UPDATE CASCADE,
  CHECK ((accepted_at IS NULL) = (accepted_by IS NULL))
);
CREATE UNIQUE INDEX invitation_open ON people.invitation (organisation_id, email) WHERE accepted_at IS NULL AND revoked_at IS NULL;

ALTER TABLE people.user_account
  ADD COLUMN last_signed_in_on date, -- the day is enough to find accounts nobody uses
  ADD COLUMN disabled_reason text CHECK (disabled_reason IN ('stale', 'left', 'operator'));

-- Proofs of a person. Secrets that must be read back (TOTP) are sealed with the installation's key.
ALTER TABLE people.credential DROP CONSTRAINT credential_kind_check;
ALTER TABLE people.credential ADD CONSTRAINT credential_kind_check CHECK (kind IN ('password', 'totp'));
ALTER TABLE people.credential ADD COLUMN confirmed_at timestamptz, -- a TOTP secret counts once its first code was right
  ADD COLUMN last_step bigint; -- the newest TOTP time step that was used: no code works twice (RFC 6238, section 5.2)
UPDATE people.credential SET confirmed_at = changed_at;
ALTER TABLE people.credential ALTER COLUMN confirmed_at SET DEFAULT now();

CREATE TABLE people.recovery_code (
  user_id uuid NOT NULL REFERENCES people.user_account,
  n smallint NOT NULL,
  code_hash bytea NOT NULL,
  used_at timestamptz,
  PRIMARY KEY (user_id, n)
);

CREATE TABLE people.passkey (
  user_id uuid NOT NULL REFERENCES people.user_account,
  id uuid NOT NULL,
  credential_id text NOT NULL UNIQUE, -- base64url, made by the authenticator
  public_key bytea NOT NULL,
  counter bigint NOT NULL,
  transports text[] NOT NULL,
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
  created_at timestamptz NOT NULL DEFAULT now(),
  last_used_on date,
  PRIMARY KEY (user_id, id)
);

CREATE TABLE people.federated_identity (
  issuer text NOT NULL,
  subject text NOT NULL,
  user_id uuid NOT NULL REFERENCES people.user_account,
  linked_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (issuer, subject)
);
CREATE INDEX federated_identity_of_user ON people.federated_identity (user_id);

-- What was begun and waits for its second half: a code, a passkey's answer, a provider's. Works once, for minutes.
CREATE TABLE people.challenge (
  id uuid PRIMARY KEY,
  token_hash bytea NOT NULL UNIQUE,
  kind text NOT NULL CHECK (kind IN ('second_factor', 'passkey_registration', 'passkey_sign_in', 'passkey_step_up', 'oidc')),
  user_id uuid REFERENCES people.user_account,
  organisation_id uuid REFERENCES people.organisation,
  content jsonb NOT NULL,
  attempts smallint NOT NULL DEFAULT 0,
  expires_at timestamptz NOT NULL,
  used_at timestamptz
);
CREATE INDEX challenge_expiry ON people.challenge (expires_at);

ALTER TABLE people.session
  ADD COLUMN assurance text NOT NULL DEFAULT 'password' CHECK (assurance IN ('password', 'two_factor', 'phishing_resistant')),
  ADD COLUMN proven_at timestamptz NOT NULL DEFAULT now(), -- when the person last proved to be there, for step-up
  ADD COLUMN method text NOT NULL DEFAULT 'password' CHECK (method IN ('password', 'passkey', 'oidc'));

-- For machines; only a hash of the token is kept.
CREATE TABLE people.api_token (
  organisation_id uuid NOT NULL,
  id uuid NOT NULL,
  user_id uuid NOT NULL,
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
  token_hash bytea NOT NULL UNIQUE,
  scopes text[] NOT NULL CHECK (scopes <@ ARRAY['read', 'write'] AND cardinality(scopes) > 0),
  created_at timestamptz NOT NULL DEFAULT now(),
  expires_at timestamptz NOT NULL,
  last_used_on date,
  revoked_at timestamptz,
  PRIMARY KEY (organisation_id, id),
  FOREIGN KEY (user_id, organisation_id) REFERENCES people.membership (user_id, organisation_id)
);
CREATE INDEX api_token_of_user ON people.api_token (user_id);

-- Getting back in: asked for by one, agreed to by another, finished by the person with a link that works once.
CREATE TABLE people.recovery (
  organisation_id uuid NOT NULL,
  id uuid NOT NULL,
  user_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('password', 'second_factor')),
  requested_by uuid REFERENCES people.user_account, -- null: the person, who forgot the password
  requested_at timestamptz NOT NULL DEFAULT now(),
  approved_by uuid REFERENCES people.user_account,
  approved_at timestamptz,
  token_hash bytea UNIQUE,
  expires_at timestamptz NOT NULL,
  used_at timestamptz,
  refused_at timestamptz,
  PRIMARY KEY (organisation_id, id),
  FOREIGN KEY (user_id, organisation_id) REFERENCES people.membership (user_id, organisation_id),
  CHECK (approved_by <> requested_by AND approved_by <> user_id),
  CHECK (kind = 'password' OR requested_by IS NOT NULL) -- a lost second factor takes two others
);

-- Signing in, joining and recovering run as the identity role, before there is a member.
GRANT SELECT, INSERT, UPDATE ON people.challenge, people.recovery_code, people.passkey, people.credential, people.federated_identity TO heed_identity;
GRANT DELETE ON people.challenge, people.recovery_code, people.passkey, people.credential, people.federated_identity TO heed_identity;
GRANT UPDATE (assurance, proven_at) ON people.session TO heed_identity;
GRANT SELECT, INSERT ON people.api_token TO heed_identity;
GRANT UPDATE (last_used_on, revoked_at) ON people.api_token TO heed_identity;
GRANT UPDATE (last_signed_in_on, disabled_at, disabled_reason) ON people.user_account TO heed_identity;
GRANT SELECT ON people.post, people.organisation_event TO heed_identity;
