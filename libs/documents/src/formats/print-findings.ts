import type { Finding } from '../document/read-document.types';
import type { SourceLine } from '../text/source-lines';

/** Lines in which a sign could not be read and stands as U+FFFD. */
export const unreadableCharacters = (lines: readonly SourceLine[]): Finding[] =>
  lines
    .filter(({ text }) => text.includes('\uFFFD'))
    .map(({ number, text, page }) => ({
      code: 'unreadable-character',
      line: number,
      page,
      detail: `a sign is lost in “${text.slice(0, 80)}”`,
    }));
