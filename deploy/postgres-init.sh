#!/bin/sh
# Runs once, when the database volume is empty. Two logins without rights but membership in Heed's roles: that of the commands
# in every one that roles.sql has made, that of the serving process in none that owns the data or reads all of it.
set -eu
psql --set=ON_ERROR_STOP=1 --username="$POSTGRES_USER" --dbname=heed --file=/heed/roles.sql
psql --set=ON_ERROR_STOP=1 --username="$POSTGRES_USER" --dbname=heed --set=password="$HEED_DATABASE_PASSWORD" \
  --set=server_password="$HEED_SERVER_DATABASE_PASSWORD" <<'SQL'
CREATE ROLE heed_login LOGIN NOSUPERUSER NOINHERIT PASSWORD :'password';
SELECT format('GRANT %I TO heed_login WITH INHERIT FALSE, SET TRUE', rolname) FROM pg_roles
WHERE rolname LIKE 'heed\_%' AND NOT rolcanlogin ORDER BY rolname
\gexec
CREATE ROLE heed_server LOGIN NOSUPERUSER NOINHERIT PASSWORD :'server_password';
SELECT format('GRANT %I TO heed_server WITH INHERIT FALSE, SET TRUE', rolname) FROM pg_roles
WHERE rolname LIKE 'heed\_%' AND NOT rolcanlogin AND rolname NOT IN ('heed_owner', 'heed_backup') ORDER BY rolname
\gexec
GRANT CREATE ON DATABASE heed TO heed_owner;
SQL
