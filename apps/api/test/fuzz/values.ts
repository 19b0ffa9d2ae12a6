import fc, { type Arbitrary } from 'fast-check';
import { hostileCursor, hostileText, hostileValue } from './hostile-values';
import type { Parameter, Schema } from './operations';

/** What values are made from: ids and keys that are there, and the schemas that others point to. */
export interface Material {
  ids: readonly string[];
  schemas: Record<string, Schema>;
}

const DEEPEST = 5;
const WORDS = ['water', 'Report of the working group', 'en', 'QMA', 'csv', '2026-01-01', '1', 'implemented', 'on'];

const refOf = ({ $ref }: Schema): string | undefined => $ref?.split('/').at(-1);

/** Mostly what is asked for, and something else at every place now and then. */
const mostly = (right: Arbitrary<unknown>, wrong: Arbitrary<unknown> = hostileValue): Arbitrary<unknown> =>
  fc.oneof({ weight: 12, arbitrary: right }, { weight: 1, arbitrary: wrong });

const ordinaryText = ({ ids }: Material): Arbitrary<string> =>
  fc.oneof(fc.constantFrom(...WORDS), fc.constantFrom(...ids), fc.uuid(), hostileText);

/** One unit, one code point and one grapheme are not the same: texts that are as long as allowed by one way of counting. */
const UNITS = ['a', 'a\uFE0F', '\u{1F9A9}', 'e\u0301', '\u0130', '\u0645'];
const LONGEST = 20_000;
const atTheLimit = (most: number): Arbitrary<string> =>
  fc
    .tuple(fc.constantFrom(...UNITS), fc.constantFrom(-1, 0, 1), fc.boolean())
    .map(([unit, more, whole]) => unit.repeat(Math.max(1, Math.min(most, LONGEST) / (whole ? unit.length : 1) + more)));

const textOf = (schema: Schema, material: Material): Arbitrary<unknown> => {
  if (schema.format === 'uuid') return mostly(fc.constantFrom(...material.ids), hostileText);
  if (schema.format?.startsWith('date')) return mostly(fc.constantFrom('2026-01-31', '2025-06-30'), hostileText);
  if (schema.format === 'email') return mostly(fc.constant('nobody@example.org'), hostileText);
  if (schema.maxLength === undefined) return ordinaryText(material);
  return fc.oneof(
    { weight: 10, arbitrary: ordinaryText(material) },
    { weight: 1, arbitrary: atTheLimit(schema.maxLength) },
  );
};

const objectOf = (schema: Schema, material: Material, depth: number): Arbitrary<unknown> => {
  const fields = Object.entries(schema.properties ?? {}).map(([name, field]): [string, Arbitrary<unknown>] => [
    name,
    mostly(valueOf(field, material, depth + 1)),
  ]);
  const required = fc.record(Object.fromEntries(fields), { requiredKeys: schema.required ?? [] });
  const more = fc.tuple(required, fc.dictionary(hostileText, hostileValue, { maxKeys: 2 }));
  return mostly(
    required,
    more.map(([known, unknown]) => ({ ...known, ...unknown })),
  );
};

export const valueOf = (schema: Schema, material: Material, depth = 0): Arbitrary<unknown> => {
  const target = material.schemas[refOf(schema) ?? ''];
  const [first] = [...(schema.allOf ?? []), ...(schema.oneOf ?? []), ...(schema.anyOf ?? [])];
  if (depth > DEEPEST) return hostileValue;
  if (target) return valueOf(target, material, depth + 1);
  if (first) return valueOf(first, material, depth + 1);
  if (schema.enum) return mostly(fc.constantFrom(...schema.enum));
  const type = Array.isArray(schema.type) ? schema.type[0] : schema.type;
  if (type === 'object' || schema.properties) return objectOf(schema, material, depth);
  if (type === 'array') return mostly(fc.array(valueOf(schema.items ?? {}, material, depth + 1), { maxLength: 3 }));
  if (type === 'integer' || type === 'number') return mostly(fc.oneof(fc.nat(50), fc.integer(), fc.double()));
  if (type === 'boolean') return mostly(fc.boolean());
  return type === 'string' ? textOf(schema, material) : hostileValue;
};

/** Something for one parameter of the address, as text. */
export const parameterOf = ({ name, in: place, schema }: Parameter, material: Material): Arbitrary<string> => {
  if (name === 'after') return hostileCursor;
  if (place === 'path')
    return fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...material.ids) },
      { weight: 1, arbitrary: fc.uuid() },
      { weight: 2, arbitrary: hostileText },
    );
  return fc
    .oneof(valueOf(schema ?? {}, material), hostileText)
    .map((value) => (typeof value === 'string' ? value : JSON.stringify(value)));
};
