import { Client } from 'pg';

const OURS = "('catalogue', 'imports', 'people', 'context', 'working', 'published', 'progress', 'platform')";
const RELATION = "pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace AND c.relkind IN ('r', 'v', 'm', 'p')";
const FUNCTION = 'pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace';

const GRANTED = `
  SELECT c.oid::regclass::text AS place, aclexplode(c.relacl) AS g FROM ${RELATION} WHERE n.nspname IN ${OURS}
  UNION ALL
  SELECT format('%s (%I)', c.oid::regclass, a.attname), aclexplode(a.attacl)
  FROM ${RELATION} JOIN pg_attribute a ON a.attrelid = c.oid WHERE n.nspname IN ${OURS}
  UNION ALL
  SELECT format('schema %I', nspname), aclexplode(nspacl) FROM pg_namespace WHERE nspname IN ${OURS}
  UNION ALL
  SELECT format('function %s', p.oid::regprocedure), aclexplode(p.proacl) FROM ${FUNCTION} WHERE n.nspname IN ${OURS}`;

// One query per kind of thing, one line of text per thing.
const QUESTIONS: Readonly<Record<string, string>> = {
  relations: `
    SELECT format('%s %s owner %s row security %s forced %s', c.relkind, c.oid::regclass, c.relowner::regrole, c.relrowsecurity, c.relforcerowsecurity)
    FROM ${RELATION} WHERE n.nspname IN ${OURS}`,
  columns: `
    SELECT format('%s.%I %s%s%s', c.oid::regclass, a.attname, format_type(a.atttypid, a.atttypmod),
      CASE WHEN a.attnotnull THEN ' not null' ELSE '' END,
      concat(' ' || nullif(concat(a.attidentity, a.attgenerated), ''), ' default ' || pg_get_expr(d.adbin, d.adrelid)))
    FROM ${RELATION} JOIN pg_attribute a ON a.attrelid = c.oid
    LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
    WHERE n.nspname IN ${OURS} AND a.attnum > 0 AND NOT a.attisdropped`,
  constraints: `
    SELECT format('%s %I %s', k.conrelid::regclass, k.conname, pg_get_constraintdef(k.oid))
    FROM pg_constraint k JOIN pg_namespace n ON n.oid = k.connamespace WHERE n.nspname IN ${OURS} AND k.contype <> 'n'`,
  indexes: `SELECT indexdef FROM pg_indexes WHERE schemaname IN ${OURS}`,
  policies: `
    SELECT format('%I.%I %I %s %s to %s using %s check %s', schemaname, tablename, policyname, permissive, cmd,
      array_to_string(roles, ','), qual, with_check)
    FROM pg_policies WHERE schemaname IN ${OURS}`,
  grants: `
    SELECT format('%s %s on %s', CASE WHEN (g).grantee = 0 THEN 'PUBLIC' ELSE (g).grantee::regrole::text END, (g).privilege_type, place)
    FROM (${GRANTED}) AS granted WHERE (g).grantee IS DISTINCT FROM 'heed_owner'::regrole`,
  functions: `SELECT pg_get_functiondef(p.oid) FROM ${FUNCTION} WHERE n.nspname IN ${OURS}`,
  triggers: `
    SELECT pg_get_triggerdef(t.oid) FROM ${RELATION} JOIN pg_trigger t ON t.tgrelid = c.oid
    WHERE n.nspname IN ${OURS} AND NOT t.tgisinternal`,
  views: `
    SELECT format('%s: %s', c.oid::regclass, pg_get_viewdef(c.oid)) FROM ${RELATION} WHERE n.nspname IN ${OURS} AND c.relkind = 'v'`,
};

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The lines of one kind, in order. */
export const catalogueLines = async (client: Client, kind: string): Promise<string[]> => {
  const { rows } = await client.query<[string]>({ text: QUESTIONS[kind] ?? '', rowMode: 'array' });
  return rows.map(([line]) => oneLine(line)).sort();
};

/**
 * All that the migrations made, as ordered text. Compared with migrations/snapshot.txt, so that a change of the schema
 * is always seen in review and never made by hand. Spelled as PostgreSQL 18 spells it.
 */
export const catalogueSnapshot = async (url: string): Promise<string> => {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const parts: string[] = [];
    for (const kind of Object.keys(QUESTIONS)) parts.push(`# ${kind}`, ...(await catalogueLines(client, kind)), '');
    return parts.join('\n');
  } finally {
    await client.end();
  }
};
