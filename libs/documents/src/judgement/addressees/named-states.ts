import type { NamedCountry } from '../../reading/reading.types';
import type { Mention } from './chain';

/** A State called by its name, or its government. */
export interface StateMention extends Mention {
  readonly iso3: string;
}

export type StateFinder = (text: string, at: number) => StateMention | null;

const LEAD = /(?:the\s+)?(?:(?:government|authorities|republic|kingdom)\s+of\s+)*(?:the\s+)?/iuy;
const FIRST_WORD = /\p{Lu}[\p{L}'’-]*/uy;

/** Finds a State named at a place of a text: "Brelland", "the Government of Brelland". */
export const stateFinder = (countries: readonly NamedCountry[]): StateFinder => {
  const byFirstWord = new Map<string, { name: string; iso3: string }[]>();
  for (const { iso3, names } of countries) {
    for (const name of names) {
      const key = name.split(/[\s,]/u)[0] ?? name;
      byFirstWord.set(key, [...(byFirstWord.get(key) ?? []), { name, iso3 }]);
    }
  }
  for (const named of byFirstWord.values()) named.sort((a, b) => b.name.length - a.name.length);
  return (text, at) => {
    LEAD.lastIndex = at;
    const from = at + (LEAD.exec(text)?.[0].length ?? 0);
    FIRST_WORD.lastIndex = from;
    const word = FIRST_WORD.exec(text)?.[0] ?? '';
    const found = byFirstWord.get(word)?.find(({ name }) => text.startsWith(name, from));
    if (!found) return null;
    const end = from + found.name.length;
    return { group: 'States', iso3: found.iso3, text: text.slice(at, end), start: at, end };
  };
};
