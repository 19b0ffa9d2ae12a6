import { createInstance, type FormatterModule } from 'i18next';
import { formatNumber } from './format';
import type { Locale } from './locale';
import { lengthenedTree, mirroredTree, type MessageTree } from './pseudo';

type WithoutForm<Key extends string> = Key extends `${infer Base}_one` | `${infer Base}_other` ? Base : Key;

/** Every dotted path to a message; plural forms count as one key. */
export type KeyOf<Tree> = {
  [Key in keyof Tree & string]: Tree[Key] extends string ? WithoutForm<Key> : `${Key}.${KeyOf<Tree[Key]>}`;
}[keyof Tree & string];

export type MessageParams = Record<string, string | number>;
export type Translate<Key extends string> = (key: Key, params?: MessageParams) => string;

/** Numbers in messages are grouped like every other figure. */
const figures: FormatterModule = {
  type: 'formatter',
  init: () => undefined,
  add: () => undefined,
  addCached: () => undefined,
  format: (value: unknown) => (typeof value === 'number' ? formatNumber(value) : String(value)),
};

const treeFor = (locale: Locale, tree: MessageTree): MessageTree => {
  if (locale === 'en-XA') return lengthenedTree(tree);
  if (locale === 'ar-XB') return mirroredTree(tree);
  return tree;
};

/**
 * A translator over the given namespaces, one instance per locale. A key without a message throws in tests and
 * development through `onMissing`, and reads as the key elsewhere. `Key`: keys that callers may name beyond the tree's.
 */
export const translatorOver = <Tree extends MessageTree, Key extends string = KeyOf<Tree>>(
  tree: Tree,
  onMissing?: (key: string) => void,
): ((locale: Locale) => Translate<Key>) => {
  const made = new Map<Locale, Translate<Key>>();
  const make = (locale: Locale): Translate<Key> => {
    const instance = createInstance();
    void instance.use(figures).init({
      lng: locale,
      fallbackLng: false,
      ns: ['all'],
      defaultNS: 'all',
      resources: { [locale]: { all: treeFor(locale, tree) } },
      interpolation: { escapeValue: false, alwaysFormat: true },
      initAsync: false,
      saveMissing: Boolean(onMissing),
      missingKeyHandler: (_languages, _namespace, key) => onMissing?.(key),
    });
    return (key, params) => instance.t(key, params ?? {});
  };
  return (locale) => {
    const known = made.get(locale);
    if (known) return known;
    const fresh = make(locale);
    made.set(locale, fresh);
    return fresh;
  };
};
