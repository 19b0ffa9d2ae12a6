import { escapeIdentifier, escapeLiteral, type Client } from 'pg';
import type { Asker } from './cast';
import type { Table } from './catalogue-facts';
import { sampleOf, type Made, type Row, type Sample, type Value } from './sample-rows';

export type Command = 'select' | 'insert' | 'update' | 'delete';

/** One statement about one row, tried by one role and taken back. */
export interface Attempt {
  readonly command: Command;
  readonly sql: string;
  /** What it is about, in words for whoever reads a failure. */
  readonly about: string;
  /** The row as it is, or would come in. */
  readonly sample: Sample;
  /** What an UPDATE makes of it. */
  readonly becomes: Row;
}

/** Which columns of a table a role may name in a command. */
export type Rights = Readonly<Record<Command, readonly string[]>>;

const RIGHTS = `
  SELECT coalesce(array_agg(a.attname::text) FILTER (WHERE has_column_privilege($1, a.attrelid, a.attnum, 'SELECT')), '{}') AS "select",
    coalesce(array_agg(a.attname::text) FILTER (WHERE has_column_privilege($1, a.attrelid, a.attnum, 'INSERT')), '{}') AS "insert",
    coalesce(array_agg(a.attname::text) FILTER (WHERE has_column_privilege($1, a.attrelid, a.attnum, 'UPDATE') AND a.attgenerated = '' AND a.attidentity = ''), '{}') AS "update",
    CASE WHEN has_table_privilege($1, $2::regclass, 'DELETE') THEN ARRAY['*'] ELSE '{}' END AS "delete"
  FROM pg_attribute a WHERE a.attrelid = $2::regclass AND a.attnum > 0 AND NOT a.attisdropped`;

export const rightsOf = async (client: Client, role: string, table: Table): Promise<Rights> => {
  const { rows } = await client.query<Rights>(RIGHTS, [role, table.name]);
  return rows[0] ?? { select: [], insert: [], update: [], delete: [] };
};

const literal = (value: Value): string =>
  value === null ? 'NULL' : typeof value === 'boolean' ? String(value) : escapeLiteral(value);
export const insertOf = (table: string, row: Row, columns = Object.keys(row)): string => {
  const kept = columns.filter((column) => row[column] !== undefined);
  return `INSERT INTO ${table} (${kept.map(escapeIdentifier).join(', ')}) VALUES (${kept.map((column) => literal(row[column] ?? null)).join(', ')})`;
};
const where = (table: Table, row: Row): string =>
  table.key.map((column) => `${escapeIdentifier(column)} = ${literal(row[column] ?? null)}`).join(' AND ');

/** Columns by which a row could be made to be somebody else's, or to count as something else. */
const TELLING =
  /^(organisation_id|author_organisation_id|by_organisation_id|chain_id|user_id|created_by|by_user_id|country_iso3|demonstration|voice|state|origin)$/;

// A row of one's own, with one telling column as another organisation's row has it.
const forged = (samples: readonly Sample[], sample: Sample): Row[] => {
  const others = samples.filter(({ tenant }) => tenant !== sample.tenant);
  const keys = Object.keys(sample.row).filter((column) => TELLING.test(column));
  return keys.flatMap((column) => {
    const other = others.find(({ row }) => row[column] !== sample.row[column] && row[column] !== null);
    return other ? [{ ...sample.row, [column]: other.row[column] ?? null }] : [];
  });
};

const ofRow = (table: Table, rights: Rights, sample: Sample): Attempt[] => {
  const at = where(table, sample.row);
  const whose = `${sample.tenant.name}'s ${JSON.stringify(sample.row)}`;
  const common = { sample, becomes: sample.row };
  const known = Object.keys(sample.row);
  const moved = rights.update.filter((column) => /^(state|organisation_id)$/.test(column) && known.includes(column));
  const moves = moved.flatMap((column) =>
    (table.columns.find(({ name }) => name === column)?.values ?? []).map((value): Attempt => ({
      sample,
      command: 'update',
      about: `${whose} to ${value}`,
      becomes: { ...sample.row, [column]: value },
      sql: `UPDATE ${table.name} SET ${column} = ${literal(value)} WHERE ${at}`,
    })),
  );
  const still = rights.update[0] ?? table.columns[0]?.name ?? '';
  const same = escapeIdentifier(still);
  return [
    { ...common, command: 'select', about: whose, sql: `SELECT FROM ${table.name} WHERE ${at}` },
    { ...common, command: 'update', about: whose, sql: `UPDATE ${table.name} SET ${same} = ${same} WHERE ${at}` },
    ...moves,
    { ...common, command: 'delete', about: whose, sql: `DELETE FROM ${table.name} WHERE ${at}` },
  ];
};

