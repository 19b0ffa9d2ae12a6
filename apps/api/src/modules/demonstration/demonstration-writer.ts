import { Injectable } from '@nestjs/common';
import { StoredCopies } from '../evidence/stored-copies.event';
import { Passwords } from '../identity/passwords/passwords.reader';
import { StandingWriter } from '../progress/standing-writer.event';
import { SeedRefused } from '../seeding/seed-refused';
import { problemsOf } from './demonstration-check';
import type { DemonstrationFolder } from './demonstration-folder';
import { DEMONSTRATION_PASSWORD } from '../seeding/demonstration-password';
import { DemonstrationRepository } from './demonstration.repository';
import { demonstrationRows } from './demonstration-rows';
import type { Rows } from './demonstration-table';
import { InventedWorld } from './invented-world';

/** Rows written, by what they are. */
export type Written = Readonly<Record<string, number>>;

const spokenOf = ({ published, assessments }: Rows): string[] =>
  [...published, ...assessments].map((row) => String(row['commitment_id']));

/** Puts the demonstration where nothing of it is. Runs in the open transaction. */
@Injectable()
export class DemonstrationWriter {
  constructor(
    private readonly repository: DemonstrationRepository,
    private readonly copies: StoredCopies,
    private readonly passwords: Passwords,
    private readonly standing: StandingWriter,
  ) {}

  /** `kept` is told of every file that was stored, also where the load fails; `former`: what was spoken of before. */
  async write({ seeds, pathOf }: DemonstrationFolder, kept: string[], former: readonly string[]): Promise<Written> {
    const countries = new Set(await this.repository.countries());
    const world = new InventedWorld(seeds, countries, await this.repository.commitments());
    const problems = problemsOf(seeds, world);
    if (problems.length > 0) throw new SeedRefused(problems);
    const secret = await this.passwords.hash(DEMONSTRATION_PASSWORD);
    const rows = await demonstrationRows(seeds, world, secret, async (file) => {
      const stored = await this.copies.keep(pathOf(file));
      kept.push(stored.storageKey);
      return stored;
    });
    await this.repository.insert(rows);
    await this.standing.refresh([...new Set([...former, ...spokenOf(rows)])]);
    return Object.fromEntries(Object.entries(rows).map(([name, own]) => [name, own.length]));
  }
}
