import { createHash } from 'node:crypto';
import { OPERATOR, TENANTS, type Tenant } from './cast';
import { isOfTenants, type Column, type Table } from './catalogue-facts';

export type Value = string | boolean | null;
export type Row = Readonly<Record<string, Value>>;

/** One row of a table as one organisation would have it, with the rows that it hangs on. */
export interface Sample {
  readonly table: string;
  readonly tenant: Tenant;
  readonly row: Row;
  readonly parents: Readonly<Record<string, Row>>;
}

const hash = (...words: readonly string[]): string => createHash('md5').update(words.join('|')).digest('hex');
const uuid = (hex: string): string => hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');

/** What a column's name says. */
const BY_NAME: Readonly<Record<string, (tenant: Tenant) => Value>> = {
  organisation_id: ({ organisation }) => organisation,
  author_organisation_id: ({ organisation }) => organisation,
  by_organisation_id: ({ organisation }) => organisation,
  chain_id: ({ organisation }) => organisation,
  user_id: ({ user }) => user,
  created_by: ({ user }) => user,
  by_user_id: ({ user }) => user,
  country_iso3: ({ country }) => country,
  iso3: ({ country }) => country ?? 'QMZ',
  operator_id: () => OPERATOR.organisation,
  demonstration: ({ demonstration }) => demonstration,
  voice: ({ voice }) => voice,
  bearer_kind: ({ kind }) => (kind === 'parliament' ? 'parliament' : kind === 'ohchr' ? 'body' : 'state'),
};
/** Tables that are themselves what a name elsewhere points to. */
const SELF: Readonly<Record<string, (tenant: Tenant) => Row>> = {
  'people.organisation': ({ organisation, kind }) => ({ id: organisation, kind, state: 'verified', public_page: true }),
  'people.user_account': ({ user }) => ({ id: user }),
};

const BY_TYPE: Readonly<Record<string, (hex: string) => Value>> = {
  uuid,
  bytea: (hex) => `\\x${hex}`,
  boolean: () => false,
  jsonb: () => '{}',
  json: () => '{}',
  'timestamp with time zone': () => '2026-01-01T00:00:00Z',
  date: () => '2026-01-01',
};
const valueOf = ({ type }: Column, hex: string): Value => {
  if (type.endsWith('[]')) return '{}';
  if (/numeric|real|double/.test(type)) return `0.${Number.parseInt(hex.slice(0, 2), 16)}`;
  if (/int/.test(type)) return String(Number.parseInt(hex.slice(0, 3), 16));
  return BY_TYPE[type]?.(hex) ?? hex;
};

/** Values that policies tell apart: every one of a CHECK's list where a policy of the table names the column. */
const variantsOf = (table: Table): Row[] => {
  if (SELF[table.name]) return [{}];
  const named = table.columns.filter(
    ({ name, values }) => values.length > 1 && values.length < 10 && new RegExp(`\\b${name}\\b`).test(table.policies),
  );
  return named.reduce<Row[]>(
    (rows, { name, values }) => rows.flatMap((row) => values.map((value) => ({ ...row, [name]: value }))),
    [{}],
  );
};

const PLATFORM_CHAIN = '00000000-0000-0000-0000-000000000000';
const MORE: Readonly<Record<string, (tenant: Tenant) => Row[]>> = {
  'platform.audit_entry': ({ organisation }) => [
    { chain_id: PLATFORM_CHAIN, concerns: organisation },
    { chain_id: PLATFORM_CHAIN, concerns: null },
  ],
  'people.opening': () => [{ approved_at: '2026-01-01T00:00:00Z' }],
  'platform.audit_chain': () => [{ chain_id: PLATFORM_CHAIN }],
  'platform.audit_leaf': () => [{ chain_id: PLATFORM_CHAIN }],
};

/** Where rows of other tables are looked for: what was made for the same organisation. */
export type Made = ReadonlyMap<string, readonly Sample[]>;
const parentOf = (made: Made, table: string, tenant: Tenant, at: number): Row | undefined => {
  const own = (made.get(table) ?? []).filter((sample) => sample.tenant === tenant);
  return own[at % Math.max(1, own.length)]?.row;
};

/** A row of `table` for `tenant`; another `salt` gives another row with the same parents. */
export const sampleOf = (table: Table, tenant: Tenant, made: Made, at: number, over: Row, salt = ''): Sample => {
  const parents: Record<string, Row> = {};
  const row: Record<string, Value> = {};
  for (const column of table.columns) {
    if (column.generated) continue;
    const said = BY_NAME[column.name]?.(tenant);
    if (said !== undefined && !(said === null && column.required)) row[column.name] = said;
    else if (column.required && !column.preset)
      row[column.name] = valueOf(column, hash(table.name, column.name, tenant.organisation, String(at), salt));
  }
  Object.assign(row, SELF[table.name]?.(tenant));
  for (const { columns, table: of, referenced } of table.references) {
    const parent = of === table.name ? undefined : parentOf(made, of, tenant, at);
    if (!parent || !columns.every((column) => row[column] !== undefined)) continue;
    if (isParent(of)) parents[of] = parent;
    columns.forEach((column, n) => {
      if (BY_NAME[column] === undefined) row[column] = parent[referenced[n] ?? ''] ?? null;
    });
  }
  return { table: table.name, tenant, row: { ...row, ...over }, parents };
};
const isParent = (table: string): boolean => !/^people\.(organisation|user_account)$/.test(table);

/** Referenced tables first. */
export const inOrder = (tables: readonly Table[]): Table[] => {
  const done = new Map<string, Table>();
  const visit = (table: Table, path: readonly string[]): void => {
    if (done.has(table.name) || path.includes(table.name)) return;
    for (const { table: of } of table.references) {
      const other = tables.find(({ name }) => name === of);
      if (other) visit(other, [...path, table.name]);
    }
    done.set(table.name, table);
  };
  for (const table of tables) visit(table, []);
  return [...done.values()];
};

/** All rows of one table: for each organisation, each variant. */
export const samplesOf = (table: Table, made: Made): Sample[] =>
  TENANTS.flatMap((tenant) => {
    const variants = isOfTenants(table) ? variantsOf(table) : [{}];
    return [...variants, ...(MORE[table.name]?.(tenant) ?? [])].map((over, at) =>
      sampleOf(table, tenant, made, at, over),
    );
  });
