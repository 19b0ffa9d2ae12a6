import { RuleBroken } from '../../apps/api/src/http/problems/problems';
import { validationPipe } from '../../apps/api/src/http/bodies/validation';
import { rulesOf, type Contract } from './contract-classes';

type Sent = readonly [name: string, value: unknown];

const COMMON: readonly Sent[] = [
  ['null', null],
  ['true', true],
  ['a number', 1],
  ['a fraction', 1.5],
  ['below zero', -1],
  ['a huge number', 1e15],
  ['an object', {}],
  ['an empty list', []],
  ['a list of null', [null]],
  ['a list of numbers', [1]],
  ['a list of objects', [{}]],
  ['a list of empty text', ['']],
  ['a list of text', ['something']],
  ['the same twice', ['something', 'something']],
  ['empty text', ''],
  ['text', 'something'],
  ['a number as text', '7'],
  ['text with a control character', 'some\u0000thing'],
  ['an address', 'https://example.org/a'],
  ['an unsafe address', 'javascript:alert(1)'],
  ['a mail address', 'a@example.org'],
  ['a UUID', '00000000-0000-4000-8000-000000000000'],
  ['a day', '2026-02-28'],
  ['no day', '2026-02-30'],
];

const ofSize = (size: number): Sent[] => [
  [`${size} letters`, 'x'.repeat(size)],
  [`the number ${size}`, size],
  [`an item of ${size} letters`, ['x'.repeat(size)]],
  ...(size <= 300 ? [[`${size} items`, Array.from({ length: size }, (_, n) => `x${n}`)] satisfies Sent] : []),
];

/** Just inside and just outside of every limit and every list that the rules of a field name. */
const around = (limits: readonly unknown[]): Sent[] =>
  limits.flatMap((limit): Sent[] => {
    if (typeof limit === 'number' && limit >= 0 && limit <= 20_000) {
      return [limit - 1, limit, limit + 1].filter((size) => size >= 0).flatMap(ofSize);
    }
    if (!Array.isArray(limit) || typeof limit[0] !== 'string') return [];
    return [
      [`"${limit[0]}"`, limit[0]],
      [`a list of "${limit[0]}"`, [limit[0]]],
    ];
  });

/** What is sent for one field of a contract. Made from its rules as they are, before any is taken away. */
export const valuesFor = (contract: Contract, field: string): Sent[] => {
  const limits = rulesOf(contract)
    .filter(({ propertyName }) => propertyName === field)
    .flatMap(({ constraints }): unknown[] => {
      const values: unknown = constraints; // absent on some rules, whatever the library's types say
      return Array.isArray(values) ? values : [];
    });
  return [...new Map([...COMMON, ...around(limits)]).entries()];
};

const pipe = validationPipe();

// The reasons for which a field, or anything within it, was refused.
const reasonsOf = async (contract: Contract, body: object, field: string): Promise<string[]> => {
  try {
    await pipe.transform(body, { type: 'body', metatype: contract });
    return [];
  } catch (error) {
    if (!(error instanceof RuleBroken)) throw error;
    const { fields } = error.details;
    return (fields ?? [])
      .filter((one) => one.field === field || one.field.startsWith(`${field}.`))
      .map(({ field: at, reason }) => (at === field ? reason : `${at.slice(field.length + 1)} ${reason}`));
  }
};

/** Which values each reason refuses, one line a reason. `undefined` is sent by leaving the field out. */
export const refusalsOf = async (contract: Contract, field: string, values: readonly Sent[]): Promise<string[]> => {
  const by = new Map<string, string[]>();
  const note = (name: string, reasons: readonly string[]): void => {
    for (const reason of reasons) by.set(reason, [...(by.get(reason) ?? []), name]);
  };
  note('nothing', await reasonsOf(contract, {}, field));
  for (const [name, value] of values) note(name, await reasonsOf(contract, { [field]: value }, field));
  // The API's description calls a field a list by this rule alone, whatever comes in is made one before the rules see it.
  if (rulesOf(contract).some(({ propertyName, name }) => propertyName === field && name === 'isArray')) {
    by.set('described as a list', []);
  }
  return [...by].map(([reason, names]) => `${reason}: ${names.join(', ')}`).sort();
};
