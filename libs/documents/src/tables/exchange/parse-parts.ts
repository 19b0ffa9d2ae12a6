import { CORRECTION_TYPES, STATED_POSITIONS } from '@heed/domain';
import type { Ask, Footnote, Position, Session } from '../../annotations/annotated-document.types';
import type { Correction } from '../../annotations/annotation.types';
import type { Fields } from '../../annotations/fields';
import { parsePosition, parseSession } from '../../annotations/parse-document-block';
import { parseAddressee } from '../../annotations/parse-paragraph';
import type { NumberingGap, ReadSection } from '../../document/read-document.types';
import type { Judgement, LaterPosition, RecommendingState, StatedPosition } from '../../reading/reading.types';

const orNull = <Value>(value: Value | undefined): Value | null => value ?? null;

export const readAsk = (fields: Fields): Ask => ({
  n: fields.whole('n'),
  verb: fields.words('verb'),
  addressees: fields.objects('addressees', parseAddressee),
  quote: fields.words('quote'),
});

export const readCorrection = (fields: Fields): Correction => ({
  type: fields.oneOf('type', CORRECTION_TYPES),
  field: fields.oneOf('field', ['text', 'printedNumber']),
  from: fields.words('from'),
  to: fields.words('to'),
  basis: fields.words('basis'),
});

export const readRecommendingState = (fields: Fields): RecommendingState => ({
  name: fields.text('name'),
  iso3: fields.nullableText('iso3'),
  row: fields.isNull('row') ? null : fields.whole('row'),
});

export const readStatedPosition = (fields: Fields): StatedPosition => ({
  type: fields.oneOf('type', STATED_POSITIONS),
  raw: fields.words('raw'),
  sourceRef: fields.words('sourceRef'),
  statedOn: fields.nullableText('statedOn'),
});

export const readLaterPosition = (fields: Fields): LaterPosition => ({
  reviewedSymbol: fields.nullableText('reviewedSymbol'),
  refs: fields.texts('refs'),
  position: fields.object('position', readStatedPosition),
});

export const readJudgement = (fields: Fields): Judgement => ({
  confidence: fields.share('confidence'),
  rule: fields.words('rule'),
});

export const readSection = (fields: Fields): ReadSection => ({
  heading: fields.words('heading'),
  printed: fields.flag('printed'),
  paragraphRefs: fields.texts('paragraphRefs'),
  children: fields.objects('children', readSection),
});

export const readSession = (fields: Fields): Session => ({
  heading: fields.optionalText('heading'),
  ...parseSession(fields),
});

export const readFootnote = (fields: Fields): Footnote => ({
  marker: fields.text('marker'),
  text: fields.words('text'),
  appliesTo: fields.texts('appliesTo'),
  note: fields.words('note'),
});

export const readPosition = (fields: Fields): Position => {
  const { statement = '', resolved, ...position } = parsePosition(fields);
  if (resolved) fields.fail('resolved', 'is not a field in use');
  return { ...position, statement, resolvedText: fields.optionalText('resolvedText') };
};

export const readGap = (fields: Fields): NumberingGap & { readonly reason: string } => {
  const [from, to] = fields.list('between', (value) => (typeof value === 'string' ? value : null));
  return {
    session: fields.nullableText('session'),
    between: [from ?? '', orNull(to)],
    missing: fields.texts('missing'),
    reason: fields.words('reason'),
  };
};
