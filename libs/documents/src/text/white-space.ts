/** Verbatim text with every run of white space, no-break spaces and line breaks included, set as one space. */
export const collapseWhiteSpace = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** Two stretches of one paragraph, as they follow each other on the page. */
export const joinText = (before: string, after: string): string =>
  before === '' ? after : after === '' ? before : `${before} ${after}`;
