import type { ProposedDocument, Reading } from '@heed/documents';
import type { ClaimedRun } from '../runs/waiting-runs.repository';

/** Texts about one State, whose heading may not say which in a way that a machine understands. */
const ABOUT_ONE: readonly string[] = ['upr-report', 'concluding-observations', 'unrecognised'];

const withCountry = (document: ProposedDocument, country: string): ProposedDocument =>
  document.country === null && ABOUT_ONE.includes(document.family) ? { ...document, country } : document;

/** What was said of the State when the file was sent in holds where the text says nothing. */
export const aboutCountry = (reading: Reading, { country }: ClaimedRun): Reading =>
  country === null
    ? reading
    : { ...reading, documents: reading.documents.map((document) => withCountry(document, country)) };

/** A mechanism brings in texts about its own State, whatever it said when it sent the file in. */
export const isForeign = ({ documents }: Reading, { ofMechanism, country }: ClaimedRun): boolean =>
  ofMechanism && documents.some((document) => document.country !== country);
