import { startOfPartial } from '@heed/domain';
import { documentId, keyOf, paragraphId } from './document-rows';
import type { SeedAsk, SeedDocument, SeedParagraph } from './seed-document';
import { seedId } from './seed-identity';
import type { SeedRow } from './seed-table';

/** Of its first source paragraph, by `<document key>/<ref>`. */
export const recommendationId = (key: string): string => seedId('recommendation', key);
export const askId = (key: string, n: number): string => seedId('ask', key, n);

/** Positions of documents are a million apart, so that one number orders every recommendation. */
const DOCUMENT_STRIDE = 1_000_000;
export const sortKeyOf = (document: SeedDocument, index: number): number =>
  document.position * DOCUMENT_STRIDE + index + 1;

export const actionable = (document: SeedDocument): { paragraph: SeedParagraph; index: number; key: string }[] =>
  document.paragraphs.flatMap((paragraph, index) =>
    paragraph.actionable ? [{ paragraph, index, key: keyOf(document, paragraph.ref) }] : [],
  );

/** A document of several sessions dates each text by its session, or by the part of it that is reproduced. */
export const adoptedOn = (document: SeedDocument, paragraph: SeedParagraph): string | null => {
  const session = document.sessions.find(({ number }) => number === paragraph.sessionNumber);
  if (document.sessions.length < 2 || !session) return document.adoptedOn.date;
  const reproduced = session.parts?.filter((part) => part.reproduced).at(-1);
  return reproduced?.endsOn ?? session.endsOn ?? document.adoptedOn.date;
};

/** First day of the date, for comparisons; of an undated document's latest session where it has nothing better. */
export const adoptedDay = (document: SeedDocument, paragraph: SeedParagraph): string => {
  const date =
    adoptedOn(document, paragraph) ??
    document.sessions
      .map(({ endsOn }) => endsOn ?? '')
      .sort()
      .at(-1);
  if (!date) throw new Error(`${keyOf(document, paragraph.ref)} has no date of adoption`);
  return startOfPartial(date);
};

/** One ask even where the text bundles none: the whole of it. */
export const asksOf = (paragraph: SeedParagraph): readonly Omit<SeedAsk, 'addressees'>[] =>
  paragraph.asks ?? [{ n: 1, verb: paragraph.actionVerb ?? '', quote: paragraph.cleanText ?? paragraph.text }];

export const recommendationRows = (document: SeedDocument): SeedRow[] =>
  actionable(document).map(({ paragraph, index, key }) => ({
    id: recommendationId(key),
    key,
    document_id: documentId(document.key),
    sort_key: sortKeyOf(document, index),
    adopted_on: adoptedOn(document, paragraph),
    adopted_day: adoptedDay(document, paragraph),
  }));

export const sourceRows = (document: SeedDocument): SeedRow[] =>
  actionable(document).map(({ key }) => ({
    recommendation_id: recommendationId(key),
    paragraph_id: paragraphId(key),
    n: 1,
  }));

export const askRows = (document: SeedDocument): SeedRow[] =>
  actionable(document).flatMap(({ paragraph, key }) =>
    asksOf(paragraph).map((ask) => ({
      id: askId(key, ask.n),
      recommendation_id: recommendationId(key),
      n: ask.n,
      verb: ask.verb === '' ? null : ask.verb,
      quote: ask.quote,
      nature: paragraph.trackability === 'specific' ? 'one_off' : 'continuing',
      note: null,
    })),
  );
