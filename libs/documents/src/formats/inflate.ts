import { inflateRawSync, inflateSync } from 'node:zlib';

/** What came out of packed bytes: their content, or why not. */
export type Inflated = Buffer | 'larger' | 'damaged';

const attempt = (inflate: typeof inflateSync, packed: Uint8Array, most: number): Inflated => {
  try {
    return inflate(packed, { maxOutputLength: most });
  } catch (error) {
    return error !== null && typeof error === 'object' && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE'
      ? 'larger'
      : 'damaged';
  }
};

/** Unpacks as a zip packs, never beyond a number of bytes. */
export const inflateZipped = (packed: Uint8Array, most: number): Inflated => attempt(inflateRawSync, packed, most);

/** Unpacks as a PDF packs, never beyond a number of bytes. */
export const inflateStream = (packed: Uint8Array, most: number): Inflated => attempt(inflateSync, packed, most);
