import type { ReadingContext } from '@heed/documents';
import { type ReaderOptions, runReader } from './reader-process';
import { endedBy, isReading, outcomeOf, type ReadingOutcome } from './reading-outcome';

const parsed = (answer: Buffer): ReadingOutcome => {
  try {
    const reading: unknown = JSON.parse(answer.toString('utf8'));
    if (isReading(reading)) return outcomeOf(reading);
  } catch {
    // Said below: an answer that is no JSON is no reading either.
  }
  return endedBy('broken-file', 'an answer that is no reading');
};

/** Reads one file in a process of its own. The answer is taken in when it is asked for: until then it is a few bytes. */
export const readAhead = async (
  bytes: Uint8Array,
  context: ReadingContext,
  options: ReaderOptions = {},
): Promise<() => ReadingOutcome> => {
  const given = await runReader({ bytes, context }, options);
  return () => (given.failure === null ? parsed(given.answer) : endedBy(given.failure, given.detail));
};

/** Reads one file in a process of its own. Whatever the bytes do there, the answer is an outcome. */
export const readInProcess = async (
  bytes: Uint8Array,
  context: ReadingContext,
  options: ReaderOptions = {},
): Promise<ReadingOutcome> => (await readAhead(bytes, context, options))();

/** A matrix with its last column filled, by the ids that the reader gives its rows; null where there is none to fill. */
export const fillInProcess = async (
  bytes: Uint8Array,
  context: ReadingContext,
  lines: Readonly<Record<string, readonly string[]>>,
): Promise<Buffer | null> => {
  const { answer } = await runReader({ bytes, context, lines });
  return answer !== null && answer.length > 0 ? answer : null;
};
