import type { ReadDocument, ReadSection } from '../document/read-document.types';
import type { AnnotatedDocument, AnnotatedParagraph, Footnote, Position, Session } from './annotated-document.types';
import type { DocumentAnnotation, PositionAnnotation } from './annotation.types';
import type { ProblemList } from './problem';

/** Footnotes as printed, with what reviewers found they apply to. */
export const annotateFootnotes = (
  read: ReadDocument,
  document: DocumentAnnotation,
  problems: ProblemList,
): Footnote[] => {
  for (const { marker, appliesTo } of document.footnotes) {
    if (!read.footnotes.some((footnote) => footnote.marker === marker))
      problems.add(marker, 'footnotes', 'no such footnote');
    mustExist(appliesTo, read, 'footnotes.appliesTo', problems);
  }
  return read.footnotes.flatMap(({ marker, text }) => {
    const annotation = document.footnotes.find((footnote) => footnote.marker === marker);
    if (annotation === undefined) problems.add(marker, 'footnotes', 'the footnote is not annotated');
    return annotation === undefined ? [] : [{ ...annotation, text }];
  });
};

/** Positions with the words of the footnote or paragraph they refer to. */
export const annotatePositions = (
  read: ReadDocument,
  document: DocumentAnnotation,
  problems: ProblemList,
): Position[] =>
  document.positions.map(({ resolved, ...position }) => {
    const footnote = read.footnotes.find(({ marker }) => position.ref === `footnote ${marker}`);
    if (footnote === undefined) mustExist([position.ref], read, 'positions.ref', problems);
    mustExist(position.appliesTo, read, 'positions.appliesTo', problems);
    mustExist(position.mostDirectly ?? [], read, 'positions.mostDirectly', problems);
    const statement = position.statement ?? footnote?.text;
    if (statement === undefined) problems.add(position.ref, 'positions.statement', 'is missing');
    const resolvedText = resolved && resolve(position, read, problems);
    return { ...position, statement: statement ?? '', ...(resolvedText === undefined ? {} : { resolvedText }) };
  });

const resolve = (position: PositionAnnotation, read: ReadDocument, problems: ProblemList): string | undefined => {
  const [only, ...others] = position.appliesTo;
  if (only !== undefined && others.length === 0) return read.paragraphs.find(({ ref }) => ref === only)?.text;
  problems.add(position.ref, 'positions.resolved', 'needs exactly one paragraph in appliesTo');
  return undefined;
};

/** Sessions with the headings that the document prints for them. */
export const annotateSessions = (read: ReadDocument, document: DocumentAnnotation): Session[] =>
  document.sessions.map((session) => {
    const heading = session.roman === null ? undefined : chapterHeading(read.sections, session.roman);
    return document.sessions.length > 1 && heading !== undefined ? { ...session, heading } : session;
  });

const chapterHeading = (sections: readonly ReadSection[], roman: string): string | undefined =>
  sections.find(({ heading }) => heading.startsWith(`${roman}. `))?.heading;

/** Gaps that the reader found or a reviewer knows of, each with its reason. */
export const annotateGaps = (
  read: ReadDocument,
  document: DocumentAnnotation,
  problems: ProblemList,
): AnnotatedDocument['numberingGaps'] => {
  for (const gap of read.numberingGaps) {
    const explained = document.numberingGaps.some(({ between }) => sameEnds(between, gap.between));
    if (!explained)
      problems.add(gap.between[0], 'numberingGaps', `${gap.missing.join(', ')} are missing without a reason`);
  }
  return document.numberingGaps.map((annotation) => {
    const ends = annotation.between.filter((ref) => ref !== null);
    mustExist(ends, read, 'numberingGaps.between', problems);
    const found = read.numberingGaps.find(({ between }) => sameEnds(between, annotation.between));
    return { ...annotation, missing: found?.missing ?? [] };
  });
};

const sameEnds = (one: readonly [string, string | null], other: readonly [string, string | null]): boolean =>
  one[0] === other[0] && one[1] === other[1];

const mustExist = (refs: readonly string[], read: ReadDocument, field: string, problems: ProblemList): void => {
  for (const ref of refs)
    if (!read.paragraphs.some((paragraph) => paragraph.ref === ref)) problems.add(ref, field, 'no such paragraph');
};

/** Named addressees stand in the paragraph or in the chapeau that it completes. */
export const checkWordings = (paragraphs: readonly AnnotatedParagraph[], problems: ProblemList): void => {
  const byRef = new Map(paragraphs.map((paragraph) => [paragraph.ref, paragraph]));
  const wording = (paragraph: AnnotatedParagraph | undefined): string =>
    paragraph === undefined ? '' : `${paragraph.cleanText ?? ''} ${wording(byRef.get(paragraph.parentRef ?? ''))}`;
  for (const paragraph of paragraphs) {
    const text = wording(paragraph);
    const named = paragraph.addressees
      .filter((addressee) => !addressee.inferred)
      .flatMap((addressee) => addressee.asPrinted ?? []);
    for (const words of named)
      if (!text.includes(words)) problems.add(paragraph.ref, 'addressees', `"${words}" is not in the text`);
    const verb = paragraph.actionVerb?.split(' ')[0] ?? '';
    if (!text.toLowerCase().includes(verb)) problems.add(paragraph.ref, 'actionVerb', `"${verb}" is not in the text`);
  }
};
