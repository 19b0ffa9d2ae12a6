import { RuleBroken } from '../problems/problems';

/** Names that every object has already: set from outside they reach what is not data. */
const INNER_NAMES: readonly string[] = ['__proto__', 'constructor', 'prototype'];
/** Half of a surrogate pair: no encoding can hold it, so it would be stored as something else. */
const LONE_SURROGATE = /\p{Surrogate}/u;

/** Refuses a name that is never a field of ours. */
export const refuseInnerName = (field: string, name: string): void => {
  if (INNER_NAMES.includes(name))
    throw new RuleBroken('request.unknown_field', { fields: [{ field, reason: 'whitelistValidation' }] });
};

const childrenOf = (value: unknown): [string, unknown][] =>
  typeof value === 'object' && value !== null ? Object.entries(value) : [];

/** Looks through a parsed body, without recursion: names of inner properties and text that cannot be kept are refused. */
export const refuseUnsafeText = (body: unknown): void => {
  const waiting: { path: string; value: unknown }[] = [{ path: '', value: body }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { path, value } = next;
    if (typeof value === 'string' && LONE_SURROGATE.test(value))
      throw new RuleBroken('request.malformed', { fields: [{ field: path, reason: 'wellFormedText' }] });
    for (const [name, child] of childrenOf(value)) {
      const field = path === '' ? name : `${path}.${name}`;
      refuseInnerName(field, name);
      if (LONE_SURROGATE.test(name)) throw new RuleBroken('request.malformed');
      waiting.push({ path: field, value: child });
    }
  }
};
