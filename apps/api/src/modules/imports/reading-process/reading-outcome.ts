import { IMPORT_FAILURES, type ImportFailure } from '@heed/contracts';
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

/** What a process can be ended by; a crash counts as a broken file. */
export type ProcessFailure = Extract<
  ImportFailure,
  'stopped' | 'too-slow' | 'out-of-memory' | 'too-large' | 'broken-file'
>;

const FINDINGS: Readonly<Record<ProcessFailure, Pick<Finding, 'code' | 'detail'>>> = {
  stopped: { code: 'unrecognised', detail: 'the reading was stopped before it was done' },
  'too-slow': { code: 'too-large', detail: 'the reading took longer than it may' },
  'out-of-memory': { code: 'too-large', detail: 'the reading took more memory than it may' },
  'too-large': { code: 'too-large', detail: 'the reading gave more than can be taken in' },
  'broken-file': { code: 'broken-file', detail: 'the reader ended before it had read the file' },
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

const gaveSomething = ({ documents, rows }: Reading): boolean =>
  rows.length > 0 || documents.some(({ paragraphs, pledges }) => paragraphs.length + pledges.length > 0);

/** The gravest finding names the failure, in the order of the contract; a file that only makes no sense is not recognised. */
const failureOf = (findings: readonly Finding[]): ImportFailure => {
  const codes: readonly string[] = findings.map(({ code }) => code);
  return IMPORT_FAILURES.find((failure) => codes.includes(failure)) ?? 'unrecognised';
};

/** A file that gave neither paragraphs nor rows has failed; its findings say of what. */
export const outcomeOf = (reading: Reading): ReadingOutcome => {
  const findings = [...reading.findings, ...reading.documents.flatMap((document) => document.findings)];
  return { reading, failure: gaveSomething(reading) ? null : failureOf(findings), findings, detail: '' };
};
