import type { NamedCountry } from '../reading/reading.types';

const fold = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[’‘`]/gu, "'")
    .replace(/[\s\-‑]+/gu, ' ')
    .replace(/[*†‡\d.]+$/u, '')
    .trim()
    .toLowerCase()
    .replace(/^the /u, '');

/** "Iran (Islamic Republic of)" is also written "Islamic Republic of Iran", and "Iran". */
const variants = (name: string): string[] => {
  const bracketed = /^([^()]+) \(([^()]+)\)$/u.exec(fold(name));
  if (!bracketed) return [fold(name)];
  const [, short = '', long = ''] = bracketed;
  return [fold(name), `${long} ${short}`, short];
};

/** Finds countries by the names that texts give them. */
export class CountryNames {
  private readonly byName = new Map<string, string>();
  private readonly codes: ReadonlySet<string>;

  constructor(countries: readonly NamedCountry[]) {
    this.codes = new Set(countries.map(({ iso3 }) => iso3));
    // Names as given take precedence over their variants: "Korea (…)" never takes another country's name.
    for (const { iso3, names } of countries) for (const name of names) this.byName.set(fold(name), iso3);
    for (const { iso3, names } of countries)
      for (const name of names.flatMap(variants)) if (!this.byName.has(name)) this.byName.set(name, iso3);
  }

  find(name: string): string | null {
    const folded = fold(name);
    for (const variant of [folded, ...variants(folded)]) {
      const iso3 = this.byName.get(variant);
      if (iso3) return iso3;
    }
    return null;
  }

  hasCode(iso3: string): boolean {
    return this.codes.has(iso3);
  }

  /** The one country whose name stands last in a text, the longest name first: titles end with it. */
  lastIn(text: string): string | null {
    const folded = ` ${fold(text)
      .replace(/[,;:()]/gu, ' ')
      .replace(/\s+/gu, ' ')} `;
    const found = [...this.byName]
      .map(([name, iso3]) => ({
        iso3,
        name,
        at: folded.lastIndexOf(` ${name.replace(/[,;:()]/gu, '').replace(/\s+/gu, ' ')} `),
      }))
      .filter(({ at }) => at >= 0)
      .sort(
        (one, other) => other.at + other.name.length - one.at - one.name.length || other.name.length - one.name.length,
      );
    return found[0]?.iso3 ?? null;
  }
}
