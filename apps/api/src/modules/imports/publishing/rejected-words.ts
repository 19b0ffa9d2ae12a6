import { memberMessages, memberTranslator } from '@heed/messages';

const { row } = memberMessages.imports;
const isKnown = (code: string): code is keyof typeof row => code in row;

/** Why a row was rejected, in words; a reason that nobody has put into words yet is given by its code. */
export const rejectedWords = (code: string): string =>
  isKnown(code) ? memberTranslator('en')(`imports.row.${code}`, { code }) : code;
