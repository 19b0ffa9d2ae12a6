import type { ImportFailure } from '@heed/contracts';
import type { Finding, Reading } from '@heed/documents';

/** What became of a reading: what it gave, or why it gave nothing. */
export interface ReadingOutcome {
  /** Null where the process was ended or fell over. */
  readonly reading: Reading | null;
  readonly failure: ImportFailure | null;
  /** What a person should know of it, whether or not there is a reading. */
  readonly findings: readonly Finding[];
  /** For the operator's log: what the process said last. */
  readonly detail: string;
}

export type ProcessFailure = Extract<ImportFailure, 'cancelled' | 'too_slow' | 'too_large' | 'reader_failed'>;

const FINDINGS: Readonly<Record<ProcessFailure, Pick<Finding, 'code' | 'detail'>>> = {
  cancelled: { code: 'unrecognised', detail: 'the reading was cancelled' },
  too_slow: { code: 'too-large', detail: 'the reading took longer than it may' },
  too_large: { code: 'too-large', detail: 'the reading took more memory than it may' },
  reader_failed: { code: 'broken-file', detail: 'the reader ended before it had read the file' },
};

/** The process was ended, or fell over. */
export const endedBy = (failure: ProcessFailure, detail: string): ReadingOutcome => ({
  reading: null,
  failure,
  findings: [{ ...FINDINGS[failure], line: 1 }],
  detail,
});

export const isReading = (value: unknown): value is Reading =>
  typeof value === 'object' &&
  value !== null &&
  'format' in value &&
  ['documents', 'rows', 'findings'].every((field) => Array.isArray(Reflect.get(value, field)));

const BROKEN: readonly string[] = ['broken-file', 'encrypted', 'active-content'];
const TOO_MUCH: readonly string[] = ['too-large', 'too-many-pages', 'too-deep'];

const gaveSomething = ({ documents, rows }: Reading): boolean =>
  rows.length > 0 || documents.some(({ paragraphs, pledges }) => paragraphs.length + pledges.length > 0);

/** A file that gave neither paragraphs nor rows has failed; its findings say of what. */
export const outcomeOf = (reading: Reading): ReadingOutcome => {
  const findings = [...reading.findings, ...reading.documents.flatMap((document) => document.findings)];
  if (gaveSomething(reading)) return { reading, failure: null, findings, detail: '' };
  const has = (codes: readonly string[]): boolean => findings.some(({ code }) => codes.includes(code));
  const failure = has(TOO_MUCH) ? 'too_large' : has(BROKEN) ? 'unreadable' : 'nothing_found';
  return { reading, failure, findings, detail: '' };
};
