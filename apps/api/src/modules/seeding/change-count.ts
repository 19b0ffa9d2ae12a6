import type { SeedTable } from './seed-table';

/** Rows inserted, changed or removed, by table; tables without any are left out. */
export type Changes = Readonly<Record<string, number>>;

export class ChangeCount {
  private readonly counts = new Map<string, number>();

  add({ name }: SeedTable, changed: number): void {
    if (changed > 0) this.counts.set(name, (this.counts.get(name) ?? 0) + changed);
  }

  get changes(): Changes {
    return Object.fromEntries(this.counts);
  }
}
