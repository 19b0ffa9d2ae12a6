import { requestContracts, rulesOf, type Contract } from './contract-classes';
import { contractMutants, UNKNOWN } from './contract-mutants';
import { refusalsOf, valuesFor } from './refusals';
import { report } from './report';
import { sampled } from './sampled';

const SAMPLE = 60;
const contracts = requestContracts();
const fieldsOf = (contract: Contract): string[] => [
  ...new Set(rulesOf(contract).map(({ propertyName }) => propertyName)),
];

test('whatever is sent in from outside is a class with rules', () => {
  expect(contracts.map(({ name }) => name)).toEqual(expect.arrayContaining(['SignInDto', 'CreateUpdateDto']));
});

test.each(contracts.map((contract): [string, Contract] => [contract.name, contract]))(
  '%s refuses what was reviewed',
  async (_name, contract) => {
    const lines: string[] = [];
    for (const field of [...fieldsOf(contract), UNKNOWN]) {
      for (const refusal of await refusalsOf(contract, field, valuesFor(contract, field)))
        lines.push(`${field}: ${refusal}`);
    }
    expect(lines.join('\n')).toMatchSnapshot();
  },
);

// All of them by `npm run mutants`.
test('no contract loses a rule, a field or its closed list of fields unseen', async () => {
  const killed: Record<'refusals' | 'nobody', string[]> = { refusals: [], nobody: [] };
  for (const mutant of sampled(contractMutants(contracts), SAMPLE)) {
    const values = valuesFor(mutant.contract, mutant.field);
    const refusals = (): Promise<string[]> => refusalsOf(mutant.contract, mutant.field, values);
    const before = await refusals();
    const after = await mutant.during(refusals);
    killed[before.join('\n') === after.join('\n') ? 'nobody' : 'refusals'].push(mutant.name);
  }
  report('contracts', killed);
  expect(killed.nobody).toEqual([]);
}, 1_800_000);
