import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import type { ProposedDocument } from '@heed/documents';
import { OperatorError } from '../database/operator-error';
import { MAX_FILE_BYTES } from '../modules/evidence/accepted-types';
import { readInProcess } from '../modules/imports/reading-process/read-in-process';
import type { ReadingOutcome } from '../modules/imports/reading-process/reading-outcome';
import { worldForReading } from '../modules/seeding/reading-context.reader';
import type { ImportOptions } from './import-options';

export interface ReadFile {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly sha256: string;
  readonly outcome: ReadingOutcome;
}

const bytesOf = (file: string): Uint8Array => {
  if (statSync(file).size > MAX_FILE_BYTES) throw new OperatorError(`${file} is larger than 25 MB.`);
  return readFileSync(file);
};

/** What the operator says of the State holds where the text says nothing. */
const about = (outcome: ReadingOutcome, country: string | null): ReadingOutcome => {
  if (!outcome.reading || country === null) return outcome;
  const withCountry = (document: ProposedDocument) => ({ ...document, country: document.country ?? country });
  return { ...outcome, reading: { ...outcome.reading, documents: outcome.reading.documents.map(withCountry) } };
};

/** Reads a file as the server would: in a process of its own, with the same limits. */
export const readForImport = async (file: string, { family, country }: ImportOptions): Promise<ReadFile> => {
  const bytes = bytesOf(file);
  const context = { ...worldForReading(), fileName: basename(file), ...(family ? { family } : {}) };
  const outcome = about(await readInProcess(bytes, context), country);
  return { file, bytes, sha256: createHash('sha256').update(bytes).digest('hex'), outcome };
};
