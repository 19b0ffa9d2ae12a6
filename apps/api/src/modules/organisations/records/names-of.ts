import type { OrganisationNameDto } from '@heed/contracts';

/** Names by language, as they are stored; null without an English one, or with two of one language. */
export const namesOf = (names: readonly OrganisationNameDto[]): Record<string, string> | null => {
  const byLanguage = Object.fromEntries(names.map(({ lang, name }) => [lang, name.trim()]));
  return Object.keys(byLanguage).length === names.length && byLanguage['en'] ? byLanguage : null;
};
