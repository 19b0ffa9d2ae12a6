/**
 * Why a run failed: what the reader found in the file, what the file cost, or that it is about another State. The wording is
 * under `imports.failed.<code>`.
 */
export const IMPORT_FAILURES = [
  'broken-file',
  'encrypted',
  'active-content',
  'external-reference',
  'too-many-pages',
  'too-deep',
  'too-large',
  'too-slow',
  'out-of-memory',
  'stopped',
  'no-text',
  'unrecognised',
  'other-country',
] as const;
export type ImportFailure = (typeof IMPORT_FAILURES)[number];

export { IMPORT_STATES, type ImportState } from '@heed/domain';

/** What would become of a row or paragraph. */
export const IMPORT_OUTCOMES = ['added', 'changed', 'unchanged', 'duplicate', 'merged', 'rejected'] as const;
export type ImportOutcome = (typeof IMPORT_OUTCOMES)[number];

/** Families that a reader can be told to use; without one the setting decides. */
export const IMPORT_FAMILIES = [
  'numbered-conclusions',
  'session-compilation',
  'session-report',
  'numbered-resolution',
  'unnumbered-resolution',
  'upr-report',
  'concluding-observations',
  'thematic-matrix',
  'uhri-export',
  'upr-info-export',
  'exchange',
] as const;
export type ImportFamily = (typeof IMPORT_FAMILIES)[number];

/** What became of a paragraph under review: `suggested` until a person has accepted or edited it. */
export const IMPORT_PARAGRAPH_STATES = ['suggested', 'accepted', 'edited'] as const;
export type ImportParagraphState = (typeof IMPORT_PARAGRAPH_STATES)[number];
