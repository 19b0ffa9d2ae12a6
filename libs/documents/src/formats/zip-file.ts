import { inflateZipped } from './inflate';
import { Refusal } from './refusal';

/** One file in a zip, as its directory declares it. */
interface Part {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
}

/** Parts of a zip, unpacked when asked for and never beyond what the directory declares. */
export interface ZipFile {
  readonly names: readonly string[];
  /** Null where there is no such part. */
  read(name: string): Uint8Array | null;
}

const MOST_PARTS = 10_000;
const MOST_BYTES = 200_000_000;
const MOST_PER_PACKED_BYTE = 100;
// Short parts of nothing but repeated XML pack better than 100:1 and are harmless.
const RATIO_MATTERS_FROM = 1_000_000;
const END_MARK = 0x06054b50;
const ENTRY_MARK = 0x02014b50;
const LOCAL_MARK = 0x04034b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 0xffff;
const ENTRY_LENGTH = 46;
const LOCAL_LENGTH = 30;
const STORED = 0;
const DEFLATED = 8;
const ENCRYPTED_BIT = 1;

const broken = (detail: string): Refusal => new Refusal('broken-file', detail);

/** PKWARE APPNOTE.TXT 4.3.16: the directory's end stands at the end of the file, before a comment. */
const endOf = (file: Buffer): number => {
  const lowest = Math.max(0, file.length - END_LENGTH - LONGEST_COMMENT);
  for (let at = file.length - END_LENGTH; at >= lowest; at--) if (file.readUInt32LE(at) === END_MARK) return at;
  throw broken('the zip has no directory: the file is cut off or damaged');
};

const directoryOf = (file: Buffer): Part[] => {
  const end = endOf(file);
  const count = file.readUInt16LE(end + 10);
  if (count > MOST_PARTS) throw new Refusal('too-large', `${count} files in one`);
  let at = file.readUInt32LE(end + 16);
  return Array.from({ length: count }, () => {
    if (at + ENTRY_LENGTH > end || file.readUInt32LE(at) !== ENTRY_MARK)
      throw broken('the directory of the zip is damaged');
    if ((file.readUInt16LE(at + 8) & ENCRYPTED_BIT) === ENCRYPTED_BIT)
      throw new Refusal('encrypted', 'the file is protected by a password');
    const nameLength = file.readUInt16LE(at + 28);
    const part = {
      name: file.toString('utf8', at + ENTRY_LENGTH, at + ENTRY_LENGTH + nameLength),
      method: file.readUInt16LE(at + 10),
      packed: file.readUInt32LE(at + 20),
      size: file.readUInt32LE(at + 24),
      offset: file.readUInt32LE(at + 42),
    };
    at += ENTRY_LENGTH + nameLength + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
    return part;
  });
};

const refuseBombs = (parts: readonly Part[]): void => {
  const total = parts.reduce((sum, { size }) => sum + size, 0);
  if (total > MOST_BYTES) throw new Refusal('too-large', `unpacked it would be ${total} bytes`);
  const dense = parts.find(({ size, packed }) => size > RATIO_MATTERS_FROM && size > packed * MOST_PER_PACKED_BYTE);
  if (dense)
    throw new Refusal('too-large', `${dense.name} unpacks to more than ${MOST_PER_PACKED_BYTE} times its size`);
};

const unpack = (file: Buffer, { name, method, packed, size, offset }: Part): Uint8Array => {
  if (offset + LOCAL_LENGTH > file.length || file.readUInt32LE(offset) !== LOCAL_MARK)
    throw broken(`${name} is not where the zip says`);
  const start = offset + LOCAL_LENGTH + file.readUInt16LE(offset + 26) + file.readUInt16LE(offset + 28);
  const content = file.subarray(start, start + packed);
  if (content.length < packed) throw broken(`${name} is cut off`);
  if (method === STORED) return content;
  if (method !== DEFLATED) throw broken(`${name} is packed in a way that is not known`);
  // One byte beyond what is declared tells a lie without unpacking it.
  const plain = inflateZipped(content, size + 1);
  if (plain === 'larger') throw new Refusal('too-large', `${name} is larger than the zip declares`);
  if (plain === 'damaged') throw broken(`${name} cannot be unpacked`);
  if (plain.length !== size) throw broken(`${name} is ${plain.length} bytes, not the ${size} that the zip declares`);
  return plain;
};

/** Opens a zip by its directory; refuses bombs before anything is unpacked. */
export const openZip = (bytes: Uint8Array): ZipFile => {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (file.length < END_LENGTH) throw broken('the zip is cut off');
  const parts = directoryOf(file);
  refuseBombs(parts);
  const byName = new Map(parts.map((part) => [part.name, part]));
  return {
    names: [...byName.keys()],
    read: (name) => {
      const part = byName.get(name);
      return part ? unpack(file, part) : null;
    },
  };
};
