import type { ReadDocument } from '../document/read-document.types';
import type { DocumentHeader } from '../header/read-header';
import type { ProposedParagraph, ReadingContext } from '../reading/reading.types';

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

const UNJUDGED = { confidence: 0, rule: 'not-judged' } as const;

/** Kind, addressees, verbs, asks and the rest, by rules of language and setting; one answer per paragraph, in order. */
export const judgeDocument = (
  read: ReadDocument,
  _header: DocumentHeader,
  _context: ReadingContext,
): readonly ParagraphJudgement[] =>
  read.paragraphs.map((paragraph) => ({
    cleanText: paragraph.text,
    corrections: [],
    kind: 'narrative',
    formalLabel: null,
    actionable: false,
    trackability: null,
    actionVerb: null,
    verbClass: null,
    actionBasis: null,
    addressees: [],
    themes: [],
    editorialNote: null,
    impliedStatus: null,
    specificity: null,
    instruments: [],
    judgements: {
      kind: UNJUDGED,
      actionable: UNJUDGED,
      addressees: UNJUDGED,
      actionVerb: UNJUDGED,
      asks: UNJUDGED,
      themes: UNJUDGED,
    },
  }));
