import { DocumentDraft } from '../document/document-draft';
import type { Artefact, ReadDocument } from '../document/read-document.types';
import { NOWHERE, parentOf, type Place, refOf } from '../rules/sequence.rule';
import type { SourceLine } from '../text/source-lines';
import { addMatter } from './add-matter';
import { readOutline } from './outline.reader';
import type { OutlineEvent } from './outline.types';

const SETTING = {
  chapters: false,
  sections: false,
  prose: false,
  oneSentence: false,
  restartsInChapters: false,
} as const;

/** Conclusions or recommendations numbered through, with lettered items; blank lines mean nothing. */
export const readConclusions = (lines: readonly SourceLine[], artefacts: readonly Artefact[]): ReadDocument => {
  const draft = new DocumentDraft('numbered-conclusions', artefacts);
  addNumberedItems(draft, readOutline(lines, SETTING).events, '');
  return draft.finish();
};

/** Numbered paragraphs and items without headings; also the operative part of a resolution. */
export const addNumberedItems = (
  draft: DocumentDraft,
  events: readonly OutlineEvent[],
  prefix: string,
  headings: readonly SourceLine[] = [],
): void => {
  let at: Place = NOWHERE;
  let passed = 0;
  for (const event of events) {
    const line = event.type === 'numbered' ? event.lines[0] : 0;
    for (; (headings[passed]?.number ?? line) < line; passed++) draft.openSection(headings[passed]?.text ?? '', 1);
    if (event.type !== 'numbered') {
      addMatter(draft, event);
      continue;
    }
    const parent = parentOf(event.place);
    const ref = `${prefix}${refOf(event.place)}`;
    if (parent === null) draft.addGap(null, prefix, at, event.place);
    at = event.place;
    if (event.misread)
      draft.addFinding('label-misread', event.lines[0], `${event.printed} read as ${ref} by its position`);
    draft.addParagraph({
      ref,
      printedNumber: event.printed,
      parentRef: parent && `${prefix}${refOf(parent)}`,
      text: event.text,
      lines: event.lines,
    });
  }
  for (const heading of headings.slice(passed)) draft.openSection(heading.text, 1);
};
