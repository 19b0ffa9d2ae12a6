import type { SourceFormat } from '../reading/reading.types';
import { Refusal } from './refusal';

const begins = (bytes: Uint8Array, mark: readonly number[], at = 0): boolean =>
  mark.every((byte, index) => bytes[at + index] === byte);

const ascii = (text: string): number[] => Array.from(text, (sign) => sign.charCodeAt(0));

/** Files that people hand in for documents, and what to say of them. */
const NOT_DOCUMENTS: readonly (readonly [readonly number[], string])[] = [
  [[0x89, 0x50, 0x4e, 0x47], 'a PNG image: text in images is not read'],
  [[0xff, 0xd8, 0xff], 'a JPEG image: text in images is not read'],
  [ascii('GIF8'), 'a GIF image: text in images is not read'],
  [ascii('II*\0'), 'a TIFF image: text in images is not read'],
  [ascii('MM\0*'), 'a TIFF image: text in images is not read'],
  [[0x1f, 0x8b], 'a gzip archive: unpack it first'],
  [ascii('Rar!'), 'a RAR archive: unpack it first'],
  [ascii('7z\xbc\xaf'), 'a 7-Zip archive: unpack it first'],
  [ascii('MZ'), 'a program'],
  [[0x7f, 0x45, 0x4c, 0x46], 'a program'],
  [ascii('{\\rtf'), 'a rich text file: save it as .docx'],
];
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
// In UTF-16, as the directory of such a container has it.
const ENCRYPTED_PACKAGE = Buffer.from('EncryptedPackage', 'utf16le');
// PDF readers look for the mark within the first 1024 bytes.
const PDF_MARK_WITHIN = 1024;

/** What the first bytes tell: a PDF, a zip (Word or Excel), or text of some kind. */
export const detectContainer = (bytes: Uint8Array): 'pdf' | 'zip' | 'text' => {
  if (bytes.length === 0) throw new Refusal('broken-file', 'the file is empty (0 bytes)');
  const head = Buffer.from(bytes.subarray(0, PDF_MARK_WITHIN));
  if (begins(bytes, [0x50, 0x4b])) return 'zip';
  if (begins(bytes, OLE)) throw oldOffice(bytes);
  for (const [mark, what] of NOT_DOCUMENTS) if (begins(bytes, mark)) throw new Refusal('broken-file', what);
  if (head.includes('%PDF-')) return 'pdf';
  return 'text';
};

const oldOffice = (bytes: Uint8Array): Refusal =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(ENCRYPTED_PACKAGE)
    ? new Refusal('encrypted', 'the file is protected by a password')
    : new Refusal('broken-file', 'a file of Word or Excel before 2007: save it as .docx or .xlsx');

// Tab, line ends, form feed and the end mark of DOS are no faults.
const CONTROL_SIGNS = /[\0-\x08\x0b\x0e-\x19\x1b-\x1f]/gu;
const SAMPLE = 20_000;

/** Refuses what decodes to signs but is no text: programs, sound, damaged files, web pages. */
export const refuseUnlessText = (text: string): void => {
  const sample = text.slice(0, SAMPLE);
  const controls = sample.match(CONTROL_SIGNS)?.length ?? 0;
  if (controls > sample.length / 100)
    throw new Refusal('broken-file', 'not a text: the bytes are of no format that is known');
  if (/^\s*<(?:!doctype|html|\?xml|svg)/iu.test(sample))
    throw new Refusal('broken-file', 'a web page or XML: save it as text, Word or PDF');
};

/** Text, a table in text, or JSON: the name helps where the content leaves a choice. */
export const textFormat = (text: string, fileName = ''): Extract<SourceFormat, 'text' | 'csv' | 'json'> => {
  const ending = /\.([a-z]+)$/iu.exec(fileName)?.[1]?.toLowerCase();
  if (ending === 'json') return 'json';
  if (ending === 'csv' || ending === 'tsv') return 'csv';
  if (ending === 'txt') return 'text';
  if (/^\s*[[{]\s*["{[\]}]/u.test(text)) return 'json';
  return 'text';
};
