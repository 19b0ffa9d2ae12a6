export * from './document/read-document.types';
export { readDocument, type ReadingHint } from './read-document';
