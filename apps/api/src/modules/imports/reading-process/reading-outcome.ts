import type { ImportFailure } from '@heed/contracts';
import type { Reading } from '@heed/documents';

/** What became of a reading: what it gave, or why it gave nothing. */
export interface ReadingOutcome {
  /** Null where the process was ended or fell over. */
  readonly reading: Reading | null;
  readonly failure: ImportFailure | null;
  /** For the operator's log: what the process said last. */
  readonly detail: string;
}

export const isReading = (value: unknown): value is Reading =>
  typeof value === 'object' &&
  value !== null &&
  'format' in value &&
  ['documents', 'rows', 'findings'].every((field) => Array.isArray(Reflect.get(value, field)));

const BROKEN: readonly string[] = ['broken-file', 'encrypted', 'active-content', 'unrecognised'];
const TOO_MUCH: readonly string[] = ['too-large', 'too-many-pages', 'too-deep'];

/** A file that gave neither documents nor rows has failed; its findings say of what. */
export const outcomeOf = (reading: Reading): ReadingOutcome => {
  if (reading.documents.length > 0 || reading.rows.length > 0) return { reading, failure: null, detail: '' };
  const codes = reading.findings.map(({ code }) => code);
  const broken = codes.some((code) => BROKEN.includes(code));
  const failure = codes.some((code) => TOO_MUCH.includes(code)) ? 'too_large' : broken ? 'unreadable' : 'nothing_found';
  return { reading, failure, detail: '' };
};
