/** Verbatim text with every run of white space, no-break spaces and line breaks included, set as one space. */
export const collapseWhiteSpace = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** Two stretches of one paragraph, as they follow each other on the page. */
export const joinText = (before: string, after: string): string =>
  before === '' ? after : after === '' ? before : `${before} ${after}`;

const TAIL = 240;

/** The end of a growing text, enough to tell whether a sentence ends there; the whole of it would be copied for every line. */
export const joinTail = (before: string, after: string): string => joinText(before, after).slice(-TAIL);
