import { asksForStepUp, can, mayAtAll, type AccessAnswer, type Action } from '@heed/domain';
import { ACTORS, TARGETS } from './access-cases';
import { ruleMutants, withRule, type RuleMutant } from './access-mutants';
import { report } from './report';
import { sampled } from './sampled';

const SAMPLE = 40;

const inWords = (answer: AccessAnswer): string => (answer.allowed ? 'yes' : answer.reason);
const cases = ACTORS.flatMap((actor) => [null, ...TARGETS].map((target) => ({ actor, target })));
const decision = (action: Action, { actor, target }: (typeof cases)[number]): string =>
  inWords(target === null ? mayAtAll(actor, action) : can(actor, action, target));

// A stride that has no factor in common with the number of cases comes by all of them, far ones first.
const STRIDE = 7_919;
const order = cases.map((_, n) => (n * STRIDE) % cases.length);

/** Whether some decision, or the proof that is asked for, is another one. */
const isSeen = (mutant: RuleMutant): boolean => {
  const { action } = mutant;
  if (withRule(mutant, () => asksForStepUp(action)) !== asksForStepUp(action)) return true;
  return order.some((n) => {
    const one = cases[n];
    return one !== undefined && decision(action, one) !== withRule(mutant, () => decision(action, one));
  });
};

// All of them by `npm run mutants`.
test('no rule loses a condition or takes a role, a scope or a state in without a decision that changes', () => {
  const killed: Record<'decisions' | 'nobody', string[]> = { decisions: [], nobody: [] };
  for (const mutant of sampled(ruleMutants(), SAMPLE))
    killed[isSeen(mutant) ? 'decisions' : 'nobody'].push(mutant.name);
  report('rules', killed);
  expect(killed.nobody).toEqual([]);
}, 1_800_000);
