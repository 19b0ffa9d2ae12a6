import type { ReadDocument } from '../document/read-document.types';
import {
  annotateFootnotes,
  annotateGaps,
  annotatePositions,
  annotateSessions,
  checkWordings,
} from './annotate-document-block';
import { annotateParagraph } from './annotate-paragraph';
import type { AnnotatedDocument, AnnotatedParagraph } from './annotated-document.types';
import type { Annotations } from './annotation.types';
import type { Vocabularies } from './parse-vocabularies';
import { type Checked, ProblemList } from './problem';

/** Joins a document as read with its reviewed annotations; with one fault, nothing is taken over and every fault is named. */
export const applyAnnotations = (
  read: ReadDocument,
  annotations: Annotations,
  vocabularies: Vocabularies,
): Checked<'document', AnnotatedDocument> => {
  const problems = new ProblemList(annotations.file);
  const { document } = annotations;
  const footnotes = annotateFootnotes(read, document, problems);
  const context = { document, footnotes, vocabularies, problems };
  const byRef = byReference(read, annotations, problems);
  const paragraphs = read.paragraphs.flatMap((paragraph): AnnotatedParagraph[] => {
    const annotation = byRef.get(paragraph.ref);
    if (annotation === undefined) problems.add(paragraph.ref, 'ref', 'the paragraph is not annotated');
    return annotation === undefined ? [] : [annotateParagraph(paragraph, annotation, context)];
  });
  checkWordings(paragraphs, problems);
  const annotated: AnnotatedDocument = {
    ...document,
    family: read.family,
    sessions: annotateSessions(read, document),
    frontMatter: read.frontMatter,
    sections: read.sections,
    paragraphs,
    footnotes,
    positions: annotatePositions(read, document, problems),
    artefacts: [...new Set(read.artefacts.map((artefact) => artefact.text))],
    numberingGaps: annotateGaps(read, document, problems),
  };
  return problems.some ? { ok: false, problems: problems.problems } : { ok: true, document: annotated };
};

const byReference = (
  read: ReadDocument,
  annotations: Annotations,
  problems: ProblemList,
): Map<string, Annotations['paragraphs'][number]> => {
  const refs = new Set(read.paragraphs.map((paragraph) => paragraph.ref));
  const found = new Map<string, Annotations['paragraphs'][number]>();
  for (const annotation of annotations.paragraphs) {
    if (!refs.has(annotation.ref)) problems.add(annotation.ref, 'ref', 'no such paragraph in the document');
    if (found.has(annotation.ref)) problems.add(annotation.ref, 'ref', 'is annotated twice');
    found.set(annotation.ref, annotation);
  }
  return found;
};
