import type { Client } from 'pg';

const SCHEMAS = "('catalogue', 'people', 'working', 'imports', 'published', 'progress', 'platform', 'context')";
const TENANTS = "('people', 'working', 'imports', 'platform')";
const MEMBERS = "ARRAY['heed_state', 'heed_independent', 'heed_secretariat', 'heed_admin']";
const TABLE = "pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace AND c.relkind IN ('r', 'p')";
const APPLICATION = "r.rolname LIKE 'heed\\_%' AND r.rolname NOT IN ('heed_owner', 'heed_bootstrap')";
// Of the table k.conrelid: the organisation in it, under the name that it has there.
const TENANT_COLUMN = "a.attname IN ('organisation_id', 'chain_id')";
const hasTenant = (relation: string): string =>
  `EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = ${relation} AND ${TENANT_COLUMN} AND NOT a.attisdropped)`;
const list = (names: readonly string[]): string => `(${names.map((name) => `'${name}'`).join(', ')})`;

/** Unique keys without the tenant, each with its reason: what they hold cannot be guessed, or is meant to be one for everybody. */
export const KEYS_WITHOUT_TENANT: Readonly<Record<string, string>> = {
  status_update_pkey: 'made by the server; the public account has the same id from its publication on',
  import_run_id_key: 'made by the server; the catalogue names the run that brought a text in',
  state_publisher_pkey: 'a State has one publisher, and everybody may know which',
  session_pkey: 'made by the server',
  session_token_hash_key: 'a hash of 256 random bits',
  challenge_pkey: 'made by the server',
  challenge_token_hash_key: 'a hash of 256 random bits',
  invitation_token_hash_key: 'a hash of 256 random bits',
  api_token_token_hash_key: 'a hash of 256 random bits',
  recovery_token_hash_key: 'a hash of 256 random bits',
  evidence_storage_key_key: 'made by the server',
  outbox_pkey: 'made by the server',
  outbox_sequence_key: 'given by the database; nobody but the sender reads it',
  audit_leaf_pkey: 'the place in the one tree over all chains',
  withheld_name_stand_in_id_key: 'made by the server: one stand-in for one name',
  withheld_name_stand_in_id_commitment_id_key: 'made by the server: one stand-in for one name',
};

