import type { Client } from 'pg';

/** One thing of the second layer taken away or made wider. */
export interface PolicyMutant {
  readonly name: string;
  readonly sql: string;
  readonly table: string;
  /** Whose rows it could touch; null where the catalogue alone can tell. */
  readonly roles: readonly string[] | null;
}

interface Policy {
  readonly table: string;
  readonly policy: string;
  readonly roles: string[];
  readonly command: string;
  readonly using: string | null;
  readonly check: string | null;
}

const POLICIES = `
  SELECT p.polrelid::regclass::text AS table, quote_ident(p.polname) AS policy, p.polroles::regrole[]::text[] AS roles, p.polcmd AS command,
    pg_get_expr(p.polqual, p.polrelid) AS "using", pg_get_expr(p.polwithcheck, p.polrelid) AS "check"
  FROM pg_policy p ORDER BY 1, 2`;
const GUARDED = `SELECT c.oid::regclass::text AS table FROM pg_class c WHERE c.relrowsecurity ORDER BY 1`;
const COLUMN_GRANTS = `
  SELECT DISTINCT a.attrelid::regclass::text AS table, g.grantee::regrole::text AS role, g.privilege_type AS privilege
  FROM pg_attribute a CROSS JOIN LATERAL aclexplode(a.attacl) g JOIN pg_class c ON c.oid = a.attrelid
  WHERE g.grantee::regrole::text LIKE 'heed\\_%' AND g.grantee <> c.relowner
    AND NOT has_table_privilege(g.grantee, c.oid, g.privilege_type) ORDER BY 1, 2, 3`;
const DEFINERS = `SELECT p.oid::regprocedure::text AS function FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
  WHERE p.prosecdef AND n.nspname NOT IN ('pg_catalog', 'information_schema') ORDER BY 1`;

/** The parts of an expression that AND joins at its top, or the expression alone. */
export const conjunctsOf = (expression: string): string[] => {
  const inner = /^\((.*)\)$/s.exec(expression)?.[1];
  if (inner === undefined) return [expression];
  const parts: string[] = [];
  let [depth, quoted, from] = [0, false, 0];
  for (let at = 0; at < inner.length; at += 1) {
    const letter = inner[at];
    if (letter === "'") quoted = !quoted;
    if (quoted) continue;
    if (letter === '(') depth += 1;
    if (letter === ')') depth -= 1;
    if (depth < 0) return [expression];
    if (depth > 0 || !inner.startsWith(' AND ', at)) continue;
    parts.push(inner.slice(from, at));
    from = at + ' AND '.length;
  }
  return [...parts, inner.slice(from)];
};

const without = (expression: string): { part: string; rest: string }[] => {
  const parts = conjunctsOf(expression);
  if (parts.length < 2 || /^\(CASE/.test(expression)) return [];
  return parts.map((part, n) => ({ part, rest: parts.filter((_, other) => other !== n).join(' AND ') }));
};

const ofPolicy = ({ table, policy, roles, command, using, check }: Policy): PolicyMutant[] => {
  const alter = (name: string, change: string): PolicyMutant => ({
    name: `${table} ${policy}: ${name}`,
    sql: `ALTER POLICY ${policy} ON ${table} ${change}`,
    table,
    roles,
  });
  const sides: readonly (readonly [string, string | null])[] = [
    ['USING', using],
    ['WITH CHECK', check],
  ];
  const widened = sides.flatMap(([side, expression]) =>
    expression === null || expression === 'true'
      ? []
      : [
          alter(`${side} true`, `${side} (true)`),
          ...without(expression).map(({ part, rest }) => alter(`${side} without ${part}`, `${side} (${rest})`)),
        ],
  );
  const unchecked = check === null && using !== null && using !== 'true' && (command === '*' || command === 'w');
  return [
    { name: `${table} ${policy}: dropped`, sql: `DROP POLICY ${policy} ON ${table}`, table, roles },
    { ...alter('for everybody', 'TO PUBLIC'), roles: null },
    ...widened,
    ...(unchecked ? [alter('WITH CHECK true beside USING', 'WITH CHECK (true)')] : []),
  ];
};

/** Every mutant of the second layer, made from the catalogue: a new policy brings its own. */
export const policyMutants = async (client: Client): Promise<PolicyMutant[]> => {
  const policies = (await client.query<Policy>(POLICIES)).rows;
  const guarded = (await client.query<{ table: string }>(GUARDED)).rows;
  const grants = (await client.query<{ table: string; role: string; privilege: string }>(COLUMN_GRANTS)).rows;
  const definers = (await client.query<{ function: string }>(DEFINERS)).rows;
  return [
    ...policies.flatMap(ofPolicy),
    ...guarded.flatMap(({ table }) =>
      ['NO FORCE', 'DISABLE'].map((how) => ({
        name: `${table}: ${how} ROW LEVEL SECURITY`,
        sql: `ALTER TABLE ${table} ${how} ROW LEVEL SECURITY`,
        table,
        roles: null,
      })),
    ),
    ...grants.map(({ table, role, privilege }) => ({
      name: `${table}: ${privilege} of all columns to ${role}`,
      sql: `GRANT ${privilege} ON ${table} TO ${role}`,
      table,
      roles: null,
    })),
    ...definers.flatMap(({ function: name }) => [
      { name: `${name}: everybody’s`, sql: `GRANT EXECUTE ON FUNCTION ${name} TO PUBLIC`, table: '', roles: null },
      { name: `${name}: any path`, sql: `ALTER FUNCTION ${name} RESET search_path`, table: '', roles: null },
    ]),
  ];
};
