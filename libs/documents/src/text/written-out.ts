const REFERENCE = /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(\w{1,10}));/giu;
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };
const HIGHEST_CODE_POINT = 0x10ffff;
const UNREADABLE = '\uFFFD';

// Half of a pair is no sign, and no database takes it.
const isSign = (code: number): boolean => code > 0 && code <= HIGHEST_CODE_POINT && !(code >= 0xd800 && code <= 0xdfff);

/** Text with the signs that XML and HTML write out by name or number, read; U+FFFD for numbers that stand for no sign. */
export const readWrittenOut = (text: string): string =>
  text.includes('&')
    ? text.replace(REFERENCE, (whole, decimal?: string, hex?: string, name?: string) => {
        if (name !== undefined) return NAMED[name] ?? whole;
        const code = decimal === undefined ? parseInt(hex ?? '', 16) : Number(decimal);
        return isSign(code) ? String.fromCodePoint(code) : UNREADABLE;
      })
    : text;
