/** Text of a file, and how its bytes were understood. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: 'utf-8' | 'utf-16le' | 'windows-1252';
}

const startsWith = (bytes: Uint8Array, mark: readonly number[]): boolean =>
  mark.every((byte, index) => bytes[index] === byte);

/** UTF-8 where the bytes are valid UTF-8; otherwise what Windows word processors of the 1990s and 2000s saved as text. */
export const decodeText = (bytes: Uint8Array): DecodedText => {
  if (startsWith(bytes, [0xff, 0xfe])) return { text: new TextDecoder('utf-16le').decode(bytes), encoding: 'utf-16le' };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
  } catch {
    return { text: fromWindows1252(bytes), encoding: 'windows-1252' };
  }
};

// By hand: some Node releases decode windows-1252 as ISO 8859-1, which loses quotation marks and dashes.
const FROM_0X80 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

const fromWindows1252 = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => FROM_0X80[byte - 0x80] ?? String.fromCharCode(byte)).join('');
