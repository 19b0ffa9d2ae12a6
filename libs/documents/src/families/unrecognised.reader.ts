import { DocumentDraft } from '../document/document-draft';
import type { Artefact, ReadDocument } from '../document/read-document.types';
import type { SourceLine } from '../text/source-lines';

/** Keeps every line of a text whose setting is not known, and says so; a person decides what it is. */
export const readUnrecognised = (lines: readonly SourceLine[], artefacts: readonly Artefact[]): ReadDocument => {
  const draft = new DocumentDraft('unrecognised', artefacts);
  for (const line of lines) draft.addArtefact(line.text, line.number, 'unplaced', !line.blankBefore);
  draft.addFinding('unrecognised', 1, 'neither numbered paragraphs nor the form of a resolution');
  return draft.finish();
};
