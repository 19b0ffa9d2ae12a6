import type { Judgement, JudgedField, ProposedDocument, ProposedParagraph } from '../reading/reading.types';

const NOT_JUDGED: Judgement = { confidence: 0, rule: 'not-judged' };

/** Of fields that nothing has judged yet. */
export const NO_JUDGEMENTS: Readonly<Record<JudgedField, Judgement>> = {
  kind: NOT_JUDGED,
  actionable: NOT_JUDGED,
  addressees: NOT_JUDGED,
  actionVerb: NOT_JUDGED,
  asks: NOT_JUDGED,
  themes: NOT_JUDGED,
};

/** Themes that follow from labels which people gave in the source. */
export const BY_LABEL: Judgement = { confidence: 0.9, rule: 'label-of-the-source' };

type Given<Whole, Key extends keyof Whole> = Pick<Whole, Key> & Partial<Whole>;

/** A paragraph that a table gives, with nothing said of what the table leaves open. */
export const proposedParagraph = (
  given: Given<ProposedParagraph, 'id' | 'ref' | 'text' | 'lines'>,
): ProposedParagraph => ({
  altRefs: [],
  printedNumber: null,
  sessionNumber: null,
  sectionPath: [],
  chapeau: false,
  parentRef: null,
  introducedBy: null,
  cleanText: given.text,
  corrections: [],
  kind: 'recommendation',
  formalLabel: null,
  actionable: true,
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
  judgements: NO_JUDGEMENTS,
  recommendingStates: [],
  statedPositions: [],
  sourceLabels: [],
  sourceRows: [],
  page: null,
  ...given,
});

/** A document that a table gives, with nothing said of what the table leaves open. */
export const proposedDocument = (
  given: Given<ProposedDocument, 'key' | 'file' | 'family' | 'title' | 'paragraphs'>,
): ProposedDocument => ({
  titlePrinted: false,
  symbol: null,
  symbolPrinted: false,
  symbolNote: '',
  body: '',
  mechanism: null,
  adoptedOn: { date: null, precision: 'none', printed: false, basis: '' },
  adoption: { how: 'not-stated', basis: '' },
  refScheme: '',
  country: null,
  sessions: [],
  frontMatter: [],
  sections: [],
  pledges: [],
  votes: [],
  footnotes: [],
  positions: [],
  artefacts: [],
  numberingGaps: [],
  findings: [],
  ...given,
});
