const MARKS = /\p{M}+/gu;
const APOSTROPHES = /['’‘ʼ`´]/gu;
const ARTICLE = /\bthe\b/gu;
const SAINT = /\bst\b/gu;

/** A name without what writers vary: case, accents, punctuation, "the", "&" and "St". */
export const foldName = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(MARKS, '')
    .replace(APOSTROPHES, '')
    .toLowerCase()
    .replace(/&/gu, ' and ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(ARTICLE, ' ')
    .replace(SAINT, 'saint')
    .replace(/\s+/gu, ' ')
    .trim();

// UNTERM sets the kind of State behind its name: "Aldoria (Plurinational State of)".
const BRACKETED = /^(.+?)\s*\(([^)]*\b(?:of|of the))\)$/iu;

/** "Aldoria" of "Aldoria (Plurinational State of)", folded: less than a name, for it may be that of another State. */
export const shortName = (name: string): readonly string[] => {
  const short = BRACKETED.exec(name)?.[1];
  return short === undefined ? [] : [foldName(short)];
};

/** A name as written and, where the kind of State stands in brackets, in reading order. Folded. */
export const namesMeant = (name: string): readonly string[] => {
  const [, short, kind] = BRACKETED.exec(name) ?? [];
  if (short === undefined || kind === undefined) return [foldName(name)];
  return [foldName(name), foldName(`${kind} ${short}`)];
};
