import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { instrumentKey } from '@heed/domain';
import { Transactions } from '../../database/transactions';
import { Applicability } from './applicability.event';
import { readMembershipRows, readTreatyRows, type ListProblem, type ListWords, type TreatyRow } from './list-file';
import { ListsRepository } from './lists.repository';

export interface ListImport {
  kind: 'treaty' | 'membership';
  csv: string;
  /** The day for which the list was true. */
  asOf: string;
  /** Who keeps the list, and where it was taken from. */
  source: string;
  today: string;
}

export interface ListReport {
  /** Treaty ids, or `ipu`. */
  subjects: string[];
  rows: number;
  /** Commitments whose applicability reads otherwise than before. */
  changed: number;
}

/** The file was refused whole; nothing has changed. */
export class ListRefused extends Error {
  constructor(readonly problems: readonly ListProblem[]) {
    super(problems.map(({ row, column, reason }) => `row ${row}, ${column}: ${reason}`).join('\n'));
    this.name = new.target.name;
  }
}

const refused = (problems: readonly ListProblem[]): never => {
  throw new ListRefused(problems);
};

/** Takes a list in: one transaction, whole or not at all; the same list again changes nothing. */
@Injectable()
export class ListImportService {
  constructor(
    private readonly transactions: Transactions,
    private readonly lists: ListsRepository,
    private readonly applicability: Applicability,
  ) {}

  take(list: ListImport): Promise<ListReport> {
    return this.transactions.run({ role: 'heed_owner' }, async () => {
      const words = await this.words();
      const { subjects, rows } =
        list.kind === 'treaty' ? await this.takeTreaties(list, words) : await this.takeMembers(list, words);
      return { subjects, rows, changed: await this.applicability.refresh(list.today) };
    });
  }

  private async takeTreaties(list: ListImport, words: ListWords): Promise<{ subjects: string[]; rows: number }> {
    const checked = readTreatyRows(list.csv, words);
    const rows: TreatyRow[] = checked.ok ? checked.rows : refused(checked.problems);
    const subjects = [...new Set(rows.map(({ treaty }) => treaty))];
    for (const treaty of subjects) {
      const own = rows.filter((row) => row.treaty === treaty);
      if (await this.record(list, treaty, own)) await this.lists.replaceActs(treaty, own, list.source);
    }
    return { subjects, rows: rows.length };
  }

  private async takeMembers(list: ListImport, words: ListWords): Promise<{ subjects: string[]; rows: number }> {
    const checked = readMembershipRows(list.csv, words);
    const rows = checked.ok ? checked.rows : refused(checked.problems);
    if (await this.record(list, 'ipu', rows)) await this.lists.replaceMembers(rows, list.source);
    return { subjects: ['ipu'], rows: rows.length };
  }

  private record({ kind, asOf, source }: ListImport, subject: string, rows: readonly object[]): Promise<boolean> {
    const sha256 = createHash('sha256')
      .update(JSON.stringify([asOf, source, rows]))
      .digest('hex');
    return this.lists.record({ kind, subject, asOf, source, sha256, rows: rows.length });
  }

  private async words(): Promise<ListWords> {
    const countries = new Map(
      (await this.lists.countries()).flatMap(({ iso3, names }) =>
        [iso3, ...Object.values(names)].map((name) => [name.toLowerCase(), iso3] as const),
      ),
    );
    const treaties = new Map(
      (await this.lists.treaties()).flatMap(({ id, names }) => names.map((name) => [instrumentKey(name), id] as const)),
    );
    return {
      countryOf: (name) => countries.get(name.toLowerCase()) ?? null,
      treatyOf: (name) => treaties.get(instrumentKey(name)) ?? null,
    };
  }
}
