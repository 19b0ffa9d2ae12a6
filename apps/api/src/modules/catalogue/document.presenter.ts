import type { DocumentView } from '@heed/contracts';
import type { CsvSheet } from '../../http/csv/csv-sheet';
import type { DocumentRow } from './documents.read-model';

export const presentDocument = (row: DocumentRow): DocumentView => ({
  id: row.id,
  key: row.document.key,
  title: row.document.title,
  symbol: row.document.symbol,
  mechanism: row.document.mechanism,
  adoptedOn: row.document.adoptedOn,
  demonstration: row.document.demonstration,
  titlePrinted: row.titlePrinted,
  symbolNote: row.symbolNote,
  body: row.body,
  adoptedPrecision: row.adoptedPrecision,
  adoptedBasis: row.adoptedBasis,
  adoption: row.adoption,
  refScheme: row.refScheme,
  sessions: row.sessions,
  footnotes: row.footnotes,
  artefacts: row.artefacts,
  numberingGaps: row.numberingGaps,
  source: { file: row.sourceFile, sha256: row.sourceSha256 },
  country: row.country,
  votes: row.votes,
  counts: row.counts,
});

export const DOCUMENT_SHEET: CsvSheet<DocumentView> = {
  name: 'documents',
  unit: 'documents',
  columns: [
    ['key', ({ key }) => key],
    ['title', ({ title }) => title],
    ['symbol', ({ symbol }) => symbol],
    ['mechanism', ({ mechanism }) => mechanism.code],
    ['body', ({ body }) => body],
    ['adoptedOn', ({ adoptedOn }) => adoptedOn],
    ['adoptedPrecision', ({ adoptedPrecision }) => adoptedPrecision],
    ['paragraphs', ({ counts }) => counts.paragraphs],
    ['recommendations', ({ counts }) => counts.recommendations],
    ['pledges', ({ counts }) => counts.pledges],
    ['country', ({ country }) => country?.iso3],
    ['commitments', ({ counts }) => counts.commitments],
    ['sourceSha256', ({ source }) => source.sha256],
  ],
};
