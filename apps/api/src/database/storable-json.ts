// What PostgreSQL has no text for: NUL, and halves of surrogate pairs, which JSON writes as escapes.
const UNSTORABLE = /\\u(?:0000|d[89a-f][0-9a-f]{2})/;
const WITHOUT = /\0|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const storable = (_key: string, value: unknown): unknown =>
  typeof value === 'string' ? value.replace(WITHOUT, '\ufffd') : value;

/** JSON for jsonb: characters that it cannot hold become U+FFFD. */
export const storableJson = (value: unknown): string => {
  const json = JSON.stringify(value);
  return UNSTORABLE.test(json) ? JSON.stringify(value, storable) : json;
};
