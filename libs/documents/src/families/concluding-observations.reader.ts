import type { Artefact, ReadDocument } from '../document/read-document.types';
import type { SourceLine } from '../text/source-lines';
import { opensAsk } from './observations/ask-opener.rule';
import { isComplete } from './paged/completeness';
import { readPagedLabels } from './paged/paged-label.rule';
import { readPagedOutline } from './paged/paged-outline.reader';
import { readPages } from './pages/page-text';

const OFTEN = 3;

/** What a committee found in the report of one State party: concerns and, in pairs or in one paragraph, what it asks. */
export const readConcludingObservations = (
  lines: readonly SourceLine[],
  artefacts: readonly Artefact[],
): ReadDocument => {
  const pages = readPages(lines);
  return readPagedOutline(
    { ...pages, artefacts: [...artefacts, ...pages.artefacts] },
    {
      family: 'concluding-observations',
      opensSecondBlock: (text) => (opensAsk(text) ? 'rec' : null),
      secondBlockNeedsNoBlank: !asksHaveNumbers(lines),
    },
  );
};

/** Since about 2012 concern and recommendation are numbered apart; before, few of what is asked had numbers. */
const asksHaveNumbers = (lines: readonly SourceLine[]): boolean => {
  const numbered = lines.filter(({ text }) => readPagedLabels(text).some(({ rest }) => opensAsk(rest))).length;
  const apart = lines.filter(({ text }, index) => opensAsk(text) && isComplete(lines[index - 1]?.text ?? '')).length;
  return numbered > apart * OFTEN;
};
