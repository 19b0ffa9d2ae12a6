import type { Finding } from '../../document/read-document.types';
import { inflateStream } from '../inflate';
import { Refusal } from '../refusal';

/** Names by which a PDF acts or carries files (ISO 32000-1, 12.6.4 and 7.11.4). */
const ACTIVE: readonly (readonly [string, string])[] = [
  ['/JavaScript', 'scripts'],
  ['/Launch', 'an action that starts programs'],
  ['/EmbeddedFile', 'embedded files'],
  ['/RichMedia', 'embedded media'],
  ['/SubmitForm', 'a form that sends itself'],
  ['/XFA', 'a form with scripts'],
];

const LARGEST_STREAM = 20_000_000;
const MOST_INFLATED = 200_000_000;
const LONGEST_DICTIONARY = 2000;
const MOST_STREAMS = 100_000;
// A document of a thousand pages has some thirty thousand; damaged ones are searched for all of them.
const MOST_OBJECTS = 300_000;

const asBuffer = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** What a PDF holds besides text; none of it is run or opened. */
export const activeContent = (bytes: Uint8Array): Finding[] =>
  ACTIVE.filter(([name]) => asBuffer(bytes).includes(name)).map(([, what]) => ({
    code: 'active-content',
    line: 1,
    detail: `${what}, neither run nor opened`,
  }));

const inflatedSize = (content: Buffer, times: number): number => {
  const plain = inflateStream(content, LARGEST_STREAM);
  if (plain === 'larger') throw new Refusal('too-large', `a stream unpacks to more than ${LARGEST_STREAM} bytes`);
  if (plain === 'damaged') return 0;
  return times > 1 ? inflatedSize(plain, times - 1) : plain.length;
};

const refuseManyObjects = (file: Buffer): void => {
  let count = 0;
  for (let at = file.indexOf(' obj'); at >= 0; at = file.indexOf(' obj', at + 4))
    if (++count > MOST_OBJECTS) throw new Refusal('too-large', `more than ${MOST_OBJECTS} objects`);
};

/** Refuses a PDF whose streams of text unpack to more than any document holds, before pdf.js unpacks them. Pictures are left alone: they are not read. */
export const refusePdfBombs = (bytes: Uint8Array): void => {
  const file = asBuffer(bytes);
  refuseManyObjects(file);
  let inflated = 0;
  let streams = 0;
  for (let at = file.indexOf('stream'); at >= 0; at = file.indexOf('stream', at)) {
    if (++streams > MOST_STREAMS) throw new Refusal('too-large', `more than ${MOST_STREAMS} streams`);
    const dictionary = file.toString('latin1', Math.max(0, at - LONGEST_DICTIONARY), at);
    const own = dictionary.slice(dictionary.lastIndexOf(' obj') + 1);
    const start = file[at + 6] === 0x0d ? at + 8 : at + 7;
    const end = file.indexOf('endstream', start);
    at = end < 0 ? file.length : end + 'endstream'.length;
    const times = own.split('/FlateDecode').length - 1;
    if (times === 0 || /\/Subtype\s*\/Image/u.test(own)) continue;
    inflated += inflatedSize(file.subarray(start, end < 0 ? file.length : end), Math.min(times, 4));
    if (inflated > MOST_INFLATED)
      throw new Refusal('too-large', `its streams unpack to more than ${MOST_INFLATED} bytes`);
  }
};
