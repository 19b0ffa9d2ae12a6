/** How deep and how large a body may be. The largest of ours, an update with fifty asks and measures, stays under a quarter. */
const MAX_DEPTH = 8;
const MAX_ITEMS = 1_000;

const [QUOTE, BACKSLASH, COMMA] = [0x22, 0x5c, 0x2c];
const OPENING: readonly number[] = [0x5b, 0x7b];
const CLOSING: readonly number[] = [0x5d, 0x7d];

/** Position of the quote that ends the text begun at `start`, or the end of the bytes. */
const endOfText = (bytes: Uint8Array, start: number): number => {
  let at = start + 1;
  while (at < bytes.length && bytes[at] !== QUOTE) at += bytes[at] === BACKSLASH ? 2 : 1;
  return at;
};

/**
 * Whether JSON in UTF-8 is no deeper and has no more keys and items than any request of ours. Counted on the bytes, once
 * from front to end, before anything is parsed: parsing 256 kB of brackets alone takes a tenth of a second.
 */
export const hasModestShape = (bytes: Uint8Array): boolean => {
  let depth = 0;
  let items = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte === QUOTE) at = endOfText(bytes, at);
    else if (byte === COMMA) items += 1;
    else if (CLOSING.includes(byte)) depth -= 1;
    else if (OPENING.includes(byte)) {
      depth += 1;
      items += 1;
    }
    if (depth > MAX_DEPTH || items > MAX_ITEMS) return false;
  }
  return true;
};
