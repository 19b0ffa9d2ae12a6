// A process of its own: one file in on standard input, its reading (or the filled matrix) out on the fourth channel, then it ends. It is started
// with an empty environment and, where Node can, without the right to write files or to start programs.
import { Socket } from 'node:net';
import { fillMatrix, paragraphId, readSource } from '@heed/documents';
import { type ReaderRequest, unpackRequest } from './reading-request';

const ANSWER_CHANNEL = 3;

const received = (): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    process.stdin.on('data', (part: Buffer) => parts.push(part));
    process.stdin.on('error', reject);
    process.stdin.on('end', () => resolve(Buffer.concat(parts)));
  });

const answerTo = async ({ bytes, context, lines }: ReaderRequest): Promise<Uint8Array | string> => {
  if (!lines) return JSON.stringify(await readSource(bytes, context));
  const filled = await fillMatrix(bytes, context, ({ documentKey, ref }) => lines[paragraphId(documentKey, ref)] ?? []);
  return filled ?? '';
};

const answer = async (): Promise<void> => {
  const given = await answerTo(unpackRequest(await received()));
  await new Promise<void>((sent) => {
    new Socket({ fd: ANSWER_CHANNEL, readable: false, writable: true }).end(given, () => sent());
  });
};

void answer().then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(error instanceof Error ? (error.stack ?? error.message) : String(error), () =>
      process.exit(1),
    );
  },
);
