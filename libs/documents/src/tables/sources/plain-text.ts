import { collapseWhiteSpace } from '../../text/white-space';

const TAGS = /<\/?(?:p|br|b|i|u|em|strong|span|div|ul|ol|li|sup|sub|a)(?:\s[^<>]*)?\/?>/giu;
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };
const REFERENCE = /&(?:#(\d{1,6})|(\w+));/gu;
const HIGHEST_CODE_POINT = 0x10ffff;

/** Text of a cell that an export wrote as HTML: tags off, written-out signs read, white space collapsed. */
export const plainText = (cell: string): string =>
  collapseWhiteSpace(
    cell.replace(TAGS, ' ').replace(REFERENCE, (whole, code: string | undefined, name: string | undefined) => {
      if (name !== undefined) return NAMED[name] ?? whole;
      return Number(code) <= HIGHEST_CODE_POINT ? String.fromCodePoint(Number(code)) : whole;
    }),
  );
