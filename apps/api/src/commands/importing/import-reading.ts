import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import type { ProposedDocument } from '@heed/documents';
import { OperatorError } from '../../database/operator-error';
import { MAX_FILE_BYTES } from '../../modules/evidence/accepted-types';
import { readAhead } from '../../modules/imports/reading-process/read-in-process';
import type { ReadingOutcome } from '../../modules/imports/reading-process/reading-outcome';
import { worldForReading } from '../../modules/seeding/reading-context.reader';
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

type Said = Pick<ImportOptions, 'country' | 'adopted'>;

const PRECISIONS: Readonly<Record<number, ProposedDocument['adoptedOn']['precision']>> = {
  4: 'year',
  7: 'month',
  10: 'day',
};

const completed = (document: ProposedDocument, { country, adopted }: Said): ProposedDocument => {
  const precision = PRECISIONS[adopted?.length ?? 0];
  const dated = document.adoptedOn.date !== null || adopted === null || precision === undefined;
  const adoptedOn = { date: adopted, precision: precision ?? 'none', printed: false, basis: 'stated by the operator' };
  return { ...document, country: document.country ?? country, adoptedOn: dated ? document.adoptedOn : adoptedOn };
};

/** What the operator says holds where the text says nothing. */
const about = (outcome: ReadingOutcome, said: Said): ReadingOutcome => {
  const { reading } = outcome;
  if (!reading) return outcome;
  return { ...outcome, reading: { ...reading, documents: reading.documents.map((one) => completed(one, said)) } };
};

/** Reads a file as the server would: in a process of its own, with the same limits. Gives what opens the answer. */
const startReading = async (file: string, { family, ...said }: ImportOptions): Promise<() => ReadFile> => {
  const bytes = bytesOf(file);
  const context = { ...worldForReading(), fileName: basename(file), ...(family ? { family } : {}) };
  const open = await readAhead(bytes, context);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return () => ({ file, bytes, sha256, outcome: about(open(), said) });
};

/** Reads files one after the other, from the call on: the next is read while somebody works with the last. */
export const readForImport = (options: ImportOptions): AsyncGenerator<ReadFile> => {
  const start = (index: number): Promise<() => ReadFile> | undefined => {
    const file = options.files[index];
    const reading = file === undefined ? undefined : startReading(file, options);
    reading?.catch(() => undefined); // thrown where it is waited for
    return reading;
  };
  async function* inTurn(first: Promise<() => ReadFile> | undefined): AsyncGenerator<ReadFile> {
    for (let [index, reading] = [1, first]; reading; index += 1) {
      const open: () => ReadFile = await reading;
      reading = start(index);
      yield open();
    }
  }
  return inTurn(start(0));
};
