import type { DocumentDraft } from '../document/document-draft';
import type { OutlineEvent } from './outline.types';

/** Puts down what is neither paragraph nor heading, so that nothing of the page is lost. */
export const addMatter = (draft: DocumentDraft, event: OutlineEvent): void => {
  if (event.type === 'footnote') draft.addFootnote({ marker: event.marker, text: event.text, line: event.line });
  else if (event.type === 'artefact') draft.addArtefact(event.text, event.line, event.reason);
  else if (event.type === 'front') draft.addFrontMatter(event.text, event.continues);
};
