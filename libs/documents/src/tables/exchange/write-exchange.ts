import { cellOf, guarded } from './exchange-cells';
import { EXCHANGE_COLUMNS } from './exchange-columns';
import { annotationRecord, documentRecord, pledgeRecord, voteRecord } from './exchange-records';
import type { ExchangeDocument, RecordFields, RecordKind } from './exchange.types';

/** By what JSON in the exchange format says that it is. */
export const EXCHANGE_FORMAT = 'heed-exchange';
const VERSION = 1;

/** Documents in Heed's exchange format, as JSON. */
export const writeExchangeJson = (documents: readonly ExchangeDocument[]): string => {
  const written = documents.map((document) => ({
    ...documentRecord(document),
    Annotations: document.paragraphs.map(annotationRecord),
    Pledges: document.pledges?.map(pledgeRecord),
    Votes: document.votes?.map(voteRecord),
  }));
  return `${JSON.stringify({ Format: EXCHANGE_FORMAT, Version: VERSION, Documents: written }, null, 2)}\n`;
};

const rowOf = (kind: RecordKind, fields: RecordFields): string =>
  EXCHANGE_COLUMNS.map(([name, shape]) => (name === 'Record' ? kind : guarded(cellOf(fields[name], shape))))
    .map((cell) => (/[",;\n\r\t]|^\s|\s$/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell))
    .join(',');

/** What a row repeats of its document, for people who sort and filter the table. */
const ofDocument = (document: RecordFields): RecordFields => ({
  DocumentId: document['DocumentId'],
  Symbol: document['Symbol'],
  PublicationDate: document['PublicationDate'],
  Countries: document['Countries'],
  Body: document['Body'],
});

const rowsOf = (document: ExchangeDocument): string[] => {
  const own = documentRecord(document);
  const row = (kind: RecordKind) => (fields: RecordFields) => rowOf(kind, { ...ofDocument(own), ...fields });
  return [
    rowOf('document', own),
    ...document.paragraphs.map(annotationRecord).map(row('annotation')),
    ...(document.pledges ?? []).map(pledgeRecord).map(row('pledge')),
    ...(document.votes ?? []).map(voteRecord).map(row('vote')),
  ];
};

/** Documents in Heed's exchange format, as a table: one row for every document, annotation, pledge and vote. */
export const writeExchangeCsv = (documents: readonly ExchangeDocument[]): string => {
  const head = EXCHANGE_COLUMNS.map(([name]) => name).join(',');
  // The mark tells spreadsheets that the table is UTF-8.
  return `\uFEFF${[head, ...documents.flatMap(rowsOf)].join('\r\n')}\r\n`;
};
