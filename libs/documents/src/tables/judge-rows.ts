import type { DocumentFamily, ReadDocument, ReadParagraph } from '../document/read-document.types';
import { judgeDocument, type ParagraphJudgement } from '../judgement/judge-document';
import type { ProposedDocument, ProposedParagraph, ReadingContext } from '../reading/reading.types';

const familyOf = ({ mechanism }: ProposedDocument): DocumentFamily =>
  mechanism === 'upr' ? 'upr-report' : 'concluding-observations';

/** As the running text would have it: numbered, in the part that recommends. */
const asPrinted = (paragraph: ProposedParagraph, index: number): ReadParagraph => ({
  ...paragraph,
  ref: `1.${index + 1}`,
  parentRef: null,
  sectionPath: ['Recommendations'],
});

const asRead = (document: ProposedDocument, paragraphs: readonly ProposedParagraph[]): ReadDocument => ({
  family: familyOf(document),
  frontMatter: [],
  sections: [],
  paragraphs: paragraphs.map(asPrinted),
  footnotes: [],
  artefacts: [],
  numberingGaps: [],
  findings: [],
});

/** Whom a row asks, every ask of it asks: nobody else can be meant, and a row that names no State asks nobody yet. */
const asksOf = ({ addressees }: ProposedParagraph, { asks }: ParagraphJudgement): Pick<ProposedParagraph, 'asks'> =>
  asks && addressees.length > 0 ? { asks: asks.map((ask) => ({ ...ask, addressees })) } : {};

/** What a row says of a recommendation holds; what it leaves open is judged from the words. */
const withJudgement = (paragraph: ProposedParagraph, judged: ParagraphJudgement): ProposedParagraph => ({
  ...paragraph,
  cleanText: judged.cleanText,
  corrections: judged.corrections,
  actionVerb: judged.actionVerb,
  verbClass: judged.verbClass,
  actionBasis: judged.actionBasis,
  trackability: judged.trackability,
  specificity: paragraph.specificity ?? judged.specificity,
  instruments: judged.instruments,
  ...asksOf(paragraph, judged),
  ...(judged.deadline !== undefined && { deadline: judged.deadline }),
  themes: paragraph.themes.length > 0 ? paragraph.themes : judged.themes,
  judgements: {
    ...paragraph.judgements,
    actionVerb: judged.judgements.actionVerb,
    asks: judged.judgements.asks,
    ...(paragraph.themes.length === 0 && { themes: judged.judgements.themes }),
  },
});

/** Verbs, asks, treaties and deadlines of the recommendations that a table gave. */
export const judgeRows = (document: ProposedDocument, context: ReadingContext): ProposedDocument => {
  const asking = document.paragraphs.filter(({ actionable }) => actionable);
  const judged = judgeDocument(asRead(document, asking), document, context);
  const byId = new Map(asking.map(({ id }, index) => [id, judged[index]]));
  return {
    ...document,
    paragraphs: document.paragraphs.map((paragraph) => {
      const judgement = byId.get(paragraph.id);
      return judgement ? withJudgement(paragraph, judgement) : paragraph;
    }),
  };
};
