import type { ReadDocument } from '../document/read-document.types';
import type { ProposedDocument, ReadingContext } from '../reading/reading.types';
import type { SourceLine } from '../text/source-lines';

/** What the document says of itself on its first pages. */
export type DocumentHeader = Pick<
  ProposedDocument,
  | 'key'
  | 'file'
  | 'title'
  | 'titlePrinted'
  | 'symbol'
  | 'symbolPrinted'
  | 'symbolNote'
  | 'body'
  | 'mechanism'
  | 'adoptedOn'
  | 'adoption'
  | 'refScheme'
  | 'sessions'
  | 'country'
  | 'votes'
  | 'laterPositions'
  | 'findings'
>;

/** Reads symbol, title, body, date and manner of adoption; what is not printed is said to be so, never guessed. */
export const readHeader = (
  _lines: readonly SourceLine[],
  _read: ReadDocument,
  context: ReadingContext,
): DocumentHeader => ({
  key: (context.fileName ?? 'document').toLowerCase().replace(/[^a-z0-9]+/gu, '-'),
  file: context.fileName ?? '',
  title: context.fileName ?? '',
  titlePrinted: false,
  symbol: null,
  symbolPrinted: false,
  symbolNote: '',
  body: '',
  mechanism: null,
  adoptedOn: { date: null, precision: 'none', printed: false, basis: '' },
  adoption: { how: 'not-stated', basis: '' },
  refScheme: '',
  sessions: [],
  country: null,
  votes: [],
  findings: [],
});
