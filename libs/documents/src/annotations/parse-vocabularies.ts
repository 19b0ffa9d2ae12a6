import { ACTION_BASES, ADDRESSEE_GROUPS, PARAGRAPH_KINDS, VERB_CLASSES } from '@heed/domain';
import type { Fields } from './fields';
import { parseFile } from './parse-file';
import type { Checked } from './problem';

export interface Theme {
  readonly id: string;
  readonly label: string;
}

/** The words that annotations may use. */
export interface Vocabularies {
  readonly addresseeGroups: readonly string[];
  readonly themes: readonly Theme[];
  readonly kinds: readonly string[];
  readonly verbClasses: readonly string[];
  readonly actionBases: readonly string[];
}

/** Reads the vocabularies; lists that rules depend on must be those of the domain, word for word. */
export const parseVocabularies = (json: string, file: string): Checked<'vocabularies', Vocabularies> => {
  const parsed = parseFile(json, file, (fields) => ({
    addresseeGroups: sameWords(fields, 'addresseeGroups', ADDRESSEE_GROUPS),
    themes: parseThemes(fields),
    kinds: sameWords(fields, 'kinds', PARAGRAPH_KINDS),
    verbClasses: sameWords(fields, 'verbClasses', VERB_CLASSES),
    actionBases: sameWords(fields, 'actionBases', ACTION_BASES),
  }));
  return parsed.ok ? { ok: true, vocabularies: parsed.value } : parsed;
};

const parseThemes = (fields: Fields): Theme[] => {
  const themes = fields.objects('themes', (theme) => ({ id: theme.text('id'), label: theme.text('label') }));
  if (new Set(themes.map((theme) => theme.id)).size !== themes.length) fields.fail('themes', 'names a theme twice');
  return themes;
};

const sameWords = (fields: Fields, name: string, words: readonly string[]): string[] => {
  const found = fields.texts(name);
  const missing = words.filter((word) => !found.includes(word));
  const unknown = found.filter((word) => !words.includes(word));
  if (missing.length > 0) fields.fail(name, `lacks ${missing.join(', ')}`);
  if (unknown.length > 0) fields.fail(name, `has ${unknown.join(', ')}, which no rule knows`);
  return found;
};
