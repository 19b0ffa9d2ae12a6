import type { Client } from 'pg';

export interface Column {
  readonly name: string;
  readonly type: string;
  readonly required: boolean;
  readonly preset: boolean;
  /** Made by the database alone. */
  readonly generated: boolean;
  /** The values that a CHECK lists. */
  readonly values: readonly string[];
}
export interface Reference {
  readonly columns: readonly string[];
  readonly table: string;
  readonly referenced: readonly string[];
}
export interface Table {
  readonly name: string;
  readonly guarded: boolean;
  readonly key: readonly string[];
  readonly columns: readonly Column[];
  readonly references: readonly Reference[];
  /** The words of its policies. */
  readonly policies: string;
}

const NAMES = (attributes: string, relation: string): string =>
  `ARRAY(SELECT a.attname::text FROM unnest(${attributes}) WITH ORDINALITY AS named (n, o)
         JOIN pg_attribute a ON a.attrelid = ${relation} AND a.attnum = named.n ORDER BY named.o)`;

const TABLES = `
  SELECT c.oid::regclass::text AS name, c.relrowsecurity AS guarded,
    coalesce((SELECT ${NAMES('k.conkey', 'c.oid')} FROM pg_constraint k WHERE k.conrelid = c.oid AND k.contype = 'p'), '{}') AS key,
    (SELECT jsonb_agg(jsonb_build_object('name', a.attname, 'type', format_type(a.atttypid, NULL), 'required', a.attnotnull,
        'preset', a.atthasdef, 'generated', a.attgenerated <> '' OR a.attidentity <> '',
        'values', (SELECT coalesce(jsonb_agg(m[1]), '[]') FROM pg_constraint k, regexp_matches(pg_get_constraintdef(k.oid), '''([a-z_]+)''::text', 'g') m
                   WHERE k.conrelid = c.oid AND k.contype = 'c' AND k.conkey = ARRAY[a.attnum] AND pg_get_constraintdef(k.oid) LIKE '%= ANY (ARRAY[%'))
        ORDER BY a.attnum)
     FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped) AS columns,
    (SELECT coalesce(jsonb_agg(jsonb_build_object('columns', ${NAMES('k.conkey', 'c.oid')}, 'table', k.confrelid::regclass::text,
        'referenced', ${NAMES('k.confkey', 'k.confrelid')}) ORDER BY cardinality(k.conkey) DESC, k.conname), '[]')
     FROM pg_constraint k WHERE k.conrelid = c.oid AND k.contype = 'f') AS "references",
    (SELECT coalesce(string_agg(concat_ws(' ', pg_get_expr(p.polqual, p.polrelid), pg_get_expr(p.polwithcheck, p.polrelid)), ' '), '')
     FROM pg_policy p WHERE p.polrelid = c.oid) AS policies
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE c.relkind IN ('r', 'p') AND n.nspname IN ('catalogue', 'people', 'working', 'imports', 'published', 'platform')
  ORDER BY 1`;

/** Every table with what has to be known to fill it, out of the catalogue of the database. */
export const tablesOf = async (client: Client): Promise<Table[]> => (await client.query<Table>(TABLES)).rows;

/** Those with row-level security, and those that it has to be on. */
export const isOfTenants = ({ name, guarded }: Table): boolean =>
  guarded || /^(people|working|imports|platform)\./.test(name);

const LOOSEN = `DO $$
DECLARE k record;
BEGIN
  FOR k IN SELECT conrelid::regclass AS t, conname FROM pg_constraint WHERE contype IN ('f', 'c') AND connamespace::regnamespace::text = ANY (ARRAY['catalogue', 'people', 'working', 'imports', 'published', 'platform']) LOOP
    EXECUTE format('ALTER TABLE %s DROP CONSTRAINT %I', k.t, k.conname);
  END LOOP;
  FOR k IN SELECT conrelid::regclass AS t, conname FROM pg_constraint WHERE contype = 'u' AND connamespace::regnamespace::text = ANY (ARRAY['catalogue', 'people', 'working', 'imports', 'published', 'platform']) LOOP
    EXECUTE format('ALTER TABLE %s DROP CONSTRAINT %I', k.t, k.conname);
  END LOOP;
  FOR k IN SELECT i.indexrelid::regclass AS t FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid WHERE i.indisunique AND NOT i.indisprimary
    AND c.relnamespace::regnamespace::text = ANY (ARRAY['catalogue', 'people', 'working', 'imports', 'published', 'platform']) LOOP
    EXECUTE format('DROP INDEX %s', k.t);
  END LOOP;
END $$`;

/** Leaves nothing but rights and policies to refuse a row: keys, checks and triggers do not matter to who may do what. */
export const loosen = async (client: Client): Promise<void> => {
  await client.query(LOOSEN);
  await client.query("SET session_replication_role = 'replica'");
};
