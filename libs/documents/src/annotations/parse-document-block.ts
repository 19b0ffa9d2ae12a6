import { DATE_PRECISIONS, POSITION_TYPES } from '@heed/domain';
import {
  ADOPTION_MANNERS,
  type DocumentAnnotation,
  MECHANISM_CODES,
  type NumberingGapAnnotation,
  type PositionAnnotation,
  type SessionAnnotation,
} from './annotation.types';
import type { Fields } from './fields';

const DATE = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/u;
const DATE_PARTS = { none: 0, year: 1, month: 2, day: 3 } as const;

/** Reads what a reviewer wrote about the document as a whole. */
export const parseDocumentBlock = (fields: Fields): DocumentAnnotation => ({
  key: fields.text('key'),
  file: fields.text('file'),
  title: fields.text('title'),
  titlePrinted: fields.flag('titlePrinted'),
  symbol: fields.nullableText('symbol'),
  symbolPrinted: fields.flag('symbolPrinted'),
  symbolNote: fields.text('symbolNote'),
  basedOnSymbol: fields.optionalText('basedOnSymbol'),
  body: fields.text('body'),
  mechanism: fields.oneOf('mechanism', MECHANISM_CODES),
  adoptedOn: fields.object('adoptedOn', parseAdoptedOn),
  adoption: fields.object('adoption', (adoption) => ({
    how: adoption.oneOf('how', ADOPTION_MANNERS),
    basis: adoption.text('basis'),
  })),
  refScheme: fields.text('refScheme'),
  sessions: fields.objects('sessions', parseSession),
  footnotes: fields.objects('footnotes', (footnote) => ({
    marker: footnote.text('marker'),
    appliesTo: footnote.texts('appliesTo'),
    note: footnote.text('note'),
  })),
  positions: fields.objects('positions', parsePosition),
  numberingGaps: fields.objects('numberingGaps', parseGap),
});

const parseAdoptedOn = (fields: Fields): DocumentAnnotation['adoptedOn'] => {
  const date = fields.nullableText('date');
  const precision = fields.oneOf('precision', DATE_PRECISIONS);
  const parts = date === null ? 0 : DATE.test(date) ? date.split('-').length : -1;
  if (parts !== DATE_PARTS[precision]) fields.fail('date', `${date} is not a date with precision "${precision}"`);
  return { date, precision, printed: fields.flag('printed'), basis: fields.text('basis') };
};

/** Reads a session. */
export const parseSession = (fields: Fields): SessionAnnotation => ({
  number: fields.whole('number'),
  roman: fields.nullableText('roman'),
  kind: fields.text('kind'),
  printed: fields.flag('printed'),
  place: fields.nullableText('place'),
  startsOn: fields.nullableText('startsOn'),
  endsOn: fields.nullableText('endsOn'),
  dateText: fields.optionalText('dateText'),
  symbol: fields.nullableText('symbol'),
  parts: fields.has('parts')
    ? fields.objects('parts', (part) => ({
        part: part.whole('part'),
        startsOn: part.text('startsOn'),
        endsOn: part.text('endsOn'),
        reproduced: part.flag('reproduced'),
      }))
    : undefined,
});

/** Reads what a State or group said about the text. */
export const parsePosition = (fields: Fields): PositionAnnotation => ({
  ref: fields.text('ref'),
  actors: fields.texts('actors'),
  spokesperson: fields.optionalText('spokesperson'),
  type: fields.oneOf('type', POSITION_TYPES),
  statement: fields.optionalText('statement'),
  target: fields.texts('target'),
  appliesTo: fields.texts('appliesTo'),
  mostDirectly: fields.optionalTexts('mostDirectly'),
  about: fields.optionalText('about'),
  note: fields.optionalText('note'),
  resolved: fields.mark('resolved'),
  confidence: fields.optionalOneOf('confidence', ['high', 'medium', 'low']),
  reasoning: fields.optionalText('reasoning'),
  alternatives: fields.optionalTexts('alternatives'),
});

const parseGap = (fields: Fields): NumberingGapAnnotation => {
  const [from, to] = fields.list('between', (value) => (typeof value === 'string' ? value : null));
  if (typeof from !== 'string') fields.fail('between', 'does not name the paragraph in front of the gap');
  return { session: fields.nullableText('session'), between: [from ?? '', to ?? null], reason: fields.text('reason') };
};
