import type { Finding, ReadDocument } from '../../document/read-document.types';

const WORDS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve',
  'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen', 'twenty']; // prettier-ignore
const ANNOUNCED = new RegExp(
  `\\b(?:the|these|following|of)\\s+(?:following\\s+)?(\\d{1,3}|${WORDS.slice(1).join('|')})\\s+(?:following\\s+)?recommendations\\b`,
  'iu',
);

/** Blocks that announce a number of recommendations and hold another. */
export const announcedCounts = (read: ReadDocument): Finding[] => {
  const printed = new Map<string, number>();
  for (const { parentRef, printedNumber } of read.paragraphs) {
    if (parentRef !== null && printedNumber !== null) printed.set(parentRef, (printed.get(parentRef) ?? 0) + 1);
  }
  return read.paragraphs.flatMap(({ ref, text, lines }) => {
    const found = printed.get(ref);
    const announced = found === undefined ? undefined : ANNOUNCED.exec(text)?.[1]?.toLowerCase();
    if (announced === undefined || found === undefined) return [];
    const count = /^\d/u.test(announced) ? Number(announced) : WORDS.indexOf(announced);
    if (count === found) return [];
    const detail = `${announced} recommendations are announced, ${found} are printed`;
    return [{ code: 'count-disagrees', line: lines[0], ref, detail } as const];
  });
};