/** Everything one role may try on one table: each row read, changed, moved and removed, and further rows brought in. */
export const attemptsOn = (
  table: Table,
  samples: readonly Sample[],
  made: Made,
  asker: Asker,
  rights: Rights,
): Attempt[] => {
  const own = samples.filter(({ tenant }) => tenant === asker.as);
  const fresh = samples.map((sample, at) => sampleOf(table, sample.tenant, made, at, variantOf(sample), 'fresh'));
  const bold = own.flatMap((sample, at) => {
    const one = sampleOf(table, sample.tenant, made, at, variantOf(sample), 'bold');
    return forged(samples, one).map((row) => ({ ...one, row }));
  });
  const columns = rights.insert.length > 0 ? rights.insert : undefined;
  const inserts = [...fresh, ...bold].map((sample): Attempt => ({
    sample,
    command: 'insert',
    becomes: sample.row,
    about: `${sample.tenant.name}'s ${JSON.stringify(sample.row)}`,
    sql: insertOf(
      table.name,
      sample.row,
      columns?.filter((column) => sample.row[column] !== undefined),
    ),
  }));
  return [...samples.flatMap((sample) => ofRow(table, rights, sample)), ...inserts].filter(
    ({ command }) => rights[command].length > 0 && knows(table, rights, command),
  );
};
const variantOf = ({ row }: Sample): Row =>
  Object.fromEntries(Object.entries(row).filter(([column]) => TELLING.test(column)));
// To name the row it changes, a role has to read its key.
const knows = (table: Table, rights: Rights, command: Command): boolean =>
  command === 'insert' || table.key.every((column) => rights.select.includes(column));

const OUTCOMES = `
  CREATE SCHEMA IF NOT EXISTS probe;
  GRANT USAGE ON SCHEMA probe TO PUBLIC;
  CREATE OR REPLACE FUNCTION probe.outcomes(statements text[]) RETURNS text[] LANGUAGE plpgsql AS $$
  DECLARE s text; n bigint; outcomes text[] := '{}';
  BEGIN
    FOREACH s IN ARRAY statements LOOP
      BEGIN
        EXECUTE s;
        GET DIAGNOSTICS n = ROW_COUNT;
        RAISE EXCEPTION USING ERRCODE = 'UNDO0', MESSAGE = n::text;
      EXCEPTION WHEN OTHERS THEN
        outcomes := outcomes || CASE WHEN SQLSTATE = 'UNDO0' THEN SQLERRM ELSE '!' || SQLSTATE END;
      END;
    END LOOP;
    RETURN outcomes;
  END $$`;
export const installProbe = async (client: Client): Promise<void> => {
  await client.query(OUTCOMES);
};

const SETTINGS = ['heed.organisation', 'heed.user', 'heed.country', 'heed.publishes_for', 'heed.voice'];

/** What comes of each statement for this asker: a number of rows, or the code of the refusal. Nothing stays. */
export const outcomesOf = async (
  client: Client,
  { role, as }: Asker,
  statements: readonly string[],
): Promise<string[]> => {
  const values = [as?.organisation, as?.user, as?.country, as?.publishesFor, as?.voice].map((value) => value ?? '');
  await client.query(
    `SELECT ${SETTINGS.map((name, n) => `set_config('${name}', $${n + 1}, true)`).join(', ')}`,
    values,
  );
  await client.query(`SET LOCAL ROLE ${role}`);
  const { rows } = await client.query<{ outcomes: string[] }>('SELECT probe.outcomes($1::text[]) AS outcomes', [
    statements,
  ]);
  await client.query('RESET ROLE');
  return rows[0]?.outcomes ?? [];
};
