/** Lines of underscores, dashes, asterisks or dots that close a text. */
export const isRule = (text: string): boolean => /^(?:[_\-–—*·•.…=]\s*){3,}$|^…$/u.test(text);

/** A sign without words, such as the bracket that a lost footnote anchor leaves behind. */
export const isLoneSign = (text: string): boolean => /^[^\p{L}\p{N}]{1,3}$/u.test(text);

/** The end of a title whose beginning is gone: it closes a bracket that it never opened. */
export const isStrayTail = (text: string): boolean =>
  text.length <= 60 && /\)$/u.test(text) && !text.includes('(') && !readsAsItem(text);

const readsAsItem = (text: string): boolean => /^[a-z]{1,5}\)/iu.test(text);

const FOOTNOTE = /^([*†‡§]+|\d{1,2}\/|\uFFFD|\((?=\s))\s+(\p{Lu}.*)$/u;

/** The sign and the words of a footnote line; a sign that the file format destroyed counts as one. */
export const readFootnoteLine = (line: string): { marker: string; text: string } | null => {
  const match = FOOTNOTE.exec(line);
  return match ? { marker: match[1] ?? '', text: line } : null;
};
