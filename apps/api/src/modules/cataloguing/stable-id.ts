import { createHash } from 'node:crypto';

/** Namespace of every identifier that is derived from a readable key; changing it would change them all. */
const NAMESPACE = Buffer.from('7d1a5c3e0f6b4f0a9c52b8d1e6f0a417', 'hex');

// One document names the same key many times over.
const REMEMBERED = 20_000;
const known = new Map<string, string>();

const derived = (name: string): string => {
  const bytes = createHash('sha1').update(NAMESPACE).update(name).digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
};

/** UUID version 5 (RFC 9562) of a readable key, so that loading twice, or elsewhere, gives the same identifier. */
export const stableId = (kind: string, ...key: readonly (string | number)[]): string => {
  const name = [kind, ...key].join('\u001f');
  const remembered = known.get(name);
  if (remembered !== undefined) return remembered;
  if (known.size >= REMEMBERED) known.clear();
  const id = derived(name);
  known.set(name, id);
  return id;
};

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** SHA-256, hexadecimal, of some texts in order. */
export const fingerprint = (...texts: readonly string[]): string => sha256(Buffer.from(texts.join('\0')));
