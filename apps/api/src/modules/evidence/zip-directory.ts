import type { FileHandle } from 'node:fs/promises';

/** An entry as the archive's own table of contents describes it. */
export interface ZipEntry {
  name: string;
  packed: number;
  unpacked: number;
}

// Signatures and field positions: APPNOTE.TXT - .ZIP File Format Specification, 4.3.12 and 4.3.16.
const END = { signature: 0x06054b50, bytes: 22, entries: 10, size: 12, offset: 16 };
const ENTRY = { signature: 0x02014b50, bytes: 46, packed: 20, unpacked: 24, name: 28, extra: 30, comment: 32 };
const LONGEST_COMMENT = 0xffff;
/** Says that the real number stands in a ZIP64 record, which no file of 25 MB needs. */
const ELSEWHERE = 0xffffffff;

const bytesAt = async (file: FileHandle, position: number, length: number): Promise<Buffer> => {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position);
  return buffer.subarray(0, bytesRead);
};

/** The last record of the archive; it is searched from the back, as its comment may hold anything. */
const endRecord = async (file: FileHandle, size: number): Promise<Buffer | null> => {
  const length = Math.min(size, END.bytes + LONGEST_COMMENT);
  const tail = await bytesAt(file, size - length, length);
  for (let at = tail.length - END.bytes; at >= 0; at -= 1) {
    if (tail.readUInt32LE(at) === END.signature) return tail.subarray(at, at + END.bytes);
  }
  return null;
};

const entriesOf = (table: Buffer, count: number): ZipEntry[] | null => {
  const entries: ZipEntry[] = [];
  let at = 0;
  while (at + ENTRY.bytes <= table.length && table.readUInt32LE(at) === ENTRY.signature) {
    const nameLength = table.readUInt16LE(at + ENTRY.name);
    const name = table.toString('utf8', at + ENTRY.bytes, at + ENTRY.bytes + nameLength);
    const [packed, unpacked] = [table.readUInt32LE(at + ENTRY.packed), table.readUInt32LE(at + ENTRY.unpacked)];
    if (packed === ELSEWHERE || unpacked === ELSEWHERE) return null;
    entries.push({ name, packed, unpacked });
    at += ENTRY.bytes + nameLength + table.readUInt16LE(at + ENTRY.extra) + table.readUInt16LE(at + ENTRY.comment);
  }
  return entries.length === count && at === table.length ? entries : null;
};

/**
 * The table of contents of a ZIP, without unpacking any of it; null where there is none, or one that contradicts itself.
 * Its entries are counted, so that what stands behind the table's announced end is no entry.
 */
export const zipDirectory = async (file: FileHandle, size: number): Promise<ZipEntry[] | null> => {
  const end = await endRecord(file, size);
  if (!end) return null;
  const [length, offset] = [end.readUInt32LE(END.size), end.readUInt32LE(END.offset)];
  if (offset + length > size) return null;
  return entriesOf(await bytesAt(file, offset, length), end.readUInt16LE(END.entries));
};
