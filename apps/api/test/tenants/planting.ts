import { tokenFor } from './canary-tokens';
import { UNPLANTED } from './unplanted';
import type { Tenant, World } from './world';

interface Column {
  schema: string;
  table: string;
  column: string;
  type: string;
  /** The tenant's own rows. */
  own: string;
}

/** How many rows of each column came to hold a token. */
export type PlantedRows = Map<string, number>;

// Whatever can hold words; a reference to another row holds that row's.
const COLUMNS = `
  SELECT n.nspname AS schema, c.relname AS "table", a.attname AS "column", format_type(a.atttypid, NULL) AS type,
    CASE WHEN EXISTS (SELECT FROM pg_attribute o WHERE o.attrelid = c.oid AND o.attname = 'organisation_id') THEN 'organisation_id = $1'
      WHEN c.relname = 'organisation' THEN 'id = $1'
      WHEN EXISTS (SELECT FROM pg_attribute o WHERE o.attrelid = c.oid AND o.attname = 'user_id')
        THEN 'user_id IN (SELECT user_id FROM people.membership WHERE organisation_id = $1)'
      ELSE 'id IN (SELECT user_id FROM people.membership WHERE organisation_id = $1)' END AS own
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace JOIN pg_attribute a ON a.attrelid = c.oid JOIN pg_type t ON t.oid = a.atttypid
  WHERE n.nspname IN ('working', 'imports', 'people') AND c.relkind IN ('r', 'p') AND a.attnum > 0 AND NOT a.attisdropped
    AND (t.typcategory = 'S' OR t.typname IN ('json', 'jsonb', 'xml', 'bytea', '_text', '_varchar', '_bpchar'))
    AND NOT EXISTS (SELECT FROM pg_constraint k WHERE k.conrelid = c.oid AND k.contype = 'f' AND a.attnum = ANY (k.conkey))
  ORDER BY 1, 2, 3`;

const WORDS_IN_JSON = '"(text|title|detail|name|heading|excerpt|from|to)": "';

const nameOf = ({ schema, table, column }: Column): string => `${schema}.${table}.${column}`;

const valueWith = ({ column, type }: Column): string => {
  if (column.endsWith('email')) return `$2 || '-' || "${column}"`; // stays an address that a message could be sent to
  if (type === 'text[]') return `"${column}" || ARRAY[$2]`;
  if (type === 'bytea') return `"${column}" || convert_to($2, 'UTF8')`;
  if (type !== 'json' && type !== 'jsonb') return `"${column}" || ' ' || $2`;
  return `regexp_replace("${column}"::text, '${WORDS_IN_JSON}', '\\&' || $2 || ' ', 'g')::${type}`;
};

const holds = ({ column, type }: Column): string =>
  type === 'bytea' ? `position(convert_to($2, 'UTF8') IN "${column}") > 0` : `position($2 IN "${column}"::text) > 0`;

const POST = 'people.post.name';
/** The name of a post, alone, may stand in the trail of its own organisation. */
const areaOf = (one: Column): string => (nameOf(one) === POST ? 'posts' : one.schema);

const plantColumn = async ({ heed }: World, one: Column, organisationId: string, token: string): Promise<number> => {
  const changed = await heed.rows<{ holds: boolean }>(
    `UPDATE "${one.schema}"."${one.table}" SET "${one.column}" = ${valueWith(one)} WHERE ${one.own} RETURNING ${holds(one)} AS holds`,
    [organisationId, token],
  );
  return changed.filter((row) => row.holds).length;
};

/**
 * Puts a token of its own into every column of words of the tenant's rows, but for those that are listed. What may be written
 * once, or by its author alone, is written past those rules; a post's name is not, since its holders' rows follow it.
 */
export const plantRows = async (world: World, { organisationId }: Tenant, n: number): Promise<PlantedRows> => {
  const planted: PlantedRows = new Map();
  for (const one of await world.heed.rows<Column>(COLUMNS)) {
    const name = nameOf(one);
    if (UNPLANTED[name] !== undefined) continue;
    await world.heed.rows(`SET session_replication_role = ${name === POST ? 'origin' : 'replica'}`);
    planted.set(name, await plantColumn(world, one, organisationId, tokenFor(areaOf(one), n)));
  }
  await world.heed.rows('RESET session_replication_role');
  return planted;
};

/** Names in the list of exceptions that no column has. */
export const withoutColumn = async ({ heed }: World): Promise<string[]> => {
  const names = (await heed.rows<Column>(COLUMNS)).map(nameOf);
  return Object.keys(UNPLANTED).filter((name) => !names.includes(name));
};
