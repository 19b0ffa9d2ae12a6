import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { ListReportView } from '@heed/contracts';
import { countryByName } from '@heed/documents';
import { instrumentKey } from '@heed/domain';
import { RuleBroken } from '../../http/problems/problems';
import { Transactions } from '../../database/transactions';
import { worldForReading } from '../seeding/reading-context.reader';
import { Applicability } from './applicability.event';
import {
  otherWorld,
  readMembershipRows,
  readTreatyRows,
  type CheckedList,
  type ListProblem,
  type ListWords,
} from './list-file';
import { ListsRepository } from './lists.repository';

export interface ListImport {
  kind: 'treaty' | 'membership';
  csv: string;
  /** The day for which the list was true. */
  asOf: string;
  /** Who keeps the list, and where it was taken from. */
  source: string;
  /** Invented States have lists of their own. */
  demonstration: boolean;
  today: string;
}

type Taken = Omit<ListReportView, 'changed'> & {
  /** Subjects of which this very list was not taken in before. */
  fresh: string[];
};

type Words = ListWords & { ofThisWorld: (iso3: string) => boolean };

/** The file is refused whole; nothing has changed. */
const refuse = (problems: readonly ListProblem[]): never => {
  throw new RuleBroken('list.refused', {
    fields: problems.map(({ row, column, reason }) => ({ field: 'csv', reason, params: { row, column } })),
  });
};

const accepted = <Row extends { iso3: string }>(checked: CheckedList<Row>, { ofThisWorld }: Words): Row[] => {
  const rows = checked.ok ? checked.rows : refuse(checked.problems);
  const foreign = otherWorld(rows, ofThisWorld);
  return foreign.length > 0 ? refuse(foreign) : rows;
};

/** Takes a list in, whole or not at all, in the caller's transaction; the same list again changes nothing. */
@Injectable()
export class ListImportService {
  constructor(
    private readonly transactions: Transactions,
    private readonly lists: ListsRepository,
    private readonly applicability: Applicability,
  ) {}

  take(list: ListImport): Promise<ListReportView> {
    return this.transactions.takingOn('heed_cataloguer', async () => {
      const words = await this.words(list.demonstration);
      const taken = list.kind === 'treaty' ? await this.takeTreaties(list, words) : await this.takeMembers(list, words);
      const { fresh, ...report } = taken;
      const changed = fresh.length === 0 ? 0 : await this.applicability.refresh(list.today, { lists: fresh });
      return { ...report, changed };
    });
  }

  private async takeTreaties(list: ListImport, words: Words): Promise<Taken> {
    const rows = accepted(readTreatyRows(list.csv, words), words);
    const subjects = [...new Set(rows.map(({ treaty }) => treaty))];
    const fresh: string[] = [];
    for (const treaty of subjects) {
      const own = rows.filter((row) => row.treaty === treaty);
      if (!(await this.record(list, treaty, own))) continue;
      await this.lists.replaceActs(treaty, own, list.source, list.demonstration);
      fresh.push(treaty);
    }
    return { subjects, rows: rows.length, fresh };
  }

  private async takeMembers(list: ListImport, words: Words): Promise<Taken> {
    const rows = accepted(readMembershipRows(list.csv, words), words);
    const fresh = await this.record(list, 'ipu', rows);
    if (fresh) await this.lists.replaceMembers(rows, list.source, list.demonstration);
    return { subjects: ['ipu'], rows: rows.length, fresh: fresh ? ['ipu'] : [] };
  }

  private record(list: ListImport, subject: string, rows: readonly object[]): Promise<boolean> {
    const { kind, asOf, source, demonstration } = list;
    const sha256 = createHash('sha256')
      .update(JSON.stringify([asOf, source, demonstration, rows]))
      .digest('hex');
    return this.lists.record({ kind, subject, asOf, source, sha256, rows: rows.length, demonstration });
  }

  private async words(demonstration: boolean): Promise<Words> {
    const countries = await this.lists.countries();
    const codes = new Map(
      countries.flatMap(({ iso3, names }) =>
        [iso3, ...Object.values(names)].map((name) => [name.toLowerCase(), iso3] as const),
      ),
    );
    const byName = countryByName(worldForReading());
    const own = new Set(countries.filter((country) => country.demonstration === demonstration).map(({ iso3 }) => iso3));
    const treaties = new Map(
      (await this.lists.treaties()).flatMap(({ id, names }) => names.map((name) => [instrumentKey(name), id] as const)),
    );
    return {
      countryOf: (name) => codes.get(name.toLowerCase()) ?? byName(name),
      treatyOf: (name) => treaties.get(instrumentKey(name)) ?? null,
      ofThisWorld: (iso3) => own.has(iso3),
    };
  }
}
