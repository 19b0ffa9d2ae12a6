import { basename } from 'node:path';
import type { ProposedDocument, ProposedParagraph, ReadLine } from '@heed/documents';
import { linesInside } from '../../modules/imports/staging/source-lines';
import type { ReadFile } from './import-reading';

/** Everything that stands in a paragraph, absent parts said as null or as an empty list. */
const paragraphOf = (document: ProposedDocument, paragraph: ProposedParagraph) => ({
  ...paragraph,
  documentKey: document.key,
  asks: paragraph.asks ?? [],
  deadline: paragraph.deadline ?? null,
});

/** A paragraph without parts of its own is one ask, in its own words. */
const asksOf = (paragraph: ProposedParagraph) => {
  if (!paragraph.actionable) return [];
  const { id, actionVerb, addressees, cleanText, text } = paragraph;
  const asks = paragraph.asks ?? [];
  if (asks.length > 0) return asks.map((ask) => ({ paragraph: id, ...ask }));
  return [{ paragraph: id, n: 1, verb: actionVerb ?? '', addressees, quote: cleanText ?? text }];
};

const documentOf = ({ paragraphs, ...document }: ProposedDocument) => ({
  ...document,
  counts: {
    paragraphs: paragraphs.length,
    recommendations: paragraphs.filter(({ actionable }) => actionable).length,
    pledges: document.pledges.length,
  },
});

/** Lines that became part of no paragraph: nothing of a source is dropped. */
const outsideLines = (lines: readonly ReadLine[], documents: readonly ProposedDocument[]): ReadLine[] => {
  const inside = linesInside(lines, documents);
  return lines.filter(({ number }) => !inside.has(number));
};

/** What reading one file gave, as one JSON value. */
export const dryRunOf = ({ file, bytes, sha256, outcome }: ReadFile) => {
  const documents = outcome.reading?.documents ?? [];
  return {
    file: basename(file),
    bytes: bytes.length,
    sha256,
    format: outcome.reading?.format ?? null,
    encoding: outcome.reading?.encoding ?? null,
    family: outcome.reading?.family ?? null,
    failure: outcome.failure,
    documents: documents.map(documentOf),
    paragraphs: documents.flatMap((document) =>
      document.paragraphs.map((paragraph) => paragraphOf(document, paragraph)),
    ),
    asks: documents.flatMap(({ paragraphs }) => paragraphs.flatMap(asksOf)),
    findings: outcome.findings,
    rows: outcome.reading?.rows ?? [],
    outside: outsideLines(outcome.reading?.lines ?? [], documents),
  };
};

const tally = (words: readonly string[]): string => {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].map(([word, count]) => `${count} ${word}`).join(', ') || 'none';
};

const documentLine = (document: ProposedDocument): string => {
  const asked = document.paragraphs.filter(({ actionable }) => actionable).length;
  const pledges = document.pledges.length > 0 ? `, ${document.pledges.length} pledges` : '';
  return `  ${document.symbol ?? document.key}: ${document.title} (${document.paragraphs.length} paragraphs, ${asked} recommendations${pledges})`;
};

const MOST_DOCUMENTS = 20;

/** The same for a person, in a few lines. */
export const summaryOf = ({ file, outcome }: ReadFile): string[] => {
  const documents = outcome.reading?.documents ?? [];
  const paragraphs = documents.flatMap((document) => document.paragraphs);
  const more = documents.length - MOST_DOCUMENTS;
  return [
    `${basename(file)}: ${outcome.failure ?? `${outcome.reading?.family ?? ''} (${outcome.reading?.format ?? ''})`}`,
    ...documents.slice(0, MOST_DOCUMENTS).map(documentLine),
    ...(more > 0 ? [`  and ${more} more documents`] : []),
    `  paragraphs: ${tally(paragraphs.map(({ kind }) => kind))}`,
    `  rows apart: ${tally((outcome.reading?.rows ?? []).map(({ outcome: word, code }) => `${word} (${code})`))}`,
    `  findings: ${tally(outcome.findings.map(({ code }) => code))}`,
  ];
};
