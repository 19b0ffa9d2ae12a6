// By hand: some Node releases decode windows-1252 as ISO 8859-1, which loses quotation marks and dashes, and Mac Roman not at all.
const WINDOWS_1252 =
  '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ' +
  '\u00a0¡¢£¤¥¦§¨©ª«¬\u00ad®¯°±²³´µ¶·¸¹º»¼½¾¿ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿ';
// https://www.unicode.org/Public/MAPPINGS/VENDORS/APPLE/ROMAN.TXT
const MACINTOSH =
  'ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø' +
  '¿¡¬√ƒ≈∆«»…\u00a0ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\uf8ffÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ';

export type CodePage = 'windows-1252' | 'macintosh';

const UPPER_HALF: Readonly<Record<CodePage, string>> = { 'windows-1252': WINDOWS_1252, macintosh: MACINTOSH };

/** Bytes with the signs of one code page. */
export const decodeWith = (page: CodePage, bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    .toString('latin1')
    .replace(/[\u0080-\u00ff]/gu, (byte) => UPPER_HALF[page].charAt(byte.charCodeAt(0) - 0x80));

const HIGH_BYTES_ASKED = 5000;
const WINDOW = 1;

const isLower = (sign: string): boolean => /\p{Ll}/u.test(sign);
const isLetter = (sign: string): boolean => /\p{L}/u.test(sign);

/** How natural a sign stands between its neighbours, as texts in Latin letters are written. */
const likelihood = (before: string, sign: string, after: string): number => {
  if (/[\u0080-\u009f\uf8ff]/u.test(sign)) return -3;
  if (sign === '’') return isLetter(before) ? 3 : 0;
  if (/[“‘«]/u.test(sign)) return /[\s(]|^$/u.test(before) && isLetter(after) ? 3 : -1;
  if (/[”»]/u.test(sign)) return /[\p{L}.,;!?]/u.test(before) && !isLetter(after) ? 3 : -1;
  if (/[–—…•\u00a0]/u.test(sign)) return isLetter(before) && isLetter(after) ? 0 : 2;
  if (!isLetter(sign)) return -1;
  if (isLower(sign)) return isLetter(before) || isLetter(after) ? (/[éèêáàâãçñóôöúüíîïäåøæ]/u.test(sign) ? 2 : 1) : -1;
  return isLower(before) ? -2 : isLetter(after) ? 1 : 0;
};

/** Mac Roman or windows-1252, by which of the two gives the likelier text; Macs before 2001 ended lines with CR alone. */
export const likelierPage = (bytes: Uint8Array): CodePage => {
  const lead = { 'windows-1252': 0, macintosh: endsLinesWithCr(bytes) ? 5 : -1 };
  let asked = 0;
  for (let at = 0; at < bytes.length && asked < HIGH_BYTES_ASKED; at++) {
    if ((bytes[at] ?? 0) < 0x80) continue;
    asked++;
    const around = bytes.subarray(Math.max(0, at - WINDOW), at + WINDOW + 1);
    for (const page of ['windows-1252', 'macintosh'] as const) {
      const text = decodeWith(page, around);
      const middle = at === 0 ? 0 : WINDOW;
      lead[page] += likelihood(text.charAt(middle - 1), text.charAt(middle), text.charAt(middle + 1));
    }
  }
  return lead.macintosh > lead['windows-1252'] ? 'macintosh' : 'windows-1252';
};

const endsLinesWithCr = (bytes: Uint8Array): boolean => bytes.includes(0x0d) && !bytes.includes(0x0a);
