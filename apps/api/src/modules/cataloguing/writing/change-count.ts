import type { CatalogueTable } from '../catalogue-table';

/** Rows inserted, changed or removed, by table; tables without any are left out. */
export type Changes = Readonly<Record<string, number>>;

export class ChangeCount {
  private readonly counts = new Map<string, number>();

  add({ name }: CatalogueTable, changed: number): void {
    if (changed > 0) this.counts.set(name, (this.counts.get(name) ?? 0) + changed);
  }

  get changes(): Changes {
    return Object.fromEntries(this.counts);
  }
}

export const mergeChanges = (...parts: readonly Changes[]): Changes => {
  const sums: Record<string, number> = {};
  for (const [name, n] of parts.flatMap((part) => Object.entries(part))) sums[name] = (sums[name] ?? 0) + n;
  return sums;
};
