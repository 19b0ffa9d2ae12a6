import { createPublicKey, sign, verify, type KeyObject } from 'node:crypto';
import { sha256 } from '../../../http/bodies/canonical-json';

/** What a checkpoint says: that so many entries, in this order, lead to this root. */
export interface TreeHead {
  /** Which log it is about: the same name for every checkpoint of an installation. */
  origin: string;
  size: number;
  root: Buffer;
  /** ISO instant. */
  at: string;
}

/** The body and the line beneath it, each as the exact bytes that were stored. */
export interface SignedNote {
  body: string;
  signature: string;
}

/** C2SP signed-note: the kind of signature, Ed25519. */
const ED25519 = Uint8Array.of(0x01);
/** DER of an Ed25519 public key (RFC 8410, section 4) up to its 32 bytes. */
const SPKI = Buffer.from('302a300506032b6570032100', 'hex');

const publicOf = (key: KeyObject): KeyObject => (key.type === 'private' ? createPublicKey(key) : key);
const bytesOf = (key: KeyObject): Buffer => publicOf(key).export({ format: 'der', type: 'spki' }).subarray(SPKI.length);
const keyHash = (name: string, publicKey: Uint8Array): Buffer => sha256(`${name}\n`, ED25519, publicKey).subarray(0, 4);

/** The body in the manner of C2SP tlog-checkpoint: origin, size, root; then, as an extension, when it was taken. */
export const bodyOf = ({ origin, size, root, at }: TreeHead): string =>
  `${origin}\n${size}\n${root.toString('base64')}\n${at}\n`;

export const signBody = (body: string, origin: string, key: KeyObject): string => {
  const signature = sign(null, Buffer.from(body), key);
  return `— ${origin} ${Buffer.concat([keyHash(origin, bytesOf(key)), signature]).toString('base64')}\n`;
};

/** The note as it is kept and exchanged. */
export const noteText = ({ body, signature }: SignedNote): string => `${body}\n${signature}`;

/** The key to verify with, as C2SP signed-note writes it: name, hash and public key. */
export const verifierKey = (origin: string, key: KeyObject): string => {
  const publicKey = bytesOf(key);
  const typed = Buffer.concat([ED25519, publicKey]).toString('base64');
  return `${origin}+${keyHash(origin, publicKey).toString('hex')}+${typed}`;
};

/** The public key in such a text, or null where it is none. */
export const publicKeyIn = (text: string): KeyObject | null => {
  const [, name, hash, base64] = /^(\S+)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)$/.exec(text.trim()) ?? [];
  const typed = Buffer.from(base64 ?? '', 'base64');
  const publicKey = typed.subarray(1);
  if (typed[0] !== ED25519[0] || publicKey.length !== 32 || name === undefined) return null;
  if (keyHash(name, publicKey).toString('hex') !== hash) return null;
  return createPublicKey({ key: Buffer.concat([SPKI, publicKey]), format: 'der', type: 'spki' });
};

/** What a body says, or null where it is no checkpoint. */
export const headIn = (body: string): TreeHead | null => {
  const [, origin, size, root, at] = /^(\S+)\n(\d{1,15})\n([A-Za-z0-9+/]{43}=)\n(\S+)\n$/.exec(body) ?? [];
  if (origin === undefined || root === undefined || at === undefined) return null;
  return { origin, size: Number(size), root: Buffer.from(root, 'base64'), at };
};

/** Whether one of the lines beneath the body is this key's. Others may be witnesses' and say nothing here. */
export const isSigned = ({ body, signature }: SignedNote, key: KeyObject): boolean =>
  signature.split('\n').some((line) => {
    const [, name, base64] = /^— (\S+) (\S+)$/.exec(line) ?? [];
    const bytes = Buffer.from(base64 ?? '', 'base64');
    if (name === undefined || !keyHash(name, bytesOf(key)).equals(bytes.subarray(0, 4))) return false;
    return verify(null, Buffer.from(body), publicOf(key), bytes.subarray(4));
  });

/** The notes of a file, one after the other, as `checkpoint --to` appends them. */
export const notesIn = (text: string): SignedNote[] =>
  text
    .replace(/\r\n/g, '\n')
    .split(/\n\n(?=[^—\s])|^\n+(?=[^—])/m)
    .flatMap((note) => {
      const [body, signature] = note.split(/\n\n(?=— )/);
      return body && signature ? [{ body: `${body.trimStart()}\n`, signature: `${signature.trimEnd()}\n` }] : [];
    });
