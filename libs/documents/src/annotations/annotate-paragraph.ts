import { type ReadParagraph, paragraphId } from '../document/read-document.types';
import type { AnnotatedParagraph, Ask, Footnote } from './annotated-document.types';
import type { DocumentAnnotation, ParagraphAnnotation } from './annotation.types';
import { incoherences } from './coherence.rule';
import { type Corrected, locate, replayCorrections } from './corrections.rule';
import type { ProblemList } from './problem';
import type { Vocabularies } from './parse-vocabularies';

/** What a paragraph's annotation is checked against. */
export interface AnnotationContext {
  readonly document: DocumentAnnotation;
  readonly footnotes: readonly Footnote[];
  readonly vocabularies: Vocabularies;
  readonly problems: ProblemList;
}

/** Joins a printed paragraph with what a reviewer wrote about it; contradictions are recorded. */
export const annotateParagraph = (
  paragraph: ReadParagraph,
  annotation: ParagraphAnnotation,
  context: AnnotationContext,
): AnnotatedParagraph => {
  checkJudgement(paragraph, annotation, context);
  const corrected = correct(paragraph, annotation, context.problems);
  const { asks, ...judgement } = annotation;
  return {
    ...paragraph,
    ...citation(paragraph, context.document),
    ...judgement,
    id: paragraphId(context.document.key, paragraph.ref),
    cleanText: annotation.kind === 'omitted' ? null : corrected.cleanText,
    corrections: corrected.corrections,
    asks: asks && locateAsks(paragraph, asks, context.problems),
    editorialNote: editorialNote(annotation, corrected, context),
  };
};

/** In a document of one session, a numbered paragraph is also cited with the session's numeral. */
const citation = (
  paragraph: ReadParagraph,
  { sessions }: DocumentAnnotation,
): Pick<ReadParagraph, 'altRefs' | 'sessionNumber'> => {
  const [only, ...others] = sessions;
  if (only === undefined || others.length > 0) return paragraph;
  const cited = only.roman === null || paragraph.printedNumber === null ? [] : [`${only.roman}.${paragraph.ref}`];
  return { sessionNumber: only.number, altRefs: [...paragraph.altRefs, ...cited] };
};

const checkJudgement = (
  paragraph: ReadParagraph,
  annotation: ParagraphAnnotation,
  context: AnnotationContext,
): void => {
  const { problems, vocabularies } = context;
  for (const { field, reason } of incoherences(annotation, paragraph.chapeau))
    problems.add(paragraph.ref, field, reason);
  for (const theme of annotation.themes) {
    if (!vocabularies.themes.some(({ id }) => id === theme))
      problems.add(paragraph.ref, 'themes', `no theme "${theme}"`);
  }
  if (annotation.kind === 'omitted' && paragraph.text !== '')
    problems.add(paragraph.ref, 'kind', 'the paragraph has a text');
  if (annotation.kind !== 'omitted' && paragraph.text === '')
    problems.add(paragraph.ref, 'kind', 'the paragraph has no text');
};

const correct = (paragraph: ReadParagraph, annotation: ParagraphAnnotation, problems: ProblemList): Corrected => {
  const corrected = replayCorrections(paragraph.text, paragraph.printedNumber, annotation.corrections);
  if ('cleanText' in corrected) return corrected;
  problems.add(paragraph.ref, `corrections[${corrected.index}]`, corrected.reason);
  return { cleanText: paragraph.text, corrections: [], notes: [] };
};

const locateAsks = (
  { ref, text }: ReadParagraph,
  asks: NonNullable<ParagraphAnnotation['asks']>,
  problems: ProblemList,
): Ask[] =>
  asks.map(({ verb, addressees, from, to }, index) => {
    const quote = locate(text, from, to ?? from);
    if (quote === null)
      problems.add(
        ref,
        `asks[${index}]`,
        `"${from}${to === undefined ? '' : ` … ${to}`}" is not in the text exactly once`,
      );
    return { n: index + 1, verb, addressees, quote: quote ?? '' };
  });

const editorialNote = (
  annotation: ParagraphAnnotation,
  corrected: Corrected,
  context: AnnotationContext,
): string | null => {
  const { ref, editorialNote: place } = annotation;
  if (place === undefined) return null;
  const footnote = context.footnotes.find((each) => each.appliesTo.includes(ref));
  const found = place === 'extracted' ? corrected.notes[0] : footnote && `[footnote] ${wordsOf(footnote)}`;
  if (found === undefined)
    context.problems.add(ref, 'editorialNote', place === 'extracted' ? 'no note is extracted' : 'no footnote applies');
  return found ?? null;
};

const wordsOf = ({ marker, text }: Footnote): string => text.slice(marker.length).trim();
