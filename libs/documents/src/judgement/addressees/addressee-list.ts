import type { Addressee } from '../../annotations/annotation.types';
import type { Mention } from './chain';
import { namesIn } from './names.lexicon';

const LEADING_WORDS = /^(?:that|those|such|our|each|especially)\s+(?:of\s+)?/i;

const unique = (values: readonly string[]): string[] => [...new Set(values)];

/** A mention as addressees: each group it stands for, the bodies it names, and its words. */
export const addresseesOf = ({ groups, text }: Mention): Addressee[] => {
  const names = namesIn(text);
  const printed = text.replace(LEADING_WORDS, '').trim();
  return groups.map((group) => ({ group, ...(names.length > 0 ? { names } : {}), asPrinted: [printed] }));
};

const join = (one: Addressee, other: Addressee): Addressee => {
  const names = unique([...(one.names ?? []), ...(other.names ?? [])]);
  const asPrinted = unique([...(one.asPrinted ?? []), ...(other.asPrinted ?? [])]);
  const instrument = one.instrument ?? other.instrument;
  return {
    group: one.group,
    ...(names.length > 0 ? { names } : {}),
    ...(asPrinted.length > 0 ? { asPrinted } : {}),
    ...(instrument ? { instrument } : {}),
    ...(one.inferred && other.inferred ? { inferred: true } : {}),
    ...(one.role ? { role: one.role } : {}),
  };
};

/** Each group once as asked and once as partner; whoever is asked is no partner besides. */
export const mergeAddressees = (addressees: readonly Addressee[]): Addressee[] => {
  const merged = new Map<string, Addressee>();
  for (const addressee of addressees) {
    const key = `${addressee.group} ${addressee.role ?? ''}`;
    const known = merged.get(key);
    merged.set(key, known ? join(known, addressee) : addressee);
  }
  const all = [...merged.values()];
  const asked = new Set(all.filter(({ role }) => !role).map(({ group }) => group));
  return all.filter(({ role, group }) => !role || !asked.has(group));
};

export const asInferred = (addressee: Addressee): Addressee => ({ ...addressee, inferred: true });

export const asPartner = ({ inferred: _, ...addressee }: Addressee): Addressee => ({ ...addressee, role: 'partner' });
