import type { Artefact, ReadDocument } from '../document/read-document.types';
import type { SourceLine } from '../text/source-lines';
import { readPagedOutline } from './paged/paged-outline.reader';
import { readPages } from './pages/page-text';
import { announcedCounts } from './review/announced-count.rule';

// "11.8 Not supported.", "Recommendation 4: …": in an addendum the State replies to one recommendation after the other.
const REPLY =
  /^(?:\d{1,3}\.\d{1,3}[.:)]?\s+\p{Lu}|(?:\d{1,3}\., ?)+\d{1,3}\.?\s|Rec(?:ommendation)?s?\.?\s+(?:Nos?\.?\s*)?\d)/u;

/** A report on the review of one State: proceedings, then recommendations in blocks by the State's position. */
export const readUprReport = (lines: readonly SourceLine[], artefacts: readonly Artefact[]): ReadDocument => {
  const pages = readPages(lines);
  const read = readPagedOutline(
    { ...pages, artefacts: [...artefacts, ...pages.artefacts] },
    {
      family: 'upr-report',
      opensSecondBlock: (text) => (REPLY.test(text) ? 'text' : null),
      secondBlockNeedsNoBlank: true,
    },
  );
  return { ...read, findings: [...read.findings, ...announcedCounts(read)] };
};
