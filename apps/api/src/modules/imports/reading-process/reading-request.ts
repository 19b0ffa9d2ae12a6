import type { ReadingContext } from '@heed/documents';

const LENGTH_BYTES = 4;

/** The context in front of the file, with its length in front of that. */
export const packRequest = (bytes: Uint8Array, context: ReadingContext): Buffer => {
  const head = Buffer.from(JSON.stringify(context), 'utf8');
  const length = Buffer.alloc(LENGTH_BYTES);
  length.writeUInt32BE(head.length);
  return Buffer.concat([length, head, bytes]);
};

const isContext = (value: unknown): value is ReadingContext =>
  typeof value === 'object' && value !== null && 'countries' in value && 'themes' in value;

export const unpackRequest = (request: Buffer): { bytes: Uint8Array; context: ReadingContext } => {
  const end = LENGTH_BYTES + request.readUInt32BE(0);
  const context: unknown = JSON.parse(request.toString('utf8', LENGTH_BYTES, end));
  if (!isContext(context)) throw new Error('a request without context');
  return { bytes: new Uint8Array(request.subarray(end)), context };
};
