import type { CountryByName } from '../../reading/country-names';
import type { RecommendingState } from '../../reading/reading.types';
import { collapseWhiteSpace } from '../../text/white-space';

const BRACKETS = /\(((?:[^()]|\([^()]*\))*)\)/gu;
const PARTS = /\s*[,;/]\s*|\s+and\s+(?=\p{Lu})/u;

/** Names in brackets that are all States: "(Aldoria, Brelland)". One name of two words with "and" is one State. */
const statesIn = (content: string, countryOf: CountryByName): readonly string[] => {
  const whole = collapseWhiteSpace(content);
  if (countryOf(whole) !== null) return [whole];
  const names = whole.split(PARTS).filter((name) => name !== '');
  return names.length > 0 && names.every((name) => countryOf(name) !== null) ? names : [];
};

/** The States that a review prints in brackets behind what they recommend, each once, in the order of the print. */
export const recommendingStatesIn = (
  text: string,
  countryOf: CountryByName,
  row: number | null,
): readonly RecommendingState[] => {
  const names = [...text.matchAll(BRACKETS)].flatMap(([, content = '']) => statesIn(content, countryOf));
  const states = names.map((name) => ({ name, iso3: countryOf(name), row }));
  return states.filter(({ iso3 }, index) => states.findIndex((other) => other.iso3 === iso3) === index);
};
