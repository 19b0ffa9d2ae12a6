import type { Ask } from '../../annotations/annotated-document.types';
import type { Addressee } from '../../annotations/annotation.types';
import { infinitiveIn } from '../addressees/infinitive';
import type { Frame } from '../frames/frame.types';
import { OPENING_ADVERBIAL } from '../frames/review-ask.frame';
import { levelOfVerb } from './action-verbs.lexicon';

export interface AddressedFrame {
  readonly frame: Frame;
  readonly addressees: readonly Addressee[];
}

const COORDINATED =
  /(?:[,;]\s*(?:and\s+)?|\s+and,?\s+)(?:in (?:this|that) (?:regard|respect|context)\s+|[^,;.]{0,30},\s+)?$/i;
const LAST_OF_LIST =
  /\band,?\s+(?:(?:in|with|by|where|as|upon|through|within|if|for|to that end)\b[^,;.]{0,45},\s+)?$/i;
const LISTED = /[,;]\s*(?:and\s+)?$/;
/** Behind these an infinitive tells a purpose or belongs to a noun. */
const PURPOSE =
  /\b(?:in order|so as|with a view|whose \w+ is|designed|aimed|intended|need|ability|right|access)\s+to\b|\b(?:that|which|who)\b/i;
const TOO_SHORT = /^to \S+,?\s+and\s*$/i;
const TO_TELL = /\bfor \w+ing\b/i;
const BARE =
  /(?:[,;]| and|, and)\s+(?:also |further )?([A-Za-z][a-z]*)\s+(?=(?:(?:ratify|sign|acced|adopt|establish)ing|the|an?|its|their|all|any|that|to|further|effective|adequate|sufficient|appropriate|necessary|concrete|specific|legislation|measures)\b)/g;

/** "…; refrain from …; and consider …": behind a semicolon a verb of action begins the next act. */
const BEHIND_SEMICOLON = /;\s+(?:and\s+)?(?:to\s+)?([A-Za-z][a-z-]*)\b/g;

const FRINGES: readonly RegExp[] = [
  /^[\s,;:]+/,
  /[\s,;.:]*(?:\band\b)?[\s,;]*$/i,
  /(?:[,;.:]\s*(?:and\s+)?it|\band\s+it|[\s,;.:]*\b(?:and|also|further|in (?:this|that) regard|the (?:working group|committee|council)))(?:\s+(?:also|further))?,?\s*$/i,
];

const trimmed = (text: string, start: number, end: number): string =>
  FRINGES.reduce((piece, fringe) => piece.replace(fringe, ''), text.slice(start, end));

/** "To review …, to train … and to report …"; after a comma alone, an infinitive without a last "and to" tells a purpose. */
const infinitives = (text: string, frame: Frame, first: number): number[] => {
  const acts = [{ at: first, last: false }];
  for (let at = infinitiveIn(text, first + 3, frame.end); at !== null; at = infinitiveIn(text, at + 3, frame.end)) {
    const between = text.slice(acts.at(-1)?.at ?? first, at);
    const apart = LISTED.test(between) || !PURPOSE.test(between.slice(3));
    if (COORDINATED.test(between) && apart && !TOO_SHORT.test(between))
      acts.push({ at, last: LAST_OF_LIST.test(between) });
  }
  const lastAnd = acts.findLastIndex(({ last }) => last);
  return acts.filter((_, index) => index === 0 || index <= lastAnd).map(({ at }) => at);
};

/** "Ratify …, adopt the … and submit its …": verbs of action without "to". */
const bareVerbs = (text: string, frame: Frame): number[] => {
  const rest = text.slice(frame.verbEnd, frame.end);
  const opening = OPENING_ADVERBIAL.exec(rest)?.[0].length ?? 0;
  const acts = [0];
  for (const { 0: printed, 1: word = '', index } of [...rest.matchAll(BARE), ...rest.matchAll(BEHIND_SEMICOLON)].sort(
    (one, other) => one.index - other.index,
  )) {
    const verb = word.toLowerCase();
    const at = index + printed.lastIndexOf(word);
    // "Sign and ratify the": two verbs with one object are one act.
    const hasObject =
      rest
        .slice(Math.max(opening, acts.at(-1) ?? 0), index)
        .trim()
        .split(' ').length > 2;
    if (at > opening && at > (acts.at(-1) ?? 0) && hasObject && levelOfVerb(verb) !== null) acts.push(at);
  }
  return acts.map((at) => frame.verbEnd + at);
};

/** Offsets at which the coordinated acts of a clause begin. */
const actsOf = (text: string, { frame, addressees }: AddressedFrame): number[] => {
  const opensWithVerb = levelOfVerb(/^\s*(\p{L}+)/u.exec(text.slice(frame.verbEnd))?.[1]?.toLowerCase() ?? '') !== null;
  const bare = opensWithVerb || frame.rule === 'recommendation-of-review';
  if (frame.verbEnd === 0 && bare) return bareVerbs(text, frame);
  const first = infinitiveIn(text, frame.verbEnd, frame.end);
  if (first === null || TO_TELL.test(text.slice(frame.verbEnd, first))) return [];
  const impersonal =
    frame.basis === 'ask' && frame.rule !== 'of-chapeau' && addressees.every(({ inferred }) => inferred);
  return impersonal ? [] : infinitives(text, frame, first);
};

/** The several asks of a paragraph, each in its own words; none where there is only one. */
export const asksIn = (text: string, addressed: readonly AddressedFrame[]): Ask[] => {
  const pieces = addressed.flatMap((each) => {
    const { frame, addressees } = each;
    const acts = actsOf(text, each);
    const spans =
      acts.length < 2
        ? [{ start: frame.subjectStart ?? frame.start, end: frame.end }]
        : acts.map((at, index) => ({ start: at, end: acts[index + 1] ?? frame.end }));
    const ownVerbs = frame.rule === 'recommendation-of-review';
    return spans.map((span, index) => {
      const quote = trimmed(text, span.start, span.end);
      const verb = ownVerbs && index > 0 ? (quote.split(' ')[0]?.toLowerCase() ?? frame.verb) : frame.verb;
      return { verb, addressees, quote };
    });
  });
  const worded = pieces.filter(({ quote }) => quote !== '');
  return worded.length < 2 ? [] : worded.map((piece, index) => ({ n: index + 1, ...piece }));
};
