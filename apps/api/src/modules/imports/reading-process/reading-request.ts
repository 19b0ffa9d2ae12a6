import type { ReadingContext } from '@heed/documents';

const LENGTH_BYTES = 4;

/** A file to read, or a matrix to fill. */
export interface ReaderRequest {
  readonly bytes: Uint8Array;
  readonly context: ReadingContext;
  /** What to write into the last column of a matrix, by `<document key>/<ref>`; without it the file is read. */
  readonly lines?: Readonly<Record<string, readonly string[]>>;
}

type Head = Omit<ReaderRequest, 'bytes'>;

/** Everything but the bytes in front of the file, with its length in front of that. */
export const packRequest = ({ bytes, ...head }: ReaderRequest): Buffer => {
  const text = Buffer.from(JSON.stringify(head), 'utf8');
  const length = Buffer.alloc(LENGTH_BYTES);
  length.writeUInt32BE(text.length);
  return Buffer.concat([length, text, bytes]);
};

const isHead = (value: unknown): value is Head => typeof value === 'object' && value !== null && 'context' in value;

export const unpackRequest = (request: Buffer): ReaderRequest => {
  const end = LENGTH_BYTES + request.readUInt32BE(0);
  const head: unknown = JSON.parse(request.toString('utf8', LENGTH_BYTES, end));
  if (!isHead(head)) throw new Error('a request without context');
  return { ...head, bytes: new Uint8Array(request.subarray(end)) };
};
