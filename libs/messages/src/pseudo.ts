/** Messages of one namespace: nested objects of strings. */
export type MessageTree = { readonly [key: string]: string | MessageTree };

const ACCENTS: Readonly<Record<string, string>> = {
  a: 'á', b: 'ƀ', c: 'ç', d: 'ð', e: 'é', f: 'ƒ', g: 'ĝ', h: 'ĥ', i: 'î', j: 'ĵ', k: 'ķ', l: 'ļ', m: 'ɱ',
  n: 'ñ', o: 'ö', p: 'þ', q: 'ǫ', r: 'ŕ', s: 'š', t: 'ţ', u: 'û', v: 'ṽ', w: 'ŵ', x: 'ẋ', y: 'ý', z: 'ž',
  A: 'Å', B: 'Ɓ', C: 'Ç', D: 'Ð', E: 'É', F: 'Ƒ', G: 'Ĝ', H: 'Ĥ', I: 'Î', J: 'Ĵ', K: 'Ķ', L: 'Ļ', M: 'Ṁ',
  N: 'Ñ', O: 'Ö', P: 'Þ', Q: 'Ǫ', R: 'Ŕ', S: 'Š', T: 'Ţ', U: 'Û', V: 'Ṽ', W: 'Ŵ', X: 'Ẋ', Y: 'Ý', Z: 'Ž',
}; // prettier-ignore

/** Words and placeholders apart, so that `{{count}}` stays as it is. */
const apart = (text: string): string[] => text.split(/(\{\{[^}]*\}\})/);
const isPlaceholder = (part: string): boolean => part.startsWith('{{');
const RIGHT_TO_LEFT = '\u202e';
const POP = '\u202c';
const ISOLATE = '\u2068';
const END_OF_ISOLATE = '\u2069';

/** Dots in groups, since a line must be able to break between them. */
const padding = (length: number): string => Array.from({ length }, (_, at) => (at % 5 === 4 ? ' ' : '·')).join('');

/** Accented, in brackets and 40 % longer: what is not translated, cut off or glued together shows. */
export const lengthened = (text: string): string => {
  const accented = apart(text)
    .map((part) => (isPlaceholder(part) ? part : part.replace(/[a-z]/gi, (letter) => ACCENTS[letter] ?? letter)))
    .join('');
  const words = apart(text)
    .filter((part) => !isPlaceholder(part))
    .join('');
  return `[${accented}${padding(Math.max(1, Math.ceil(words.length * 0.4) - 2))}]`;
};

/** What a message quotes is kept apart from the direction of the sentence, as every right-to-left translation must do. */
const mirroredPart = (part: string): string => {
  if (isPlaceholder(part)) return `${ISOLATE}${part}${END_OF_ISOLATE}`;
  return part.trim() === '' ? part : `${RIGHT_TO_LEFT}${part}${POP}`;
};

/** The same letters running from right to left, between marks that tell a message from what it quotes. */
export const mirrored = (text: string): string =>
  apart(text)
    .map((part) => mirroredPart(part))
    .join('');

const PLURAL = /_(zero|one|two|few|many|other)$/;
const ARABIC_FORMS = ['zero', 'one', 'two', 'few', 'many', 'other'];

const formsOf = (key: string, forms: readonly string[]): string[] => {
  if (!PLURAL.test(key)) return [key];
  return key.endsWith('_other') ? forms.map((form) => key.replace(PLURAL, `_${form}`)) : [];
};

/** A tree with every message changed; with `forms`, plural messages get those forms, made from `_other`. */
export const changed = (tree: MessageTree, change: (text: string) => string, forms?: readonly string[]): MessageTree =>
  Object.fromEntries(
    Object.entries(tree).flatMap(([key, value]): [string, string | MessageTree][] => {
      if (typeof value !== 'string') return [[key, changed(value, change, forms)]];
      return (forms ? formsOf(key, forms) : [key]).map((name) => [name, change(value)]);
    }),
  );

export const lengthenedTree = (tree: MessageTree): MessageTree => changed(tree, lengthened);
export const mirroredTree = (tree: MessageTree): MessageTree => changed(tree, mirrored, ARABIC_FORMS);
