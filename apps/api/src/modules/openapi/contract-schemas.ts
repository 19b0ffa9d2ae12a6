import * as contracts from '@heed/contracts';
import type { Type } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { plainToInstance } from 'class-transformer';
import { getMetadataStorage } from 'class-validator';
import type { Declaration } from './declarations';

interface Rule {
  name: string;
  each: boolean;
  values: readonly unknown[];
}

type Facts = Record<string, unknown>;

const isClass = (value: unknown): value is Type<object> =>
  typeof value === 'function' && /^class\b/.test(String(value));
const source = (value: unknown): unknown => (value instanceof RegExp ? value.source : value);

/** Rules of class-validator in the words of JSON Schema. */
const FACTS: Readonly<Record<string, (values: readonly unknown[]) => Facts>> = {
  isString: () => ({ type: 'string' }),
  isInt: () => ({ type: 'integer' }),
  isBoolean: () => ({ type: 'boolean' }),
  isObject: () => ({ type: 'object', additionalProperties: true }),
  isEmail: () => ({ type: 'string', format: 'email' }),
  isUrl: () => ({ type: 'string', format: 'uri' }),
  isUuid: () => ({ type: 'string', format: 'uuid' }),
  day: () => ({ type: 'string', format: 'date' }),
  isIn: ([values]) => ({ type: 'string', enum: values }),
  matches: ([pattern]) => ({ type: 'string', pattern: source(pattern) }),
  isLength: ([minLength, maxLength]) => ({ minLength, maxLength }),
  minLength: ([minLength]) => ({ minLength }),
  maxLength: ([maxLength]) => ({ maxLength }),
  min: ([minimum]) => ({ minimum }),
  max: ([maximum]) => ({ maximum }),
  arrayMaxSize: ([maxItems]) => ({ maxItems }),
  arrayNotEmpty: () => ({ minItems: 1 }),
  arrayUnique: () => ({ uniqueItems: true }),
};

const rulesOf = (contract: Type<object>): Map<string, Rule[]> => {
  const byField = new Map<string, Rule[]>();
  const metadata = getMetadataStorage().getTargetValidationMetadatas(contract, '', false, false);
  for (const { propertyName, name, type, each, constraints } of metadata) {
    const values: unknown = constraints; // absent on some rules, whatever the library's types say
    const rule = { name: name ?? type, each, values: Array.isArray(values) ? values : [] };
    byField.set(propertyName, [...(byField.get(propertyName) ?? []), rule]);
  }
  return byField;
};

const factsOf = (rules: readonly Rule[]): Facts =>
  rules.reduce<Facts>((facts, { name, values }) => ({ ...facts, ...FACTS[name]?.(values) }), {});

/** The class of a nested list's items, as class-transformer makes them. */
const itemClass = (contract: Type<object>, field: string): Type<object> | null => {
  const list: unknown = Reflect.get(plainToInstance(contract, { [field]: [{}] }), field);
  const item: unknown = Array.isArray(list) ? list[0] : null;
  return typeof item === 'object' && item !== null && isClass(item.constructor) ? item.constructor : null;
};

const optionsOf = (
  contract: Type<object>,
  field: string,
  rules: readonly Rule[],
  description: string | undefined,
): ApiPropertyOptions => {
  const initial: unknown = Reflect.get(new contract(), field);
  const optional = initial !== undefined || rules.some(({ name }) => name === 'conditionalValidation');
  const shared = {
    required: !optional,
    ...(description ? { description } : {}),
    ...(initial === undefined ? {} : { default: initial }),
  };
  if (!rules.some(({ name }) => name === 'isArray')) return { type: 'string', ...factsOf(rules), ...shared };
  const nested = rules.some(({ name }) => name === 'nestedValidation') ? itemClass(contract, field) : null;
  if (nested) return { type: () => nested, isArray: true, ...shared };
  const own = factsOf(rules.filter(({ each }) => !each));
  const items = { type: 'string', ...factsOf(rules.filter(({ each }) => each)) };
  return { type: 'array', items, ...own, ...shared };
};

/** Tells Swagger what class-validator knows of the request classes, so that no rule is written twice. */
export const describeContracts = (declarations: ReadonlyMap<string, Declaration>): void => {
  for (const contract of Object.values<unknown>(contracts).filter(isClass)) {
    for (const [field, rules] of rulesOf(contract)) {
      const doc = docOf(contract, field, declarations);
      const prototype: unknown = contract.prototype;
      if (typeof prototype !== 'object' || prototype === null) continue;
      ApiProperty(optionsOf(contract, field, rules, doc))(prototype, field);
    }
  }
};

/** A field's comment stands where the field is written: in the class or in one it extends. */
const docOf = (contract: object, field: string, declarations: ReadonlyMap<string, Declaration>): string | undefined => {
  for (let at: unknown = contract; isClass(at); at = Object.getPrototypeOf(at)) {
    const doc = declarations.get(`${at.name}.${field}`)?.doc;
    if (doc) return doc;
  }
  return undefined;
};
