import type { EditImportDocumentDto } from '@heed/contracts';
import { lacksState, MECHANISM_CODES } from '@heed/documents';
import type { ReviewedDocument } from './documents.repository';

type Content = ReviewedDocument['content'];
type AdoptedOn = Content['adoptedOn'];

/** "2020-07" is exact to the month. */
const precisionOf = (date: string | null): AdoptedOn['precision'] =>
  date === null ? 'none' : date.length === 10 ? 'day' : date.length === 7 ? 'month' : 'year';

const adopted = (before: AdoptedOn, { adoptedOn, adoptedPrecision }: EditImportDocumentDto): AdoptedOn => {
  if (adoptedOn === undefined && adoptedPrecision === undefined) return before;
  const date = adoptedOn === undefined ? before.date : adoptedOn;
  return { ...before, date, precision: adoptedPrecision ?? precisionOf(date), basis: 'stated by a person' };
};

const given = <Value>(wanted: Value | null | undefined, before: Value | null): Value | null =>
  wanted === undefined ? before : wanted;

/** The document as a person wants it: what is absent stays, null empties what may be empty. */
export const editedDocument = (before: ReviewedDocument, dto: EditImportDocumentDto): ReviewedDocument => {
  const { content } = before;
  const mechanism = given(dto.mechanism, content.mechanism);
  return {
    ...before,
    key: dto.key ?? before.key,
    content: {
      ...content,
      key: dto.key ?? before.key,
      title: dto.title ?? content.title,
      titlePrinted: content.titlePrinted && (dto.title === undefined || dto.title === content.title),
      symbol: given(dto.symbol, content.symbol),
      mechanism: MECHANISM_CODES.find((code) => code === mechanism) ?? null,
      body: dto.body ?? content.body,
      adoptedOn: adopted(content.adoptedOn, dto),
      country: given(dto.country, content.country),
    },
  };
};

/** A compilation is dated by its sessions. */
const isDated = ({ adoptedOn, sessions }: Content): boolean =>
  adoptedOn.date !== null || sessions.some(({ endsOn }) => endsOn !== null);

/** What has to be said before it can be published. */
export const missingOf = ({ content, keyTaken, ofOtherWorld }: ReviewedDocument): string[] => [
  ...(content.mechanism === null ? ['mechanism'] : []),
  ...(isDated(content) ? [] : ['adoptedOn']),
  ...(ofOtherWorld || lacksState(content) ? ['country'] : []),
  ...(content.title.trim() === '' ? ['title'] : []),
  ...(keyTaken ? ['key_taken'] : []),
];
