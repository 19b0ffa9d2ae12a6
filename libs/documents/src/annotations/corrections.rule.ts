import type { Correction, ExtractedNote, ParagraphAnnotation } from './annotation.types';

/** A correction that cannot be replayed, with its place in the list. */
export interface Unreplayable {
  readonly index: number;
  readonly reason: string;
}

export interface Corrected {
  readonly cleanText: string;
  readonly corrections: readonly Correction[];
  /** Notes taken out of the text, without their brackets. */
  readonly notes: readonly string[];
}

/** Stretch of a text from the only occurrence of its first words to the nearest end with its last words. */
export const locate = (text: string, starts: string, ends: string): string | null => {
  const from = text.indexOf(starts);
  if (from < 0 || text.indexOf(starts, from + 1) >= 0) return null;
  // The last words may overlap the first: in a short stretch they are the same.
  const minimum = Math.max(from, from + starts.length - ends.length);
  const to = text.indexOf(ends, minimum);
  return to < 0 ? null : text.slice(from, to + ends.length);
};

/** Replays corrections on verbatim text, in order; each must find exactly what it corrects. */
export const replayCorrections = (
  text: string,
  printedNumber: string | null,
  listed: ParagraphAnnotation['corrections'],
): Corrected | Unreplayable => {
  let cleanText = text;
  const corrections: Correction[] = [];
  const notes: string[] = [];
  for (const [index, entry] of listed.entries()) {
    const correction = 'starts' in entry ? extraction(cleanText, entry) : entry;
    if (correction === null) return { index, reason: 'the words of the note are not in the text exactly once' };
    const replayed = replay(cleanText, printedNumber, correction);
    if (typeof replayed !== 'string') return { index, reason: replayed.reason };
    cleanText = replayed;
    corrections.push(correction);
    if ('starts' in entry) notes.push(correction.from.replace(/^\[|\]$/gu, ''));
  }
  if (/\s{2,}|^\s|\s$/u.test(cleanText)) return { index: corrections.length - 1, reason: 'leaves stray white space' };
  return { cleanText, corrections, notes };
};

const extraction = (text: string, { type, starts, ends, basis }: ExtractedNote): Correction | null => {
  const from = locate(text, starts, ends);
  return from === null ? null : { type, field: 'text', from, to: '', basis };
};

const replay = (
  text: string,
  printedNumber: string | null,
  { type, field, from, to }: Correction,
): string | { reason: string } => {
  if (field === 'printedNumber')
    return from === printedNumber ? text : { reason: `"${from}" is not the printed number` };
  // The structure was mended when the paragraphs were cut apart; each has only its own half of the fault.
  if (type === 'structure') return text;
  const parts = text.split(from);
  if (type === 'encoding' && parts.length > 1) return parts.join(to);
  if (parts.length !== 2) return { reason: `"${from}" stands ${parts.length - 1} times in the text, not once` };
  const [before = '', after = ''] = parts;
  return type === 'editorial-note-extracted' ? before.trimEnd() + after : before + to + after;
};
