const MARKS = /\p{M}+/gu;

/** A readable key from a symbol or a name: "A/HRC/90/5/Add.1" is `a-hrc-90-5-add-1`. */
export const documentKey = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(MARKS, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-|-$/gu, '');
