import { DATE_PRECISIONS } from '@heed/domain';
import { ADOPTION_MANNERS, MECHANISM_CODES } from '../../annotations/annotation.types';
import type { Fields } from '../../annotations/fields';
import { DOCUMENT_FAMILIES } from '../../document/read-document.types';
import { type ProposedDocument, TABLE_FAMILIES } from '../../reading/reading.types';
import { proposedDocument } from '../proposed';
import { readFootnote, readGap, readLaterPosition, readPosition, readSection, readSession } from './parse-parts';

const DATE = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/u;

const adoptedOn = (fields: Fields): ProposedDocument['adoptedOn'] => {
  const date = fields.optionalText('PublicationDate') ?? null;
  if (date !== null && !DATE.test(date)) fields.fail('PublicationDate', `${date} is no date such as 2019-05-08`);
  return {
    date,
    precision: fields.optionalOneOf('DatePrecision', DATE_PRECISIONS) ?? (date === null ? 'none' : 'day'),
    printed: fields.mark('DatePrinted') ?? false,
    basis: fields.words('DateBasis'),
  };
};

/** Reads a document of the format, without what is within it. */
export const readExchangeDocument = (fields: Fields): ProposedDocument => ({
  ...proposedDocument({
    key: fields.text('DocumentId'),
    file: fields.words('File'),
    family: fields.optionalOneOf('Family', [...DOCUMENT_FAMILIES, ...TABLE_FAMILIES]) ?? 'exchange',
    title: fields.words('Title'),
    paragraphs: [],
  }),
  titlePrinted: fields.mark('TitlePrinted') ?? false,
  symbol: fields.optionalText('Symbol') ?? null,
  symbolPrinted: fields.mark('SymbolPrinted') ?? false,
  symbolNote: fields.words('SymbolNote'),
  basedOnSymbol: fields.optionalText('BasedOnSymbol'),
  body: fields.words('Body'),
  mechanism: fields.optionalOneOf('Mechanism', MECHANISM_CODES) ?? null,
  adoptedOn: adoptedOn(fields),
  adoption: {
    how: fields.optionalOneOf('Adoption', ADOPTION_MANNERS) ?? 'not-stated',
    basis: fields.words('AdoptionBasis'),
  },
  refScheme: fields.words('RefScheme'),
  country: fields.texts('Countries')[0] ?? null,
  sessions: fields.objects('Sessions', readSession),
  frontMatter: fields.texts('FrontMatter'),
  sections: fields.objects('Sections', readSection),
  footnotes: fields.objects('Footnotes', readFootnote),
  positions: fields.objects('Positions', readPosition),
  laterPositions: fields.has('LaterPositions') ? fields.objects('LaterPositions', readLaterPosition) : undefined,
  artefacts: fields.texts('Artefacts'),
  numberingGaps: fields.objects('NumberingGaps', readGap),
});
