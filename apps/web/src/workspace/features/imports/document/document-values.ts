import type { ImportDocumentView } from '@heed/contracts';
import { DATE_PRECISIONS, type DatePrecision } from '@heed/domain';
import type { DocumentEdit } from '../api/runs';

/** The form of a document: text in every field, empty where nothing is known. */
export interface DocumentValues {
  title: string;
  symbol: string;
  key: string;
  mechanism: string;
  body: string;
  adoptedOn: string;
  adoptedPrecision: DatePrecision;
  country: string;
}

export const valuesOf = (document: ImportDocumentView): DocumentValues => ({
  title: document.title,
  symbol: document.symbol ?? '',
  key: document.key,
  mechanism: document.mechanism ?? '',
  body: document.body,
  adoptedOn: document.adoptedOn ?? '',
  adoptedPrecision: document.adoptedPrecision,
  country: document.country?.iso3 ?? '',
});

const NULL_WHERE_EMPTY = ['symbol', 'mechanism', 'adoptedOn', 'country'] as const;
const TEXTS = ['title', 'key', 'body'] as const;

/** What was changed, and nothing else: another person may be at the other fields. */
export const editOf = (before: DocumentValues, after: DocumentValues): DocumentEdit => {
  const edit: DocumentEdit = {};
  for (const field of TEXTS) if (after[field] !== before[field]) edit[field] = after[field].trim();
  for (const field of NULL_WHERE_EMPTY) if (after[field] !== before[field]) edit[field] = after[field].trim() || null;
  if (after.adoptedPrecision !== before.adoptedPrecision) edit.adoptedPrecision = after.adoptedPrecision;
  return edit;
};

/** How exact a date is that is written so: "2020" to the year, "2020-07" to the month. */
export const precisionOf = (date: string): DatePrecision =>
  DATE_PRECISIONS[[10, 7, 4].indexOf(date.trim().length)] ?? 'none';
