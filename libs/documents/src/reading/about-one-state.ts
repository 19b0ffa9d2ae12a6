import type { Addressee } from '../annotations/annotation.types';
import type { ProposedDocument, ProposedParagraph } from './reading.types';

type Told = Pick<ProposedDocument, 'family' | 'country'>;

/** What they ask is asked of one State, which the body of the text calls "the State party" or does not name at all. */
const REVIEWS: readonly ProposedDocument['family'][] = ['upr-report', 'concluding-observations'];

/** Running text of no known kind may be about one State or not: it is where somebody says so. */
const isAboutOneState = ({ family, country }: Told): boolean =>
  REVIEWS.includes(family) || (family === 'unrecognised' && country !== null);

/** The text asks one State, and which is not known: until it is, it asks nobody. */
export const lacksState = (document: Told): boolean => document.country === null && isAboutOneState(document);

const asksStates = ({ group, role }: Addressee): boolean =>
  (group === 'States' || group === 'States parties') && role !== 'partner';

const toState = (addressees: readonly Addressee[], country: string): Addressee[] =>
  addressees.map((one) => (asksStates(one) ? { ...one, names: [country] } : one));

const paragraphTo = (paragraph: ProposedParagraph, country: string): ProposedParagraph => ({
  ...paragraph,
  addressees: toState(paragraph.addressees, country),
  asks: paragraph.asks?.map((ask) => ({ ...ask, addressees: toState(ask.addressees, country) })),
});

/** The State under review is the one that is asked, also where somebody named it after the text was read. */
export const addressedToItsState = (document: ProposedDocument): ProposedDocument => {
  const { country } = document;
  if (country === null || !isAboutOneState(document)) return document;
  return { ...document, paragraphs: document.paragraphs.map((paragraph) => paragraphTo(paragraph, country)) };
};
