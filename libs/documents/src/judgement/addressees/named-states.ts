import type { NamedCountry } from '../../reading/reading.types';
import type { Mention } from './chain';

/** A State called by its name, or its government. */
export interface StateMention extends Omit<Mention, 'groups'> {
  readonly iso3: string;
}

export type StateFinder = (text: string, at: number) => StateMention | null;

const LEAD = /(?:the\s+)?(?:(?:government|authorities|republic|kingdom)\s+of\s+)*(?:the\s+)?/iy;
const FIRST_WORD = /\p{Lu}[\p{L}'’-]*/uy;

const ADJECTIVE =
  /(?:the\s+)?(\p{Lu}\p{Ll}{3,}(?:n|ese|i|ish|ian))\s+(?:national\s+)?(?:authorities|Government|Parliament|forces)\b/uy;

type Index = ReadonlyMap<string, readonly { readonly name: string; readonly iso3: string }[]>;

const indexOf = (countries: readonly NamedCountry[]): Index => {
  const byFirstWord = new Map<string, { name: string; iso3: string }[]>();
  for (const { iso3, names } of countries) {
    for (const name of names) {
      const key = name.split(/[\s,]/)[0] ?? name;
      const spellings = new Set([name, name.replaceAll("'", '’')]);
      const known = [...spellings].map((spelling) => ({ name: spelling, iso3 }));
      byFirstWord.set(key, [...(byFirstWord.get(key) ?? []), ...known]);
    }
  }
  for (const named of byFirstWord.values()) named.sort((a, b) => b.name.length - a.name.length);
  return byFirstWord;
};

const byName = (index: Index, text: string, at: number): StateMention | null => {
  LEAD.lastIndex = at;
  const from = at + (LEAD.exec(text)?.[0].length ?? 0);
  FIRST_WORD.lastIndex = from;
  const word = FIRST_WORD.exec(text)?.[0] ?? '';
  const found = index.get(word)?.find(({ name }) => text.startsWith(name, from));
  if (!found) return null;
  const end = from + found.name.length;
  return { iso3: found.iso3, text: text.slice(at, end), start: at, end };
};

/** "The Brellandian authorities": the one country, named elsewhere in the text, that the adjective begins like. */
const byAdjective = (index: Index, text: string, at: number): StateMention | null => {
  ADJECTIVE.lastIndex = at;
  const [printed, adjective = ''] = ADJECTIVE.exec(text) ?? [];
  if (!printed) return null;
  const like = [...index.values()].flat().filter(({ name }) => name.startsWith(adjective.slice(0, 4)));
  const named = like.filter(({ name }) => text.includes(name));
  const iso3 = [...new Set((named.length > 0 ? named : like).map((each) => each.iso3))];
  const [only] = iso3;
  if (!only || iso3.length > 1) return null;
  return { iso3: only, text: printed, start: at, end: at + printed.length };
};

/** Finds a State named at a place of a text: "Brelland", "the Government of Brelland". */
export const stateFinder = (countries: readonly NamedCountry[]): StateFinder => {
  const index = indexOf(countries);
  return (text, at) => byName(index, text, at) ?? byAdjective(index, text, at);
};

const AND = /\s*,?\s*(?:and\s+|as well as\s+)?/y;

/** States named one after the other from here on. */
export const statesFrom = (text: string, at: number, stateAt: StateFinder): StateMention[] => {
  const states: StateMention[] = [];
  for (let next = stateAt(text, at); next;) {
    states.push(next);
    AND.lastIndex = next.end;
    const between = AND.exec(text)?.[0] ?? '';
    next = between.trim() === '' ? null : stateAt(text, next.end + between.length);
  }
  return states;
};
