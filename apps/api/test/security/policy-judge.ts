import { catalogueLines } from '../../src/database/catalogue-snapshot';
import { ASSERTIONS, offenders } from './assertions';
import { MEMBERS, NOBODY, SERVICES, type Asker } from './cast';
import type { Table } from './catalogue-facts';
import { digestOf } from './digest';
import type { PolicyMutant } from './policy-mutants';
import type { Probe } from './probe';

/** Which test turns red: what roles see and do, an assertion over the catalogue, or the reviewed lists of snapshot.txt alone. */
export type Killer = 'rows' | 'assertion' | 'snapshot';

const ASKERS: readonly Asker[] = [...MEMBERS, ...NOBODY, ...SERVICES];

// As catalogue.int-spec.ts compares them with migrations/snapshot.txt.
const reviewed = async ({ client }: Probe): Promise<string> =>
  [...(await catalogueLines(client, 'grants')), ...(await catalogueLines(client, 'policies'))].join('\n');

/** Judges mutants by the same questions that the tests beside this file ask, against what they answer unchanged. */
export class PolicyJudge {
  private readonly before = new Map<string, string>();

  constructor(
    private readonly probe: Probe,
    private readonly reviewed: string,
  ) {}

  static async of(probe: Probe): Promise<PolicyJudge> {
    for (const assertion of Object.keys(ASSERTIONS)) {
      const found = await offenders(probe.client, assertion);
      if (found.length > 0)
        throw new Error(`nothing can be judged where this fails unchanged: ${assertion}: ${found.join(', ')}`);
    }
    return new PolicyJudge(probe, await reviewed(probe));
  }

  async killerOf(mutant: PolicyMutant): Promise<Killer | null> {
    const places = this.placesOf(mutant);
    for (const { table, asker } of places) await this.unchanged(table, asker);
    return this.probe.with(mutant.sql, async () => {
      for (const { table, asker } of places) {
        if ((await this.digest(table, asker)) !== this.before.get(`${table.name} ${asker.name}`)) return 'rows';
      }
      for (const assertion of Object.keys(ASSERTIONS)) {
        if ((await offenders(this.probe.client, assertion)).length > 0) return 'assertion';
      }
      return (await reviewed(this.probe)) === this.reviewed ? null : 'snapshot';
    });
  }

  // The table itself, then those whose policies look into it.
  private placesOf({ table, roles }: PolicyMutant): { table: Table; asker: Asker }[] {
    if (roles === null) return [];
    const askers = ASKERS.filter(({ role }) => roles.includes(role));
    const itself = this.probe.guarded.filter(({ name }) => name === table);
    const dependent = this.probe.guarded.filter(({ name, policies }) => name !== table && policies.includes(table));
    return [...itself, ...dependent].flatMap((one) => askers.map((asker) => ({ table: one, asker })));
  }

  private async digest(table: Table, asker: Asker): Promise<string> {
    return digestOf(await this.probe.try(table, asker), asker);
  }

  private async unchanged(table: Table, asker: Asker): Promise<void> {
    const key = `${table.name} ${asker.name}`;
    if (!this.before.has(key)) this.before.set(key, await this.digest(table, asker));
  }
}
