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

export {
  IMPORT_FAMILIES,
  IMPORT_OUTCOMES,
  IMPORT_PARAGRAPH_STATES,
  IMPORT_STATES,
  type ImportFamily,
  type ImportOutcome,
  type ImportParagraphState,
  type ImportState,
} from '@heed/domain';
