/**
 * Where a run of an import stands: `queued` → `reading` → `review` (a text) or `ready` (a table) → `proposed` (by an NMIRF) →
 * `published` → `undone`. `failed` and `cancelled` can be resumed.
 */
export const IMPORT_STATES = [
  'queued',
  'reading',
  'review',
  'ready',
  'proposed',
  'published',
  'cancelled',
  'failed',
  'undone',
] as const;
export type ImportState = (typeof IMPORT_STATES)[number];

/** How the issuing body sets its text; each family has a reader of its own. */
export const DOCUMENT_FAMILIES = [
  'numbered-conclusions',
  'session-compilation',
  'session-report',
  'numbered-resolution',
  'unnumbered-resolution',
  'upr-report',
  'concluding-observations',
  'unrecognised',
] as const;
export type DocumentFamily = (typeof DOCUMENT_FAMILIES)[number];

/** Tables whose rows are recommendations, each with a reader of its own. */
export const TABLE_FAMILIES = ['thematic-matrix', 'uhri-export', 'upr-info-export', 'exchange'] as const;
export type TableFamily = (typeof TABLE_FAMILIES)[number];

/** Families that a reader can be told to use, in the order in which they are offered; without one the setting decides. */
export const IMPORT_FAMILIES = [
  'numbered-resolution',
  'unnumbered-resolution',
  'session-report',
  'session-compilation',
  'numbered-conclusions',
  'upr-report',
  'concluding-observations',
  ...TABLE_FAMILIES,
] as const satisfies readonly (DocumentFamily | TableFamily)[];
export type ImportFamily = (typeof IMPORT_FAMILIES)[number];

/** What would become of a row or paragraph. */
export const IMPORT_OUTCOMES = ['added', 'changed', 'unchanged', 'duplicate', 'merged', 'rejected'] as const;
export type ImportOutcome = (typeof IMPORT_OUTCOMES)[number];

/** What became of a paragraph under review: `suggested` until a person has accepted or edited it. */
export const IMPORT_PARAGRAPH_STATES = ['suggested', 'accepted', 'edited'] as const;
export type ImportParagraphState = (typeof IMPORT_PARAGRAPH_STATES)[number];
