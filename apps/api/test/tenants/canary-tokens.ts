import { inflateRawSync } from 'node:zlib';

/** A word that stands nowhere else; it says what kind of word it is and whose. */
export const TOKEN = /cnry([a-z]+)t(\d+)q[0-9a-z]{10}/g;

const random = (): string => Array.from({ length: 10 }, () => Math.floor(Math.random() * 36).toString(36)).join('');
export const tokenFor = (area: string, n: number): string => `cnry${area}t${String(n)}q${random()}`;

export interface Token {
  readonly area: string;
  /** Place of the tenant among all. */
  readonly tenant: number;
}

export const tokensIn = (text: string): Token[] =>
  [...text.matchAll(TOKEN)].map(([, area = '', n = '']) => ({ area, tenant: Number(n) }));

const [CENTRAL, END] = ['PK\u0001\u0002', 'PK\u0005\u0006'];

/** The text of a file; of one that is packed, such as a spreadsheet, the text of all its parts. */
export const unpacked = (text: string): string => {
  if (!text.startsWith('PK\u0003\u0004')) return text;
  const bytes = Buffer.from(text, 'latin1');
  const parts: string[] = [];
  let at = bytes.readUInt32LE(bytes.lastIndexOf(END, undefined, 'latin1') + 16);
  while (bytes.toString('latin1', at, at + 4) === CENTRAL) {
    const [method, size, local] = [
      bytes.readUInt16LE(at + 10),
      bytes.readUInt32LE(at + 20),
      bytes.readUInt32LE(at + 42),
    ];
    const from = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const part = bytes.subarray(from, from + size);
    parts.push((method === 0 ? part : inflateRawSync(part)).toString('utf8'));
    at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return parts.join('\n');
};
