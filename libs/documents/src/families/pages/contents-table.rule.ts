import type { SourceLine } from '../../text/source-lines';

const TITLE = /^(?:table of )?contents$/iu;
const COLUMN = /^(?:chapter|paragraphs?|page|annex(?:es)?)(?:\s+(?:paragraphs?|page))*$/iu;
const LEADER = /(?:\.\s?){4,}|…{2,}/u;
const PAGE_AT_END = /[\p{L})*.]\s+(?:\d{1,4}(?:\s?[–-]\s?\d{1,4})?\s+)?\d{1,3}$/u;
const LAST_LINE_OF_FRONT = 120;
const WRAPPED_ENTRY = 3;

const isEntry = (text: string): boolean =>
  LEADER.test(text) || PAGE_AT_END.test(text) || COLUMN.test(text) || /^[\d\s–-]+$/u.test(text);

/** Where the table of contents stands: from its title to behind its last entry; null where there is none. */
export const contentsTable = (lines: readonly SourceLine[]): readonly [number, number] | null => {
  const first = lines.slice(0, LAST_LINE_OF_FRONT).findIndex(({ text }) => TITLE.test(text));
  if (first < 0) return null;
  let end = first + 1;
  for (;;) {
    const step = lines.slice(end, end + WRAPPED_ENTRY).findIndex(({ text }) => isEntry(text));
    if (step < 0) return [first, end];
    end += step + 1;
  }
};
