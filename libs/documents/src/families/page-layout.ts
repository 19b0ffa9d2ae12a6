import { beginsLikeParagraph } from '../rules/completeness.rule';
import { readLabel } from '../rules/label.rule';
import type { SourceLine } from '../text/source-lines';

const WIDEST_TYPED_LINE = 120;

/** Lines were broken at a page width, so that a paragraph takes several; otherwise a line holds a whole paragraph. */
export const isHardWrapped = (lines: readonly SourceLine[]): boolean =>
  lines.every((line) => line.text.length <= WIDEST_TYPED_LINE);

/** Index of the last line that may carry a paragraph number; -1 without any. */
export const lastNumberedIndex = (lines: readonly SourceLine[]): number =>
  lines.findLastIndex((line) => {
    const label = readLabel(line.text);
    return label?.form === 'arabic' && (label.rest === '' || beginsLikeParagraph(label.rest) || label.rest.length <= 3);
  });
