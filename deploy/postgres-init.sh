#!/bin/sh
# Runs once, when the database volume is empty: the login of DATABASE_URL gets no rights but membership in Heed's roles,
# every one that roles.sql has made.
set -eu
psql --set=ON_ERROR_STOP=1 --username="$POSTGRES_USER" --dbname=heed --file=/heed/roles.sql
psql --set=ON_ERROR_STOP=1 --username="$POSTGRES_USER" --dbname=heed --set=password="$HEED_DATABASE_PASSWORD" <<'SQL'
CREATE ROLE heed_login LOGIN NOSUPERUSER NOINHERIT PASSWORD :'password';
SELECT format('GRANT %I TO heed_login WITH INHERIT FALSE, SET TRUE', rolname) FROM pg_roles
WHERE rolname LIKE 'heed\_%' AND NOT rolcanlogin ORDER BY rolname
\gexec
GRANT CREATE ON DATABASE heed TO heed_owner;
SQL
