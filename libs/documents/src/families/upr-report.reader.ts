import type { Artefact, ReadDocument } from '../document/read-document.types';
import type { SourceLine } from '../text/source-lines';
import { readPagedOutline } from './paged/paged-outline.reader';
import { readPages } from './paged/page-text';
import { announcedCounts } from './review/announced-count.rule';

/** A report on the review of one State: proceedings, then recommendations in blocks by the State's position. */
export const readUprReport = (lines: readonly SourceLine[], artefacts: readonly Artefact[]): ReadDocument => {
  const pages = readPages(lines);
  const read = readPagedOutline(
    { ...pages, artefacts: [...artefacts, ...pages.artefacts] },
    { family: 'upr-report', opensSecondBlock: () => false, secondBlockNeedsNoBlank: false },
  );
  return { ...read, findings: [...read.findings, ...announcedCounts(read)] };
};
