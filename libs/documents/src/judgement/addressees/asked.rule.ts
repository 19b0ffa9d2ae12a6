import type { Addressee } from '../../annotations/annotation.types';
import type { Frame } from '../frames/frame.types';
import { addresseesOf } from './addressee-list';
import { type Mention, chainFrom, mentionAt } from './chain';
import { infinitiveIn } from './infinitive';
import { type StateFinder, statesFrom } from './named-states';

/** Whom a clause asks, in its own words; a pronoun points back. */
export interface Asked {
  readonly addressees: readonly Addressee[];
  readonly pronoun: boolean;
}

export interface AskedContext {
  readonly stateAt: StateFinder;
  /** The State that "the State party" or "the Government" means in a text about one State. */
  readonly ofOneState: Addressee | null;
}

const NOBODY: Asked = { addressees: [], pronoun: false };
const INSERTION = /\s*,[^,;]{2,200},\s*/iy;
const THAT = /\s*(?:,\s*)?(?:that|for|of|upon|to)?\s+/iy;
const PRONOUN = /(?:it|them|they|both|the latter)\b/iy;
const THE_STATE =
  /^(?:the |this |its )?(?:state(?: party| under review)?|government|country|authorities|(?:national|competent|state) authorities)\b/i;

const past = (text: string, at: number, wording: RegExp): number => {
  wording.lastIndex = at;
  return at + (wording.exec(text)?.[0].length ?? 0);
};

const isAt = (text: string, at: number, wording: RegExp): boolean => {
  wording.lastIndex = at;
  return wording.test(text);
};

/** In a text about one State its parliament is meant, not all parliaments. */
const ofItsState = (addressee: Addressee, { ofOneState }: AskedContext): Addressee =>
  addressee.group === 'Parliaments' && ofOneState?.names ? { ...addressee, names: ofOneState.names } : addressee;

const chainAt = (text: string, at: number, limit: number, strict: boolean, context: AskedContext): Addressee[] => {
  const states = statesFrom(text, at, context.stateAt);
  if (states.length > 0)
    return states.map((state) => ({ group: 'States', names: [state.iso3], asPrinted: [state.text] }));
  return chainFrom(text, at, limit, { strict }).flatMap((mention) => {
    if (context.ofOneState && THE_STATE.test(mention.text))
      return [{ ...context.ofOneState, asPrinted: [mention.text] }];
    return addresseesOf(mention).map((addressee) => ofItsState(addressee, context));
  });
};

/** Starting places of whom a verb asks: right behind it, or behind an insertion between commas. */
const objectPlaces = (text: string, verbEnd: number): number[] => {
  const direct = past(text, verbEnd, THAT);
  const inserted = past(text, direct, INSERTION);
  const early = past(text, verbEnd, INSERTION);
  return [...new Set([direct, inserted, past(text, early, THAT), early])];
};

const objectOf = (text: string, frame: Frame, context: AskedContext): Asked => {
  const infinitive = infinitiveIn(text, frame.verbEnd, frame.end);
  const limit = infinitive ?? frame.end;
  for (const place of objectPlaces(text, frame.verbEnd)) {
    if (isAt(text, place, PRONOUN)) return { addressees: [], pronoun: true };
    const addressees = chainAt(text, place, limit, infinitive === null, context);
    if (addressees.length > 0) return { addressees, pronoun: false };
  }
  return NOBODY;
};

const PLACES_OF_SUBJECT = /(?:^|,|\band)\s*(?:that\s+|therefore,?\s+|all\s+(?=the\s))?/gi;
/** What may stand between a subject and its verb; another noun would make the mention its attribute. */
const REACHES_VERB =
  /^(?:\s*$|\s*[,(]|\s+(?:of|in|on|to|at|with|that|which|who|having|concerned|from|should|must|also|are|is|and|or|both|therefore)\b|\s+\w+(?:ly|ed|ing)\b)/i;

/** "…, and should also": the subject is that of the verb before. */
const GOES_ON = /^\s*$/;

const subjectOf = (text: string, subjectStart: number, frame: Frame, context: AskedContext): Asked => {
  const subject = text.slice(subjectStart, frame.start);
  if (GOES_ON.test(subject)) return { addressees: [], pronoun: true };
  for (const { 0: lead, index } of subject.matchAll(PLACES_OF_SUBJECT)) {
    const at = subjectStart + index + lead.length;
    if (isAt(text, at, PRONOUN)) return { addressees: [], pronoun: true };
    const first: Pick<Mention, 'end'> | null = context.stateAt(text, at) ?? mentionAt(text, at);
    if (!first || first.end > frame.start || !REACHES_VERB.test(text.slice(first.end, frame.start))) continue;
    return { addressees: chainAt(text, at, frame.start, false, context), pronoun: false };
  }
  return NOBODY;
};

/** The named or pronominal addressees of one clause. */
export const askedIn = (text: string, frame: Frame, context: AskedContext): Asked =>
  frame.subjectStart === undefined
    ? objectOf(text, frame, context)
    : subjectOf(text, frame.subjectStart, frame, context);
