import { beginsLikeParagraph, endsClause, endsSentence, opensList } from './completeness.rule';
import type { Label } from './label.rule';
import { fromLetter, fromRoman, toLetter, toRoman } from './numeral.rule';

/** Where the numbering stands: `4(p)(xi)` is number 4, letter 16, roman 11. */
export interface Place {
  readonly number: number | null;
  readonly letter: number | null;
  readonly roman: number | null;
}

export const NOWHERE: Place = { number: null, letter: null, roman: null };

export interface Placement {
  readonly place: Place;
  /** The label was read by its position, against its print. */
  readonly misread: boolean;
  /** The numbering began anew. */
  readonly restarted: boolean;
}

/** What stands in front of a label. */
export interface Context {
  readonly at: Place;
  /** Text of the paragraph before; `null` at the beginning of a series. */
  readonly before: string | null;
  /** That paragraph carries no number of its own: an adoption sentence. */
  readonly beforeIsUnnumbered: boolean;
  /** A part of the document has just begun, in which numbers may begin anew. */
  readonly inNewPart?: boolean;
  /** Nothing but a heading stands in front. */
  readonly isBehindHeading?: boolean;
  /** Whether such a number is printed further on; extracts leave out many pages and go on with their series. */
  readonly isPrintedAhead?: (value: number) => boolean;
}

// Documents that lost paragraphs skip numbers, but a jump beyond this is a year, a quantity or another document's number,
// unless it stands behind a heading or its own series goes on behind it.
const LONGEST_GAP = 25;

/** Whether a label at the beginning of a line continues the numbering; `null` where it is part of a sentence. */
export const placeLabel = (label: Label, context: Context): Placement | null =>
  label.form === 'arabic' ? placeNumber(label, context) : label.form === 'bracketed' ? placeItem(label, context) : null;

const placed = (place: Place, misread = false, restarted = false): Placement => ({ place, misread, restarted });

const placeNumber = (label: Label, context: Context): Placement | null => {
  const { at, before, beforeIsUnnumbered, inNewPart } = context;
  const value = Number(label.mark);
  const place = { number: value, letter: null, roman: null };
  if (label.rest !== '' && !beginsLikeParagraph(label.rest)) return null;
  if (interrupts(label, before)) return null;
  if (at.number === null) return placed(place);
  if (value === at.number + 1) return placed(place);
  if (value === 1 && before !== null && opensList(before) && beforeIsUnnumbered) return placed(place, false, true);
  if (value === 1 && inNewPart) return placed(place, false, true);
  const gap = value - at.number;
  const mayFollow = label.rest === '' || before === null || before === '' || endsSentence(before);
  const goesOn = context.isBehindHeading === true || (context.isPrintedAhead?.(value + 1) ?? false);
  const isNear = gap <= LONGEST_GAP || goesOn;
  return gap > 1 && isNear && mayFollow ? placed(place) : null;
};

const TAIL = 240;
// "…; and" in front of the last item of a list.
const CONJUNCTION = /(?<=[;,])\s+(?:and|or|and\/or)$/u;

// A label alone on its line interrupts nothing; one with text behind it may be a wrapped line of the sentence before.
const interrupts = (label: Label, before: string | null): boolean =>
  label.rest !== '' && before !== null && before !== '' && !endsClause(before.slice(-TAIL).replace(CONJUNCTION, ''));

const placeItem = (label: Label, context: Context): Placement | null => {
  const { at, before } = context;
  if (at.number === null && before === null) return null;
  if (interrupts(label, before)) return null;
  const afterChapeau = before !== null && opensList(before);
  return (
    asRoman(label, at, afterChapeau) ??
    asLetter(label, at, afterChapeau) ??
    (before === null ? null : byPosition(label, at, afterChapeau))
  );
};

const asRoman = (label: Label, at: Place, afterChapeau: boolean): Placement | null => {
  const value = fromRoman(label.mark);
  if (value === null) return null;
  const continues = at.roman !== null && value === at.roman + 1;
  // "(i)" after a chapeau that is itself an item opens a list within it; after "(h)" it is the ninth letter.
  const opens = at.roman === null && at.letter !== null && value === 1 && afterChapeau;
  return continues || opens ? placed({ ...at, roman: value }) : null;
};

const asLetter = (label: Label, at: Place, afterChapeau: boolean): Placement | null => {
  const value = fromLetter(label.mark);
  if (value === null) return null;
  const continues = at.letter !== null && value === at.letter + 1;
  const opens = at.letter === null && value === 1 && afterChapeau;
  return continues || opens ? placed({ ...at, letter: value, roman: null }) : null;
};

const byPosition = (label: Label, at: Place, afterChapeau: boolean): Placement | null => {
  const printedTwice = at.roman === null && at.letter !== null && fromLetter(label.mark) === at.letter;
  const damaged = !/^[a-z]+$/iu.test(label.mark);
  if (!beginsLikeParagraph(label.rest) || !(printedTwice || damaged)) return null;
  if (at.letter === null) return damaged && afterChapeau ? placed({ ...at, letter: 1 }, true) : null;
  return at.roman === null ? placed({ ...at, letter: at.letter + 1 }, true) : null;
};

/** `4(f)`, `109(p)(xi)`: always with round brackets, whatever is printed. */
export const refOf = ({ number, letter, roman }: Place): string =>
  `${number ?? ''}${letter === null ? '' : `(${toLetter(letter)})`}${roman === null ? '' : `(${toRoman(roman).toLowerCase()})`}`;

/** The paragraph whose chapeau an item completes. */
export const parentOf = (place: Place): Place | null => {
  if (place.roman !== null) return { ...place, roman: null };
  return place.letter !== null ? { ...place, letter: null } : null;
};
