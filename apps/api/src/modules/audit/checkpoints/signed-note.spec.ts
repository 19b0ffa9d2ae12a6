import { generateKeyPairSync } from 'node:crypto';
import { sha256 } from '../../../http/bodies/canonical-json';
import {
  bodyOf,
  headIn,
  isSigned,
  noteText,
  notesIn,
  publicKeyIn,
  signBody,
  verifierKey,
  type SignedNote,
} from './signed-note';

const { privateKey } = generateKeyPairSync('ed25519');
const other = generateKeyPairSync('ed25519').publicKey;
const ORIGIN = 'heed.example.org/audit';

const noteOf = (size: number): SignedNote => {
  const body = bodyOf({ origin: ORIGIN, size, root: sha256(String(size)), at: '2026-01-02T03:04:05.678Z' });
  return { body, signature: signBody(body, ORIGIN, privateKey) };
};
const ownKey = () => {
  const key = publicKeyIn(verifierKey(ORIGIN, privateKey));
  if (!key) throw new Error('no key');
  return key;
};

describe('A signed note', () => {
  it('is read back as it was written, and holds by the key it names', () => {
    const note = noteOf(7);
    expect(headIn(note.body)).toEqual({ origin: ORIGIN, size: 7, root: sha256('7'), at: '2026-01-02T03:04:05.678Z' });
    expect(isSigned(note, ownKey())).toBe(true);
  });

  it('does not hold by another key, of another body, or without its line', () => {
    const note = noteOf(7);
    expect(isSigned(note, other)).toBe(false);
    expect(isSigned({ ...note, body: note.body.replace('\n7\n', '\n8\n') }, ownKey())).toBe(false);
    expect(isSigned({ ...note, signature: '— x AAAA\n' }, ownKey())).toBe(false);
  });

  it('holds beside the line of a witness', () => {
    const note = noteOf(7);
    expect(isSigned({ ...note, signature: `— witness.example AAAAAAAA\n${note.signature}` }, ownKey())).toBe(true);
  });

  it('is one of many in a file that was appended to', () => {
    const notes = [noteOf(1), noteOf(2), noteOf(300)];
    const file = notes.map((note) => `${noteText(note)}\n`).join('');
    expect(notesIn(file)).toEqual(notes);
    expect(notesIn(`\n${file.replace(/\n/g, '\r\n')}\n`)).toEqual(notes);
    expect(notesIn('nothing of the kind')).toEqual([]);
  });

  it.each(['', 'name', `${ORIGIN}+00000000+AAAA`, `${ORIGIN}+zz+${Buffer.alloc(33, 1).toString('base64')}`])(
    'names no key as %p',
    (text) => expect(publicKeyIn(text)).toBeNull(),
  );
});
