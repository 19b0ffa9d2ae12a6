import type { Ask } from '../../annotations/annotated-document.types';
import type { Addressee } from '../../annotations/annotation.types';
import { infinitiveIn } from '../addressees/infinitive';
import type { Frame } from '../frames/frame.types';

export interface AddressedFrame {
  readonly frame: Frame;
  readonly addressees: readonly Addressee[];
}

const COORDINATED = /(?:,\s*(?:and\s+)?|;\s*(?:and\s+)?|\s+and,?\s+(?:[^,;.]{0,30},\s+)?)$/i;
/** Behind these an infinitive tells a purpose or belongs to a noun. */
const PURPOSE =
  /\b(?:in order|so as|with a view|whose \w+ is|designed|aimed|intended|need|ability|right|access)\s+to\b|\bthat\b|\bwhich\b|\bwho\b/i;

const trimmed = (text: string, start: number, end: number): string =>
  text
    .slice(start, end)
    .replace(/^[\s,;:]+/, '')
    .replace(/[\s,;.:]*(?:\band\b)?[\s,;]*$/i, '')
    .replace(
      /[\s,;.:]*\b(?:and|it|also|further|the (?:working group|committee|council))(?:\s+(?:also|further))?\s*$/i,
      '',
    );

/** Offsets at which coordinated acts begin: "to review …, to train … and to report …". */
const actsOf = (text: string, frame: Frame): number[] => {
  const first = infinitiveIn(text, frame.verbEnd, frame.end);
  if (first === null) return [];
  const acts = [first];
  for (let from = first + 3; ;) {
    const next = infinitiveIn(text, from, frame.end);
    if (next === null) return acts;
    const before = text.slice(acts.at(-1) ?? first, next);
    const listed = /[,;]\s*(?:and\s+)?$/.test(before);
    if (COORDINATED.test(before) && (listed || !PURPOSE.test(before.slice(3)))) acts.push(next);
    from = next + 3;
  }
};

/** The several asks of a paragraph, each in its own words; none where there is only one. */
export const asksIn = (text: string, addressed: readonly AddressedFrame[]): Ask[] => {
  const pieces = addressed.flatMap(({ frame, addressees }) => {
    const start = frame.subjectStart ?? frame.start;
    const acts = actsOf(text, frame);
    const spans =
      acts.length < 2
        ? [{ start, end: frame.end }]
        : acts.map((at, index) => ({ start: at, end: acts[index + 1] ?? frame.end }));
    return spans.map((span) => ({ verb: frame.verb, addressees, quote: trimmed(text, span.start, span.end) }));
  });
  const worded = pieces.filter(({ quote }) => quote !== '');
  return worded.length < 2 ? [] : worded.map((piece, index) => ({ n: index + 1, ...piece }));
};
