import { deflateRawSync } from 'node:zlib';

export interface ZipPart {
  name: string;
  content?: Buffer;
  /** What the table of contents says instead of the truth. */
  unpacked?: number;
}

const packed = ({ name, content = Buffer.alloc(0), unpacked }: ZipPart, offset: number) => {
  const data = deflateRawSync(content);
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(20, 4);
  local.writeUInt16LE(8, 8);
  local.writeUInt32LE(data.length, 18);
  local.writeUInt32LE(content.length, 22);
  local.writeUInt16LE(name.length, 26);
  const central = Buffer.alloc(46);
  central.writeUInt32LE(0x02014b50, 0);
  central.writeUInt16LE(8, 10);
  central.writeUInt32LE(data.length, 20);
  central.writeUInt32LE(unpacked ?? content.length, 24);
  central.writeUInt16LE(name.length, 28);
  central.writeUInt32LE(offset, 42);
  return {
    local: Buffer.concat([local, Buffer.from(name), data]),
    central: Buffer.concat([central, Buffer.from(name)]),
  };
};

/** A ZIP with its table of contents. */
export const aZip = (parts: readonly ZipPart[]): Buffer => {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const { local, central } = packed(part, offset);
    locals.push(local);
    centrals.push(central);
    offset += local.length;
  }
  const table = Buffer.concat(centrals);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(table.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, table, end]);
};

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** A Word document with more parts beside its own. */
export const aWordFile = (...parts: readonly ZipPart[]): Buffer =>
  aZip([
    {
      name: '[Content_Types].xml',
      content: Buffer.from(`<Types><Override PartName="/word/document.xml" ContentType="${WORD}.main+xml"/></Types>`),
    },
    { name: 'word/document.xml', content: Buffer.from('<w:document/>') },
    ...parts,
  ]);
