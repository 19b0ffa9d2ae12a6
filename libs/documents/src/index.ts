export * from './document/read-document.types';
export { readDocument, type ReadingHint } from './read-document';
export * from './annotations/annotation.types';
export * from './annotations/annotated-document.types';
export type { AnnotationProblem, Checked } from './annotations/problem';
export { parseAnnotations } from './annotations/parse-annotations';
export { parseVocabularies, type Theme, type Vocabularies } from './annotations/parse-vocabularies';
export * from './annotations/parse-clusters';
export { applyAnnotations } from './annotations/apply-annotations';
