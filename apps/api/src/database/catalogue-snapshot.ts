import { Client } from 'pg';

const OURS = "('catalogue', 'people', 'context', 'working', 'published', 'progress', 'platform')";

// One query per kind of thing; each yields one line of text per thing, written alike by PostgreSQL 15 to 18.
const QUESTIONS: Readonly<Record<string, string>> = {
  relations: `SELECT format('%s %I.%I owner=%s rls=%s force=%s', c.relkind, n.nspname, c.relname, c.relowner::regrole, c.relrowsecurity, c.relforcerowsecurity)
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname IN ${OURS} AND c.relkind IN ('r', 'v', 'm', 'p')`,
  columns: `SELECT format('%I.%I.%I %s%s%s', n.nspname, c.relname, a.attname, format_type(a.atttypid, a.atttypmod),
      CASE WHEN a.attnotnull THEN ' not null' ELSE '' END,
      coalesce(CASE WHEN a.attgenerated = 's' THEN ' generated ' WHEN a.attidentity <> '' THEN ' identity' ELSE ' default ' END || pg_get_expr(d.adbin, d.adrelid),
               CASE WHEN a.attidentity <> '' THEN ' identity' END, ''))
    FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace
    LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
    WHERE n.nspname IN ${OURS} AND c.relkind IN ('r', 'v', 'm', 'p') AND a.attnum > 0 AND NOT a.attisdropped`,
  constraints: `SELECT format('%s %I %s', k.conrelid::regclass, k.conname, pg_get_constraintdef(k.oid))
    FROM pg_constraint k JOIN pg_namespace n ON n.oid = k.connamespace WHERE n.nspname IN ${OURS} AND k.contype <> 'n'`,
  indexes: `SELECT indexdef FROM pg_indexes WHERE schemaname IN ${OURS}`,
  policies: `SELECT format('%I.%I %I %s %s to %s using %s check %s', schemaname, tablename, policyname, permissive, cmd, array_to_string(roles, ','), coalesce(qual, '-'), coalesce(with_check, '-'))
    FROM pg_policies WHERE schemaname IN ${OURS}`,
  grants: `SELECT format('%s %s %s', CASE WHEN g.grantee = 0 THEN 'PUBLIC' ELSE g.grantee::regrole::text END, g.privilege_type, place)
    FROM (
      SELECT c.oid::regclass::text AS place, aclexplode(c.relacl) AS g FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname IN ${OURS} AND c.relkind IN ('r', 'v', 'm', 'p')
      UNION ALL SELECT format('%s (%I)', c.oid::regclass, a.attname), aclexplode(a.attacl) FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname IN ${OURS} AND a.attacl IS NOT NULL
      UNION ALL SELECT format('schema %I', nspname), aclexplode(nspacl) FROM pg_namespace WHERE nspname IN ${OURS}
      UNION ALL SELECT format('function %s', p.oid::regprocedure), aclexplode(p.proacl) FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace WHERE n.nspname IN ${OURS}
    ) AS granted (place, g) WHERE (g).grantee <> 'heed_owner'::regrole AND (g).privilege_type <> 'MAINTAIN'`,
  functions: 'FUNCTION_TEXT',
  triggers: `SELECT pg_get_triggerdef(t.oid) FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname IN ${OURS} AND NOT t.tgisinternal`,
  views: 'VIEW_TEXT',
};
