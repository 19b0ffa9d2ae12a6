import { Allow } from 'class-validator';
import { nameOf, rulesOf, withoutRules, type Contract } from './contract-classes';

export const UNKNOWN = 'somethingNobodyNamed';

/** A class of the contracts with one of its rules gone, a field that it no longer names, or one that nobody named let in. */
export interface ContractMutant {
  readonly name: string;
  readonly contract: Contract;
  readonly field: string;
  during<Result>(work: () => Promise<Result>): Promise<Result>;
}

const lettingIn = (contract: Contract): ContractMutant => ({
  name: `${contract.name} lets in what nobody named`,
  contract,
  field: UNKNOWN,
  during: async (work) => {
    const prototype: unknown = contract.prototype;
    if (typeof prototype === 'object' && prototype !== null) Allow()(prototype, UNKNOWN);
    const added = rulesOf(contract).filter(({ propertyName }) => propertyName === UNKNOWN);
    try {
      return await work();
    } finally {
      await withoutRules(added, () => Promise.resolve(), 'for good');
    }
  },
});

export const contractMutants = (contracts: readonly Contract[]): ContractMutant[] =>
  contracts.flatMap((contract) => {
    const rules = rulesOf(contract);
    const fields = [...new Set(rules.map(({ propertyName }) => propertyName))];
    return [
      lettingIn(contract),
      ...rules.map((rule, n): ContractMutant => ({
        name: `${contract.name} without ${nameOf(rule)} [${n + 1}]`,
        contract,
        field: rule.propertyName,
        during: (work) => withoutRules([rule], work),
      })),
      ...fields.map((field): ContractMutant => ({
        name: `${contract.name} does not name ${field}`,
        contract,
        field,
        during: (work) =>
          withoutRules(
            rules.filter(({ propertyName }) => propertyName === field),
            work,
          ),
      })),
    ];
  });
