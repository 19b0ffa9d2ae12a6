import { collapseWhiteSpace } from '../../text/white-space';
import { readWrittenOut } from '../../text/written-out';

const TAGS = /<\/?(?:p|br|b|i|u|em|strong|span|div|ul|ol|li|sup|sub|a)(?:\s[^<>]*)?\/?>/giu;

/** Text of a cell that an export wrote as HTML: tags off, written-out signs read, white space collapsed. */
export const plainText = (cell: string): string => collapseWhiteSpace(readWrittenOut(cell.replace(TAGS, ' ')));
