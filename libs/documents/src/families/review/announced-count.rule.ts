import type { Finding, ReadDocument } from '../../document/read-document.types';

const WORDS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve',
  'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen', 'twenty']; // prettier-ignore
const ANNOUNCED = new RegExp(
  `\\b(?:the|these|following|of)\\s+(?:following\\s+)?(\\d{1,3}|${WORDS.slice(1).join('|')})\\s+(?:following\\s+)?recommendations\\b`,
  'iu',
);

/** Blocks that announce a number of recommendations and hold another. */
export const announcedCounts = (read: ReadDocument): Finding[] =>
  read.paragraphs.flatMap(({ ref, text, lines }) => {
    const announced = ANNOUNCED.exec(text)?.[1]?.toLowerCase();
    const found = read.paragraphs.filter((other) => other.parentRef === ref && other.printedNumber !== null).length;
    if (announced === undefined || found === 0) return [];
    const count = /^\d/u.test(announced) ? Number(announced) : WORDS.indexOf(announced);
    if (count === found) return [];
    const detail = `${announced} recommendations are announced, ${found} are printed`;
    return [{ code: 'count-disagrees', line: lines[0], ref, detail } as const];
  });
