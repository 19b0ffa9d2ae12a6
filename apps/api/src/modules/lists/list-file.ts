import { isDay, type FieldReason } from '@heed/contracts';
import { TREATY_ACTS, type TreatyAct } from '@heed/domain';
import { CsvError, parse } from 'csv-parse/sync';

/** One act of a State on a treaty. */
export interface TreatyRow {
  treaty: string;
  iso3: string;
  act: TreatyAct;
  day: string;
}

export interface MembershipRow {
  iso3: string;
  from: string;
  until: string | null;
}

/** What a cell can be matched with. */
export interface ListWords {
  /** ISO 3166 alpha-3 code by code or by any name, in lower case. */
  countryOf: (words: string) => string | null;
  /** Id of a treaty by any of its names. */
  treatyOf: (words: string) => string | null;
}

/** A row that cannot be taken, counted with the header as row 1. */
export interface ListProblem {
  row: number;
  column: string;
  reason: Extract<FieldReason, `list${string}`>;
}

export type CheckedList<Row> = { ok: true; rows: Row[] } | { ok: false; problems: ListProblem[] };
type Cells = Readonly<Record<string, string>>;

const MOST_PROBLEMS = 50;

/** A State of the other world, invented or real, is nobody's to write about here. */
export const otherWorld = (rows: readonly { iso3: string }[], ofThisWorld: (iso3: string) => boolean): ListProblem[] =>
  rows.flatMap(({ iso3 }, index) =>
    ofThisWorld(iso3) ? [] : [{ row: index + 2, column: 'state', reason: 'listWorld' as const }],
  );

const cellsOf = (csv: string): Cells[] =>
  parse(csv, {
    bom: true,
    columns: (header: string[]) => header.map((name) => name.trim().toLowerCase()),
    skip_empty_lines: true,
    relax_column_count: true,
    trim: true,
  });

class RowCheck {
  readonly problems: ListProblem[] = [];

  constructor(
    private readonly cells: Cells,
    private readonly row: number,
  ) {}

  text(column: string): string {
    return this.cells[column] ?? '';
  }

  known(column: string, match: (words: string) => string | null, reason: ListProblem['reason']): string {
    const found = match(this.text(column));
    if (found === null) this.problems.push({ row: this.row, column, reason });
    return found ?? '';
  }

  /** @param from no earlier than this */
  day(column: string, from = ''): string {
    const day = this.text(column);
    if (!isDay(day) || day < from) this.problems.push({ row: this.row, column, reason: 'listDay' });
    return day;
  }
}

/** The rows of the file, or where its quotation marks go wrong. */
const readCells = (csv: string): CheckedList<Cells> => {
  try {
    return { ok: true, rows: cellsOf(csv) };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const row = typeof error['lines'] === 'number' ? error['lines'] : 1;
    return { ok: false, problems: [{ row, column: '', reason: 'listQuotes' }] };
  }
};

const readRows = <Row>(csv: string, columns: readonly string[], read: (check: RowCheck) => Row): CheckedList<Row> => {
  const file = readCells(csv);
  if (!file.ok) return file;
  const cells = file.rows;
  const missing = columns.filter((column) => !(column in (cells[0] ?? {})));
  if (missing.length > 0) {
    return { ok: false, problems: missing.map((column) => ({ row: 1, column, reason: 'listColumn' })) };
  }
  const problems: ListProblem[] = [];
  const rows = cells.map((line, index) => {
    const check = new RowCheck(line, index + 2);
    const row = read(check);
    problems.push(...check.problems);
    return row;
  });
  return problems.length === 0 ? { ok: true, rows } : { ok: false, problems: problems.slice(0, MOST_PROBLEMS) };
};

const actOf = (words: string): TreatyAct | null => TREATY_ACTS.find((act) => act === words.toLowerCase()) ?? null;

/** Depositary status: columns State, Treaty, Act, Date. One fault refuses the file whole. */
export const readTreatyRows = (csv: string, { countryOf, treatyOf }: ListWords): CheckedList<TreatyRow> =>
  readRows(csv, ['state', 'treaty', 'act', 'date'], (check) => ({
    treaty: check.known('treaty', treatyOf, 'listTreaty'),
    iso3: check.known('state', countryOf, 'listState'),
    act: actOf(check.known('act', actOf, 'listAct')) ?? 'signature',
    day: check.day('date'),
  }));

/** Membership: columns State, From, Until (empty while it lasts). */
export const readMembershipRows = (csv: string, { countryOf }: ListWords): CheckedList<MembershipRow> =>
  readRows(csv, ['state', 'from', 'until'], (check) => ({
    iso3: check.known('state', countryOf, 'listState'),
    from: check.day('from'),
    until: check.text('until') === '' ? null : check.day('until', check.text('from')),
  }));
