import { startOfPartial } from '@heed/domain';
import { documentId, keyOf, paragraphId } from './document-rows';
import type { CatalogueAsk, CatalogueDocument, CatalogueParagraph } from '../catalogue-document';
import { stableId } from '../stable-id';
import type { CatalogueRow } from '../catalogue-table';

/** Of its first source paragraph, by `<document key>/<ref>`. */
export const recommendationId = (key: string): string => stableId('recommendation', key);
export const askId = (key: string, n: number): string => stableId('ask', key, n);

/** Positions of documents are a million apart, so that one number orders every recommendation. */
const DOCUMENT_STRIDE = 1_000_000;
export const sortKeyOf = (document: CatalogueDocument, paragraph: CatalogueParagraph): number =>
  document.position * DOCUMENT_STRIDE + paragraph.position;

export const actionable = (document: CatalogueDocument): { paragraph: CatalogueParagraph; key: string }[] =>
  document.paragraphs.flatMap((paragraph) =>
    paragraph.actionable ? [{ paragraph, key: keyOf(document, paragraph.ref) }] : [],
  );

/** A document of several sessions dates each text by its session, or by the part of it that is reproduced. */
export const adoptedOn = (document: CatalogueDocument, paragraph: CatalogueParagraph): string | null => {
  const session = document.sessions.find(({ number }) => number === paragraph.sessionNumber);
  if (document.sessions.length < 2 || !session) return document.adoptedOn.date;
  const reproduced = session.parts?.filter((part) => part.reproduced).at(-1);
  return reproduced?.endsOn ?? session.endsOn ?? document.adoptedOn.date;
};

/** First day of the date, for comparisons; of an undated document's latest session where it has nothing better. */
export const adoptedDay = (document: CatalogueDocument, paragraph: CatalogueParagraph): string => {
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
export const asksOf = (paragraph: CatalogueParagraph): readonly Omit<CatalogueAsk, 'addressees'>[] =>
  paragraph.asks ?? [{ n: 1, verb: paragraph.actionVerb ?? '', quote: paragraph.cleanText ?? paragraph.text }];

export const recommendationRows = (document: CatalogueDocument): CatalogueRow[] =>
  actionable(document).map(({ paragraph, key }) => ({
    id: recommendationId(key),
    key,
    document_id: documentId(document.key),
    sort_key: sortKeyOf(document, paragraph),
    adopted_on: adoptedOn(document, paragraph),
    adopted_day: adoptedDay(document, paragraph),
  }));

export const sourceRows = (document: CatalogueDocument): CatalogueRow[] =>
  actionable(document).map(({ key }) => ({
    recommendation_id: recommendationId(key),
    paragraph_id: paragraphId(key),
    n: 1,
  }));

export const askRows = (document: CatalogueDocument): CatalogueRow[] =>
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

/** Who made a recommendation of a review, in the order of the print. */
export const recommendingStateRows = (document: CatalogueDocument): CatalogueRow[] =>
  actionable(document).flatMap(({ paragraph, key }) =>
    paragraph.recommendingStates.map(({ name, iso3, row }, index) => ({
      recommendation_id: recommendationId(key),
      n: index + 1,
      country_iso3: iso3,
      name,
      source_row: row,
    })),
  );
