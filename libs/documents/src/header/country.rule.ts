import type { DocumentFamily } from '../document/read-document.types';
import type { CountryNames } from '../reading/country-names';
import type { SourceLine } from '../text/source-lines';

/** The State that a whole text is about. */
export interface CountryOfText {
  readonly country: string | null;
  /** As printed on a line of its own. */
  readonly name: string | null;
}

/** Families whose texts review one State throughout. */
export const ABOUT_ONE: readonly DocumentFamily[] = ['upr-report', 'concluding-observations'];
// "CERD/C/QMA/CO/4-6", "A/HRC/WG.6/28/QMA/1".
const CODE = /\/([A-Z]{3})(?=\/|$)/gu;
const OBSERVATIONS = /\b(?:concluding|reports?)\b.*\b(?:of|on)\b/iu;
const VISIT = /\b(?:visit|mission) to\b/iu;

/** Told by the symbol, or by the State's name on the title page; null for texts about many. */
export const countryOf = (
  front: readonly SourceLine[],
  symbol: string | null,
  family: DocumentFamily,
  names: CountryNames,
): CountryOfText => {
  const code =
    [...(symbol ?? '').matchAll(CODE)].map((match) => match[1] ?? '').find((iso3) => names.hasCode(iso3)) ?? null;
  const visit = front.map(({ text }) => text).find((text) => VISIT.test(text));
  if (!ABOUT_ONE.includes(family)) {
    return { country: visit ? names.lastIn(visit.slice(visit.search(VISIT))) : code, name: null };
  }
  const alone = front
    .map(({ text }) => text.replace(/[*†‡]+$/u, '').trim())
    .filter((text) => names.find(text) !== null);
  const name = alone[alone.length - 1] ?? null;
  if (name !== null) return { country: code ?? names.find(name), name };
  const title = front.map(({ text }) => text).join(' ');
  const at = title.search(OBSERVATIONS);
  return { country: code ?? (at >= 0 ? names.lastIn(title.slice(at)) : null), name: null };
};
