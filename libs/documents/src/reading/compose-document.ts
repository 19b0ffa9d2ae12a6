import type { ReadDocument } from '../document/read-document.types';
import { paragraphId } from '../document/read-document.types';
import { reviewOf, type ParagraphReview } from '../families/upr-review';
import type { OpenedSource } from '../formats/open-source';
import { readHeader } from '../header/read-header';
import { judgeDocument } from '../judgement/judge-document';
import type { ProposedDocument, ProposedParagraph, ReadingContext } from './reading.types';

const paragraphsOf = (
  source: OpenedSource,
  read: ReadDocument,
  header: ReturnType<typeof readHeader>,
  reviews: ReadonlyMap<string, ParagraphReview>,
  context: ReadingContext,
): ProposedParagraph[] => {
  const judged = judgeDocument(read, header, context);
  const pageOf = new Map(source.lines.map(({ number, page }) => [number, page ?? null]));
  return read.paragraphs.flatMap((paragraph, index) => {
    const judgement = judged[index];
    if (!judgement) return [];
    const review = reviews.get(paragraph.ref);
    return [
      {
        ...paragraph,
        ...judgement,
        id: paragraphId(header.key, paragraph.ref),
        recommendingStates: review?.recommendingStates ?? [],
        statedPositions: review?.statedPositions ?? [],
        sourceLabels: [],
        sourceRows: [],
        page: pageOf.get(paragraph.lines[0]) ?? null,
      },
    ];
  });
};

/** A running text as its pages have it, with what the machine judged of every paragraph. */
export const composeDocument = (
  source: OpenedSource,
  read: ReadDocument,
  context: ReadingContext,
): ProposedDocument => {
  const header = readHeader(source.lines, read, context);
  const reviews = reviewOf(read, header, context);
  return {
    ...header,
    family: read.family,
    frontMatter: read.frontMatter,
    sections: read.sections,
    paragraphs: paragraphsOf(source, read, header, reviews, context),
    pledges: [],
    footnotes: [...source.footnotes, ...read.footnotes].map(({ marker, text }) => ({
      marker,
      text,
      appliesTo: [],
      note: '',
    })),
    positions: [],
    artefacts: [...new Set([...source.artefacts, ...read.artefacts].map(({ text }) => text))],
    numberingGaps: read.numberingGaps.map((gap) => ({ ...gap, reason: '' })),
    findings: [...read.findings, ...header.findings, ...[...reviews.values()].flatMap(({ findings }) => findings)],
  };
};
