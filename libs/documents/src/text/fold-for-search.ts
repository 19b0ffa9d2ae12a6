/**
 * Text as people type it into a search box: without soft hyphens and signs of no width, with plain spaces, hyphens and
 * quotation marks, ligatures and presentation forms resolved. The verbatim text stays beside it.
 */
export const foldForSearch = (text: string): string =>
  text
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/gu, '')
    .normalize('NFKC')
    .replace(/[\u2010-\u2015\u2212]/gu, '-')
    .replace(/[‘’‚‛′]/gu, "'")
    .replace(/[“”„‟″«»]/gu, '"')
    .replace(/\s+/gu, ' ')
    .trim();
