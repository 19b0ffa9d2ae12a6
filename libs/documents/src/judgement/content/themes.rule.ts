import type { ReadingContext } from '../../reading/reading.types';
import { THEME_WORDS } from './themes.lexicon';

/** What the wording is mostly about, of the themes the catalogue knows; an item is read with its section's headings. */
export const themesIn = (text: string, headings: readonly string[], themes: ReadingContext['themes']): string[] => {
  const wording = text.toLowerCase();
  const setting = headings.slice(-1).join(' ').toLowerCase();
  return themes
    .map(({ id }) => id)
    .filter((id) => {
      const words = THEME_WORDS[id];
      return words !== undefined && (words.test(wording) || words.test(setting));
    });
};
