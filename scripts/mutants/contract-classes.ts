import 'reflect-metadata';
import * as contracts from '@heed/contracts';
import { getMetadataStorage } from 'class-validator';

export type Contract = new () => object;
export type Rule = ReturnType<ReturnType<typeof getMetadataStorage>['getTargetValidationMetadatas']>[number];

const isContract = (value: unknown): value is Contract => typeof value === 'function' && /^class\b/.test(String(value));

/** The rules of a class with those that it inherits; the list that the library itself looks them up in comes with it. */
export const rulesOf = (contract: Contract): Rule[] =>
  getMetadataStorage().getTargetValidationMetadatas(contract, '', false, false);

/** Every class of the contracts that somebody outside fills in: those with rules. */
export const requestContracts = (): Contract[] =>
  Object.values(contracts)
    .filter(isContract)
    .filter((contract) => rulesOf(contract).length > 0);

/** What a rule is, in words that stay the same when another rule goes. */
export const nameOf = ({ propertyName, name, type, each, constraints }: Rule): string => {
  const values: unknown = constraints; // absent on some rules, whatever the library's types say
  const limits = Array.isArray(values)
    ? values
        .map((value) =>
          typeof value === 'object' && !(value instanceof RegExp) ? JSON.stringify(value) : String(value),
        )
        .join(', ')
    : '';
  return `${propertyName} ${each ? 'each ' : ''}${name ?? type}(${limits})`;
};

const listOf = (rule: Rule): unknown[] => {
  const lists: unknown = Reflect.get(getMetadataStorage(), 'validationMetadatas');
  const list: unknown = lists instanceof Map ? lists.get(rule.target) : undefined;
  if (!Array.isArray(list) || !list.includes(rule))
    throw new Error(`no rule ${nameOf(rule)} where the library keeps them`);
  return list;
};

/** Takes rules away while `work` runs, or for good. */
export const withoutRules = async <Result>(
  rules: readonly Rule[],
  work: () => Promise<Result>,
  until: 'it ends' | 'for good' = 'it ends',
): Promise<Result> => {
  const taken = rules.map((rule) => ({ rule, list: listOf(rule) }));
  const before = new Map(taken.map(({ list }) => [list, [...list]]));
  for (const { rule, list } of taken) list.splice(list.indexOf(rule), 1);
  try {
    return await work();
  } finally {
    if (until === 'it ends') for (const [list, all] of before) list.splice(0, list.length, ...all);
  }
};
