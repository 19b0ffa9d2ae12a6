import { report } from '../../../../scripts/mutants/report';
import { sampled } from '../../../../scripts/mutants/sampled';
import { PolicyJudge, type Killer } from './policy-judge';
import { conjunctsOf, policyMutants } from './policy-mutants';
import { Probe } from './probe';

const SAMPLE = 24;

test('an expression is taken apart where AND joins it, and nowhere else', () => {
  expect(conjunctsOf("((a = 'x AND y') AND ((b = 1) OR (c AND d)))")).toEqual([
    "(a = 'x AND y')",
    '((b = 1) OR (c AND d))',
  ]);
  expect(conjunctsOf('(a = b)')).toEqual(['a = b']);
});

// All of them by `npm run mutants`.
test('policies, forced row-level security, grants by column and functions: nothing is dropped or widened unseen', async () => {
  const probe = await Probe.open();
  try {
    const judge = await PolicyJudge.of(probe);
    const killed: Record<Killer | 'nobody', string[]> = { rows: [], assertion: [], snapshot: [], nobody: [] };
    for (const mutant of sampled(await policyMutants(probe.client), SAMPLE)) {
      killed[(await judge.killerOf(mutant)) ?? 'nobody'].push(mutant.name);
    }
    report('policies', killed);
    expect(killed.nobody).toEqual([]);
  } finally {
    await probe.close();
  }
}, 1_800_000);
