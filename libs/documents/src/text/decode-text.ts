import type { Encoding } from '../reading/reading.types';
import { decodeWith, likelierPage } from './code-pages';

/** Text of a file, and how its bytes were understood. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: Encoding;
}

const startsWith = (bytes: Uint8Array, mark: readonly number[]): boolean =>
  mark.every((byte, index) => bytes[index] === byte);

/** UTF-8 where the bytes are valid UTF-8; UTF-16 by its mark or its zeros; otherwise what word processors of the 1990s and 2000s saved as text. */
export const decodeText = (bytes: Uint8Array): DecodedText => {
  const wide = wideEncoding(bytes);
  if (wide) return { text: decodeWide(bytes, wide), encoding: wide };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
  } catch {
    const page = likelierPage(bytes);
    return { text: decodeWith(page, bytes), encoding: page };
  }
};

type WideEncoding = 'utf-16le' | 'utf-16be';

const SAMPLE = 2000;

const wideEncoding = (bytes: Uint8Array): WideEncoding | null => {
  if (startsWith(bytes, [0xff, 0xfe])) return 'utf-16le';
  if (startsWith(bytes, [0xfe, 0xff])) return 'utf-16be';
  const sample = bytes.subarray(0, SAMPLE);
  const zeros = [0, 0];
  sample.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  // Latin letters in UTF-16 have a zero in every pair; text in bytes has none at all.
  const enough = sample.length / 4;
  if (odd > enough && even === 0) return 'utf-16le';
  return even > enough && odd === 0 ? 'utf-16be' : null;
};

const decodeWide = (bytes: Uint8Array, encoding: WideEncoding): string => {
  if (encoding === 'utf-16le') return new TextDecoder('utf-16le').decode(bytes);
  const whole = bytes.length - (bytes.length % 2);
  return new TextDecoder('utf-16le').decode(Buffer.from(bytes.subarray(0, whole)).swap16());
};
