import type { Attempt } from './attempts';
import { digestOf } from './digest';
import { MEMBERS, NOBODY, SERVICES, type Asker } from './cast';
import type { Table } from './catalogue-facts';
import { Probe, type Tried } from './probe';
import { hasGround, isOwn } from './shared-rows';

const OF_TENANTS = /^(people|working|imports|platform)\./;

// With the API's guards out of the picture: plain SQL, one role, one context, every table that the catalogue knows.
describe('row-level security alone', () => {
  let probe: Probe;
  const tried: { table: Table; asker: Asker; result: Tried }[] = [];
  beforeAll(async () => {
    probe = await Probe.open();
    for (const table of probe.guarded) {
      for (const asker of [...MEMBERS, ...NOBODY, ...SERVICES])
        tried.push({ table, asker, result: await probe.try(table, asker) });
    }
  }, 300_000);
  afterAll(() => probe.close());

  const succeeded = (askers: readonly Asker[]) =>
    tried
      .filter(({ asker, table }) => askers.includes(asker) && OF_TENANTS.test(table.name))
      .flatMap(({ table, asker, result }) =>
        result.attempts.flatMap((attempt, n) =>
          /^[1-9]\d*$/.test(result.outcomes[n] ?? '') ? [{ table: table.name, asker, attempt }] : [],
        ),
      );

  const named = (leaks: readonly { table: string; asker: Asker; attempt: Attempt }[]): string[] => [
    ...new Set(
      leaks.map(
        ({ table, asker, attempt }) => `${asker.name}: ${attempt.command} ${table} of ${attempt.sample.tenant.name}`,
      ),
    ),
  ];

  it('holds rows of every organisation in every table', () => {
    const empty = probe.guarded.filter(({ name }) => probe.rowsOf(name) === 0).map(({ name }) => name);
    expect(empty).toEqual([]);
    expect(tried.reduce((sum, { result }) => sum + result.attempts.length, 0)).toBeGreaterThan(10_000);
  });

  it('gives a member the rows of its own organisation, and of others what is listed with its reason', () => {
    const leaks = succeeded(MEMBERS).filter(
      ({ table, asker, attempt }) => !isOwn(attempt, asker) && !hasGround(table, attempt, asker),
    );
    expect(named(leaks)).toEqual([]);
  });

  it('gives nobody anything in a transaction that does not say whose it is', () => {
    const leaks = succeeded(NOBODY).filter(({ table }) => !/^platform\.(audit_node|checkpoint)$/.test(table));
    expect(named(leaks)).toEqual([]);
  });

  it('lets a backup read every row, and write none', () => {
    const backup = tried.filter(({ asker }) => asker.role === 'heed_backup');
    const missing = backup.filter(
      ({ table, result }) => result.outcomes.filter((outcome) => outcome === '1').length !== probe.rowsOf(table.name),
    );
    expect(missing.map(({ table }) => table.name)).toEqual([]);
    expect(backup.flatMap(({ result }) => result.attempts).every(({ command }) => command === 'select')).toBe(true);
  });

  it('is as it was reviewed', () => {
    const lines = tried.filter(({ result }) => result.attempts.length > 0);
    expect(
      lines.map(({ table, asker, result }) => `${table.name} · ${asker.name}: ${digestOf(result, asker)}`).join('\n'),
    ).toMatchSnapshot();
  });
});
