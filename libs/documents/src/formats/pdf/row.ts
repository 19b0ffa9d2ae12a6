import { collapseWhiteSpace } from '../../text/white-space';
import type { Piece } from './piece';

/** One printed line of a column. */
export interface Row {
  readonly text: string;
  readonly x: number;
  readonly right: number;
  readonly y: number;
  /** Of most of its signs. */
  readonly size: number;
  /** A raised mark in front: the number of a footnote at its text. */
  readonly mark: string | null;
  /** Raised marks within: anchors of footnotes. They are not in the text. */
  readonly anchors: readonly string[];
}

const ANCHOR = /^(?:\d{1,3}(?:\s*,\s*\d{1,3})*|\*{1,3}|[†‡§]+|[a-z])$/u;
const RAISED_SIGNS = /[⁰¹²³⁴⁵⁶⁷⁸⁹]+/gu;
const UNIT = /(?:^|[\s\d])(?:[kcm]?m|CO)$/u;
// Of the size of the signs: below it two pieces are one word.
const WORD_GAP = 0.15;

const top = ({ y, size }: Piece): number => y - size * 0.75;
const foot = ({ y, size }: Piece): number => y + size * 0.2;

const overlaps = (one: Piece, other: Piece): boolean => {
  const shared = Math.min(foot(one), foot(other)) - Math.max(top(one), top(other));
  return shared > Math.min(one.size, other.size) * 0.45;
};

/** Lines of a column, from its pieces; raised and lowered signs belong to the line that they stand in. */
export const rowsOf = (pieces: readonly Piece[]): Row[] => {
  const groups: { main: Piece; pieces: Piece[] }[] = [];
  const bySize = [...pieces].sort((one, other) => one.y - other.y || one.x - other.x);
  for (const piece of bySize) {
    const group = groups.slice(-3).findLast(({ main }) => overlaps(main, piece));
    if (!group) groups.push({ main: piece, pieces: [piece] });
    else {
      group.pieces.push(piece);
      if (piece.size > group.main.size) group.main = piece;
    }
  }
  return groups
    .sort((one, other) => one.main.y - other.main.y)
    .flatMap(({ pieces: inRow }) => apart(inRow))
    .map(rowOf)
    .filter((row) => row.text !== '' || row.mark !== null);
};

// In sizes of the signs: what stands so far apart is two entries of a masthead or table.
const FAR_APART = 4;
const LABEL = /^(?:[([]?[\p{L}\p{N}.]{1,8}[)\].:]|[\p{N}.]+|[•–—-])$/u;
const hasLetters = (pieces: readonly Piece[]): boolean => pieces.some(({ text }) => /\p{L}{2}/u.test(text));

/** Entries of a line that stand far apart; a number in front and a page number behind stay with their text. */
const apart = (pieces: readonly Piece[]): Piece[][] => {
  const parts: Piece[][] = [];
  for (const piece of [...pieces].sort((one, other) => one.x - other.x)) {
    const last = parts[parts.length - 1];
    const before = last?.[last.length - 1];
    if (last && before && piece.x - before.right < FAR_APART * piece.size) last.push(piece);
    else parts.push([piece]);
  }
  const whole = (part: readonly Piece[]): string => part.map(({ text }) => text.trim()).join(' ');
  const entries = parts.every((part) => hasLetters(part) && !LABEL.test(whole(part)));
  return entries ? parts : [[...pieces]];
};

const mainSize = (pieces: readonly Piece[]): Piece => {
  const [first, ...rest] = pieces;
  if (!first) throw new Error('a line without text');
  const signs = (size: number): number =>
    pieces.filter((piece) => Math.abs(piece.size - size) < 0.3).reduce((sum, { text }) => sum + text.length, 0);
  return rest.reduce((best, piece) => (signs(piece.size) > signs(best.size) ? piece : best), first);
};

const isRaised = (piece: Piece, main: Piece): boolean =>
  piece.size < main.size * 0.85 && piece.y < main.y - main.size * 0.1;

/** Pieces as they are read: from the right in Arabic and Hebrew, but for figures and Latin words within. */
const inReadingOrder = (pieces: readonly Piece[]): Piece[] => {
  const ordered = [...pieces].sort((one, other) => one.x - other.x);
  const signs = (rightToLeft: boolean): number =>
    pieces.reduce((sum, piece) => sum + (piece.rightToLeft === rightToLeft ? piece.text.length : 0), 0);
  if (signs(true) <= signs(false)) return ordered;
  const runs: Piece[][] = [];
  for (const piece of ordered) {
    const last = runs[runs.length - 1];
    if (last && !piece.rightToLeft && last[0]?.rightToLeft === false) last.push(piece);
    else runs.push([piece]);
  }
  return runs.reverse().flat();
};

const rowOf = (pieces: readonly Piece[]): Row => {
  const main = mainSize(pieces);
  const anchors: string[] = [];
  let text = '';
  let mark: string | null = null;
  let last: Piece | null = null;
  for (const piece of inReadingOrder(pieces)) {
    const word = piece.text.trim();
    const between = last === null ? 0 : Math.max(piece.x - last.right, last.x - piece.right);
    const spaced =
      between > main.size * WORD_GAP || /^\s/u.test(piece.text) || (last !== null && /\s$/u.test(last.text));
    last = piece;
    if (isRaised(piece, main) && ANCHOR.test(word) && !(UNIT.test(text) && !spaced)) {
      if (text === '' && mark === null) mark = word;
      else anchors.push(...word.split(/\s*,\s*/u));
    } else text += `${spaced && text !== '' ? ' ' : ''}${piece.text}`;
  }
  const lifted = text.replace(RAISED_SIGNS, (signs, at: number) => {
    if (at === 0 || UNIT.test(text.slice(0, at))) return signs;
    anchors.push(signs.normalize('NFKC'));
    return '';
  });
  const xs = pieces.map(({ x }) => x);
  const x = Math.min(...xs);
  const right = Math.max(...pieces.map((piece) => piece.right));
  return { text: collapseWhiteSpace(lifted), x, right, y: main.y, size: main.size, mark, anchors };
};
