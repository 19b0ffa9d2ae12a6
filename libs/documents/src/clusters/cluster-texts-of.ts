import type { AnnotatedParagraph } from '../annotations/annotated-document.types';
import type { ClusterText } from './cluster-text.types';

type Paragraph = Pick<
  AnnotatedParagraph,
  'id' | 'ref' | 'parentRef' | 'chapeau' | 'cleanText' | 'actionable' | 'addressees' | 'asks'
> & { readonly instruments?: readonly string[] };

/** The paragraphs of one document as the search for the same ask sees them. Omitted ones have no text to compare. */
export const clusterTextsOf = (paragraphs: readonly Paragraph[]): ClusterText[] => {
  const byRef = new Map(paragraphs.map((paragraph) => [paragraph.ref, paragraph]));
  return paragraphs.flatMap(({ id, parentRef, cleanText, actionable, addressees, asks = [], instruments = [] }) => {
    if (cleanText === null) return [];
    const parent = parentRef === null ? undefined : byRef.get(parentRef);
    const groups = (partner: boolean): string[] =>
      addressees.filter(({ role }) => (role === 'partner') === partner).map(({ group }) => group);
    return {
      id,
      cleanText,
      chapeau: parent?.chapeau === true ? (parent.cleanText ?? '') : '',
      actionable,
      asked: groups(false),
      partners: groups(true),
      instruments,
      asks: asks.map(({ quote }) => quote),
    };
  });
};
