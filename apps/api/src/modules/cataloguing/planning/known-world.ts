import {
  addressedToItsState,
  type ProposedDocument,
  type ProposedParagraph,
  type ReadingContext,
} from '@heed/documents';

/** States and themes that the catalogue knows, by their codes. */
interface Known {
  readonly states: ReadonlySet<string>;
  readonly themes: ReadonlySet<string>;
}

const knownIn = ({ countries, themes }: Pick<ReadingContext, 'countries' | 'themes'>): Known => ({
  states: new Set(countries.map(({ iso3 }) => iso3)),
  themes: new Set(themes.map(({ id }) => id)),
});

const stateIn = (iso3: string | null, { states }: Known): string | null =>
  iso3 !== null && states.has(iso3) ? iso3 : null;

const paragraphIn = (paragraph: ProposedParagraph, known: Known): ProposedParagraph => ({
  ...paragraph,
  themes: paragraph.themes.filter((theme) => known.themes.has(theme)),
  recommendingStates: paragraph.recommendingStates.map((one) => ({ ...one, iso3: stateIn(one.iso3, known) })),
});

const knownParts = (document: ProposedDocument, known: Known): ProposedDocument => ({
  ...document,
  country: stateIn(document.country, known),
  votes: document.votes.map((vote) => ({ ...vote, iso3: stateIn(vote.iso3, known) })),
  paragraphs: document.paragraphs.map((paragraph) => paragraphIn(paragraph, known)),
});

/**
 * Files of the exchange format bring codes of their own. A State by a code that nobody has is kept by its name, as printed,
 * and linked to none; a theme of another vocabulary is no theme of ours. A review of one State asks that State.
 */
export const inKnownWorld = (
  documents: readonly ProposedDocument[],
  world: Pick<ReadingContext, 'countries' | 'themes'>,
): ProposedDocument[] => {
  const known = knownIn(world);
  return documents.map((document) => addressedToItsState(knownParts(document, known)));
};
