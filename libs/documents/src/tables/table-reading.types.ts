import type { Reading } from '../reading/reading.types';

/** What the rows of a table gave. */
export type TableReading = Pick<Reading, 'documents' | 'rows' | 'findings'>;
