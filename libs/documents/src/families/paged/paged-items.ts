import { opensList } from '../../rules/completeness.rule';
import { readLabel } from '../../rules/label.rule';
import { parentOf, type Place, placeLabel, refOf } from '../../rules/sequence.rule';
import { isComplete } from './completeness';
import type { PageLine } from './paged.types';
import type { Unit } from './paged-units';

/** Where a list of items stands. */
interface ItemSetting {
  /** Text in front of the line. */
  readonly before: string;
  readonly at: Place;
  /** The paragraph whose items these are. */
  readonly owner: string;
  /** How the paragraph is cited where the owner is a second block of it. */
  readonly cited: string;
  readonly wrapped: boolean;
}

/** An item, and its place in the list. */
interface PlacedItem {
  readonly unit: Unit;
  readonly place: Place;
  readonly misread: boolean;
}

/** Reads "(a)" or "(ii)" at the beginning of a line as an item, where its place in the list says that it is one. */
export const readItem = (line: PageLine, { before, at, owner, cited, wrapped }: ItemSetting): PlacedItem | null => {
  const label = readLabel(line.text);
  if (label?.form !== 'bracketed') return null;
  const sure = /^[\p{Lu}“"]/u.test(label.rest) && (line.blankBefore || !wrapped);
  const complete = isComplete(before) || sure;
  const ended = complete ? `${before}${opensList(before) ? '' : ';'}` : before;
  const placement = placeLabel(label, { at, before: ended, beforeIsUnnumbered: false });
  if (!placement) return null;
  const { place, misread } = placement;
  const inOwner = (each: Place): string =>
    each.letter === null ? owner : `${cited}${refOf({ ...each, number: null })}`;
  const parent = parentOf(place);
  const { printed, rest: text } = label;
  return {
    unit: { ref: inOwner(place), parentRef: parent && inOwner(parent), altRefs: [], printed, text },
    place,
    misread,
  };
};
