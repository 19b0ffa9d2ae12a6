#!/bin/sh
# Runs once, when the database volume is empty: the login of DATABASE_URL gets no rights but membership in Heed's roles.
set -eu
psql --set=ON_ERROR_STOP=1 --username="$POSTGRES_USER" --dbname=heed --file=/heed/roles.sql
psql --set=ON_ERROR_STOP=1 --username="$POSTGRES_USER" --dbname=heed --set=password="$HEED_DATABASE_PASSWORD" <<'SQL'
CREATE ROLE heed_login LOGIN NOSUPERUSER NOINHERIT PASSWORD :'password';
GRANT heed_owner, heed_portal, heed_state, heed_independent, heed_secretariat, heed_admin, heed_identity, heed_worker, heed_backup
  TO heed_login WITH INHERIT FALSE, SET TRUE;
GRANT CREATE ON DATABASE heed TO heed_owner;
SQL
