import type { ReadDocument } from '../document/read-document.types';
import type { DocumentHeader } from '../header/read-header';
import type { ProposedParagraph, ReadingContext } from '../reading/reading.types';
import { stateFinder } from './addressees/named-states';
import { lastTitleIn } from './content/instruments.rule';
import { formulate } from './formulate';
import { type Understood, understand } from './judge-paragraph';
import { reviewedState, speakingBody } from './setting/bearer.rule';

/** What the machine makes of one paragraph. */
export type ParagraphJudgement = Omit<
  ProposedParagraph,
  | 'id'
  | 'ref'
  | 'altRefs'
  | 'printedNumber'
  | 'sessionNumber'
  | 'sectionPath'
  | 'chapeau'
  | 'parentRef'
  | 'introducedBy'
  | 'text'
  | 'lines'
  | 'page'
  | 'recommendingStates'
  | 'statedPositions'
  | 'sourceLabels'
  | 'sourceRows'
>;

/** Kind, addressees, verbs, asks and the rest, by rules of language and setting; one answer per paragraph, in order. */
export const judgeDocument = (
  read: ReadDocument,
  header: DocumentHeader,
  context: ReadingContext,
): readonly ParagraphJudgement[] => {
  const document = {
    read,
    stateAt: stateFinder(context.countries),
    ofOneState: reviewedState(read, header),
    body: speakingBody(read, header),
  };
  const understood = new Map<string, Understood>();
  const items = new Map<string, Understood[]>();
  for (const paragraph of read.paragraphs) {
    const { parentRef } = paragraph;
    const known = understand(paragraph, parentRef === null ? undefined : understood.get(parentRef), document);
    understood.set(paragraph.ref, known);
    if (parentRef !== null) items.set(parentRef, [...(items.get(parentRef) ?? []), known]);
  }
  let treaty: string | null = null;
  return read.paragraphs.flatMap((paragraph) => {
    const known = understood.get(paragraph.ref);
    if (!known) return [];
    treaty = lastTitleIn(known.clean.text) ?? treaty;
    return [formulate(known, { ...document, items: items.get(paragraph.ref) ?? [], treaty, themes: context.themes })];
  });
};
