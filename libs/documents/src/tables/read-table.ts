import type { OpenedSource } from '../formats/open-source';
import type { Reading, ReadingContext } from '../reading/reading.types';

/** Reads a table whose rows are recommendations; null where no reader knows its columns. */
export const readTable = (_source: OpenedSource, _context: ReadingContext): Reading | null => null;
