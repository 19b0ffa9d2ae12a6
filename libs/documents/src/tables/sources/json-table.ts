import type { SourceTable } from '../../formats/open-source';

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const cellOf = (value: unknown): string => {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) return value.map(cellOf).join('\n');
  // Labels are objects in some exports: their name is what they say.
  if (isObject(value)) return cellOf(value['Name'] ?? value['name'] ?? value['Label'] ?? value['label'] ?? '');
  return '';
};

const listIn = (json: unknown): readonly unknown[] => {
  if (Array.isArray(json)) return json;
  if (!isObject(json)) return [];
  return Object.values(json).find((value): value is unknown[] => Array.isArray(value) && value.some(isObject)) ?? [];
};

/** A list of objects as a table: a head of all names, lists one entry to the line. Null where there is no such list. */
export const jsonTable = (json: unknown): SourceTable | null => {
  const objects = listIn(json).filter(isObject);
  if (objects.length === 0) return null;
  const head = [...new Set(objects.flatMap((object) => Object.keys(object)))];
  return { name: 'JSON', rows: [head, ...objects.map((object) => head.map((name) => cellOf(object[name])))] };
};