/** What must not be there; each question names the offenders. */
export const ASSERTIONS: Readonly<Record<string, string>> = {
  'row-level security is enabled and forced on every table of tenants': `
    SELECT c.oid::regclass FROM ${TABLE} WHERE n.nspname IN ${TENANTS} AND NOT (c.relrowsecurity AND c.relforcerowsecurity)`,
  'where row-level security is enabled it is forced': `
    SELECT c.oid::regclass FROM ${TABLE} WHERE n.nspname IN ${SCHEMAS} AND c.relrowsecurity <> c.relforcerowsecurity`,
  'whoever holds a right on a guarded table has a policy there': `
    SELECT format('%s %s', g.grantee::regrole, c.oid::regclass)
    FROM ${TABLE} CROSS JOIN LATERAL (
      SELECT (aclexplode(c.relacl)).grantee UNION SELECT (aclexplode(a.attacl)).grantee FROM pg_attribute a WHERE a.attrelid = c.oid) g
    WHERE n.nspname IN ${SCHEMAS} AND c.relrowsecurity
      AND c.oid::regclass::text NOT IN ('people.withheld_name', 'people.state_publisher') -- joined for every audience, empty for most
      AND NOT EXISTS (SELECT FROM pg_policy p WHERE p.polrelid = c.oid AND p.polpermissive AND g.grantee = ANY (p.polroles))`,
  'no policy is for somebody without a right': `
    SELECT format('%s %s', p.polrelid::regclass, p.polname) FROM pg_policy p WHERE NOT EXISTS (
      SELECT FROM unnest(p.polroles) role WHERE has_any_column_privilege(role, p.polrelid, 'SELECT, INSERT, UPDATE') OR has_table_privilege(role, p.polrelid, 'DELETE'))`,
  'every policy names its roles': `
    SELECT format('%s %s', p.polrelid::regclass, p.polname) FROM pg_policy p WHERE 0 = ANY (p.polroles)`,
  'no policy of members is open, but over what everybody may know': `
    SELECT format('%s %s', p.polrelid::regclass, p.polname) FROM pg_policy p JOIN pg_class c ON c.oid = p.polrelid JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE n.nspname IN ${TENANTS} AND p.polpermissive AND p.polroles && ${MEMBERS}::regrole[]::oid[]
      AND 'true' IN (pg_get_expr(p.polqual, p.polrelid), pg_get_expr(p.polwithcheck, p.polrelid))
      AND p.polrelid NOT IN ('platform.audit_node'::regclass, 'platform.checkpoint'::regclass)
      AND NOT (n.nspname = 'people' AND p.polcmd = 'r' AND c.relname = 'state_publisher')`,
  'members have nothing in a transaction that does not say whose it is': `
    SELECT DISTINCT p.polrelid::regclass FROM pg_policy p JOIN pg_class c ON c.oid = p.polrelid JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE n.nspname IN ${TENANTS} AND p.polroles && ${MEMBERS}::regrole[]::oid[] AND NOT EXISTS (
      SELECT FROM pg_policy m WHERE m.polrelid = p.polrelid AND NOT m.polpermissive AND m.polcmd = '*' AND m.polroles @> ${MEMBERS}::regrole[]::oid[]
        AND m.polwithcheck IS NULL AND pg_get_expr(m.polqual, m.polrelid) LIKE '(( SELECT context.organisation() AS organisation) IS NOT NULL)')`,
  'the owner has an open policy on every guarded table': `
    SELECT c.oid::regclass FROM ${TABLE} WHERE n.nspname IN ${SCHEMAS} AND c.relrowsecurity AND NOT EXISTS (
      SELECT FROM pg_policy p WHERE p.polrelid = c.oid AND p.polroles = ARRAY['heed_owner'::regrole::oid] AND p.polcmd = '*' AND pg_get_expr(p.polqual, p.polrelid) = 'true')`,
  'a backup may read every table': `
    SELECT c.oid::regclass FROM ${TABLE} WHERE n.nspname IN ${SCHEMAS} AND NOT (has_table_privilege('heed_backup', c.oid, 'SELECT')
      AND (NOT c.relrowsecurity OR EXISTS (SELECT FROM pg_policy p WHERE p.polrelid = c.oid AND p.polcmd = 'r' AND p.polroles = ARRAY['heed_backup'::regrole::oid] AND pg_get_expr(p.polqual, p.polrelid) = 'true')))`,
  'policies ask for the member once a statement, not once a row': `
    SELECT format('%s %s', p.polrelid::regclass, p.polname) FROM pg_policy p
    WHERE concat(pg_get_expr(p.polqual, p.polrelid), pg_get_expr(p.polwithcheck, p.polrelid)) ~ '(?<!SELECT |\\.id = |organisation_id = |host_id = )context\\.(organisation|user_id|country|publishes_for|voice)\\(\\)'`,
  'no policy compares by an operator that reads rows before it decides': `
    SELECT format('%s %s', p.polrelid::regclass, p.polname) FROM pg_policy p
    WHERE concat(pg_get_expr(p.polqual, p.polrelid), pg_get_expr(p.polwithcheck, p.polrelid)) ~ '@@|~~|->>| && | @> '`,
  'no application role is mighty': `
    SELECT r.rolname FROM pg_roles r WHERE ${APPLICATION}
      AND (r.rolsuper OR r.rolbypassrls OR r.rolcreaterole OR r.rolcreatedb OR r.rolreplication OR (r.rolcanlogin AND r.rolname NOT IN ('heed_login', 'heed_server')))`,
  'no application role leads to another': `
    SELECT format('%s in %s', m.member::regrole, m.roleid::regrole) FROM pg_auth_members m JOIN pg_roles r ON r.oid = m.member
    WHERE ${APPLICATION} AND r.rolname <> 'heed_login'
      AND NOT (r.rolname = 'heed_server' AND m.roleid::regrole::text NOT IN ('heed_owner', 'heed_backup'))`,
  'everything is the owner’s': `
    SELECT format('%s of %s', c.oid::regclass, c.relowner::regrole) FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE n.nspname IN ${SCHEMAS} AND c.relowner <> 'heed_owner'::regrole
    UNION ALL SELECT format('%s of %s', p.oid::regprocedure, p.proowner::regrole) FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
    WHERE n.nspname IN ${SCHEMAS} AND p.proowner <> 'heed_owner'::regrole`,
  'no application role creates anything': `
    SELECT format('%s in %s', r.rolname, n.nspname) FROM pg_roles r, pg_namespace n
    WHERE ${APPLICATION} AND n.nspname NOT LIKE 'pg\\_%' AND has_schema_privilege(r.oid, n.oid, 'CREATE')`,
  'nothing is granted to everybody': `
    SELECT c.oid::regclass::text FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace CROSS JOIN LATERAL aclexplode(c.relacl) g
    WHERE n.nspname IN ${SCHEMAS} AND g.grantee = 0
    UNION ALL SELECT format('%s', nspname) FROM pg_namespace n CROSS JOIN LATERAL aclexplode(n.nspacl) g WHERE n.nspname IN ${SCHEMAS} AND g.grantee = 0`,
  'a view runs with its reader’s rights, or shows the public side': `
    SELECT c.oid::regclass FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.relkind = 'v' AND n.nspname IN ${SCHEMAS}
      AND NOT coalesce(c.reloptions @> ARRAY['security_invoker=true'], false) AND NOT (n.nspname = 'published' AND c.relname LIKE 'public\\_%')`,
  'there are no stored views, partitions or enumerations': `
    SELECT c.oid::regclass::text FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname IN ${SCHEMAS} AND (c.relkind = 'm' OR c.relispartition)
    UNION ALL SELECT t.typname FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace WHERE n.nspname IN ${SCHEMAS} AND t.typtype = 'e'`,
  'a function with its owner’s rights pins its path and is not everybody’s': `
    SELECT p.oid::regprocedure FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace WHERE n.nspname IN ${SCHEMAS} AND p.prosecdef
      AND (NOT EXISTS (SELECT FROM unnest(p.proconfig) s WHERE s IN ('search_path=pg_catalog', 'search_path=pg_catalog, pg_temp'))
        OR EXISTS (SELECT FROM aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) g WHERE g.grantee = 0))`,
  'foreign keys between tables of tenants carry the tenant': `
    SELECT format('%s %s', k.conrelid::regclass, k.conname) FROM pg_constraint k
    JOIN pg_class c ON c.oid = k.conrelid JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE k.contype = 'f' AND n.nspname IN ${TENANTS} AND k.confrelid <> 'people.organisation'::regclass AND ${hasTenant('k.conrelid')} AND ${hasTenant('k.confrelid')}
      AND NOT EXISTS (SELECT FROM unnest(k.conkey) WITH ORDINALITY o (attnum, at)
        JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = o.attnum AND ${TENANT_COLUMN}
        JOIN pg_attribute b ON b.attrelid = k.confrelid AND b.attnum = k.confkey[o.at] AND b.attname = a.attname)`,
  'unique keys of tenants’ tables carry the tenant, or are listed with a reason': `
    SELECT format('%s %s', i.indrelid::regclass, c.relname) FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE i.indisunique AND n.nspname IN ${TENANTS} AND ${hasTenant('i.indrelid')} AND c.relname NOT IN ${list(Object.keys(KEYS_WITHOUT_TENANT))}
      AND NOT EXISTS (SELECT FROM unnest(i.indkey) k JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = k AND ${TENANT_COLUMN})`,
  'nobody but a backup reads a sequence': `
    SELECT format('%s %s', c.oid::regclass, g.grantee::regrole) FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace CROSS JOIN LATERAL aclexplode(c.relacl) g
    WHERE c.relkind = 'S' AND n.nspname IN ${SCHEMAS} AND g.grantee NOT IN ('heed_owner'::regrole, 'heed_backup'::regrole)`,
  'what is only ever added to is never changed or removed': `
    SELECT format('%s %s', r.rolname, c.oid::regclass) FROM pg_roles r, ${TABLE} WHERE ${APPLICATION}
      AND (n.nspname = 'published' OR c.oid::regclass::text IN ('platform.audit_entry', 'platform.audit_leaf', 'platform.audit_node', 'platform.checkpoint',
        'people.organisation_event', 'working.custody_event', 'working.comment', 'imports.import_change', 'platform.outbox'))
      AND (has_any_column_privilege(r.oid, c.oid, 'UPDATE') OR has_table_privilege(r.oid, c.oid, 'DELETE, TRUNCATE'))`,
  'nobody empties, refers to or hangs a trigger on a table': `
    SELECT format('%s %s', r.rolname, c.oid::regclass) FROM pg_roles r, ${TABLE}
    WHERE ${APPLICATION} AND n.nspname IN ${SCHEMAS} AND has_table_privilege(r.oid, c.oid, 'TRUNCATE, REFERENCES, TRIGGER')`,
  'a standing is never said by a member': `
    SELECT format('%s %s', r.rolname, c.oid::regclass) FROM pg_roles r, ${TABLE}
    WHERE r.rolname = ANY (${MEMBERS} || 'heed_portal'::text || 'heed_identity'::text) AND (n.nspname = 'progress' OR c.oid = 'catalogue.commitment'::regclass)
      AND (has_any_column_privilege(r.oid, c.oid, 'INSERT, UPDATE') OR has_table_privilege(r.oid, c.oid, 'DELETE'))`,
  'secrets of people are the identity role’s alone': `
    SELECT format('%s %s', r.rolname, c.oid::regclass) FROM pg_roles r, ${TABLE}
    WHERE ${APPLICATION} AND r.rolname NOT IN ('heed_identity', 'heed_backup')
      AND c.oid::regclass::text IN ('people.credential', 'people.session', 'people.challenge', 'people.recovery_code', 'people.passkey', 'people.federated_identity', 'people.api_token')
      AND has_any_column_privilege(r.oid, c.oid, 'SELECT, INSERT, UPDATE')`,
  'the server keeps no parameters, no failed statements': `
    SELECT format('%s = %s', name, setting) FROM pg_settings
    WHERE (name IN ('log_parameter_max_length', 'log_parameter_max_length_on_error') AND setting <> '0')
      OR (name = 'log_statement' AND setting <> 'none') OR (name = 'log_min_error_statement' AND setting <> 'panic')
      OR (name = 'log_min_duration_statement' AND setting <> '-1')`,
};

/** The offenders of one assertion. */
export const offenders = async (client: Client, assertion: string): Promise<string[]> => {
  const { rows } = await client.query<[string]>({ text: ASSERTIONS[assertion] ?? '', rowMode: 'array' });
  return rows.map(([name]) => name).sort();
};
