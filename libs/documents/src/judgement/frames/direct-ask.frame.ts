import { mentionAt } from '../addressees/chain';
import { sentencesOf } from '../text/sentences';
import type { Frame } from './frame.types';
import { isOwnAct } from './verbs/performative.rule';
import { ASK_NOUNS, ASK_VERBS } from './verbs/verbs.lexicon';

const forms = ASK_VERBS.map(({ stem, third, past, follows }) => {
  const form = `(?:${third}|${past}|${stem})`;
  return follows ? `${form}\\s+(?:${follows})` : form;
});
const VERB = new RegExp(`\\b(?:${forms.join('|')})\\b`, 'gi');
const NOUN = new RegExp(
  `\\b(?:its|their|previous|earlier)\\s+(?:\\w+\\s+)?(${ASK_NOUNS.map(([noun]) => noun).join('|')})s?\\s+(?:to|upon|on|that|addressed to)\\b`,
  'gi',
);
const PLURAL_SUBJECT =
  /(?:^|[\s,])(?:I|we|they|participants|delegations|ministers|experts)\s*(?:\w+ly\s+|also\s+|further\s+)?$/i;
const BODY_BEFORE =
  /\b(?:group|committee|council|assembly|it|commission|conference|forum|meeting|rapporteur|expert)\s*(?:also\s+|further\s+)?$/i;

const askVerbOf = (printed: string) => ASK_VERBS.find(({ stem }) => printed.toLowerCase().startsWith(stem));

/** The present of the third person performs the ask; other forms do so only next to their subject. */
const performs = (text: string, at: number, printed: string): boolean => {
  const word = printed.split(/\s/)[0]?.toLowerCase() ?? '';
  const found = askVerbOf(printed);
  if (!found || !isOwnAct(text, at)) return false;
  if (word === found.third) return true;
  const before = text.slice(Math.max(0, at - 60), at);
  return word === found.past ? BODY_BEFORE.test(before) : PLURAL_SUBJECT.test(before);
};

const fromVerbs = (text: string): Frame[] =>
  [...text.matchAll(VERB)].flatMap(({ 0: printed, index }) => {
    const found = askVerbOf(printed);
    if (!found || !performs(text, index, printed)) return [];
    return [
      {
        rule: 'direct-ask',
        verb: printed.toLowerCase(),
        verbClass: found.verbClass,
        basis: 'ask',
        start: index,
        verbEnd: index + printed.length,
        end: text.length,
      },
    ];
  });

/** "In accordance with its request": an ask of the past that is only cited. */
const CITED = /\b(?:recall(?:s|ing)|with|in|by|of|to|noting|notes)\s+$/i;

const fromNouns = (text: string): Frame[] =>
  [...text.matchAll(NOUN)].flatMap(({ 0: printed, 1: noun = '', index }) => {
    const verbClass = ASK_NOUNS.find(([known]) => known === noun.toLowerCase())?.[1];
    if (!verbClass || CITED.test(text.slice(0, index))) return [];
    const verbEnd = index + printed.length - (/that$/i.test(printed) ? 4 : 0);
    return [
      {
        rule: 'restated-ask',
        verb: printed.toLowerCase(),
        verbClass,
        basis: 'ask',
        start: index,
        verbEnd,
        end: text.length,
      },
    ];
  });

const POLITE = /\bwould (?:appreciate|welcome) (?=(?:receiving|information|being)\b)|\bwishes to receive\b/gi;

/** "Would appreciate receiving": a request in a courteous form. */
const politeAsks = (text: string): Frame[] =>
  [...text.matchAll(POLITE)].map(({ 0: printed, index }) => ({
    rule: 'direct-ask',
    verb: printed.trim().toLowerCase(),
    verbClass: 'requests',
    basis: 'ask',
    start: index,
    verbEnd: index + printed.length,
    end: text.length,
  }));

const WISH = /\bmay (?:also |further )?wish to(?= \w)/gi;

/** "The Assembly may wish to consider": how a secretariat suggests something to the body it serves. */
const wishes = (text: string): Frame[] =>
  sentencesOf(text).flatMap(({ start, end }) =>
    [...text.slice(start, end).matchAll(WISH)].map(({ 0: printed, index }) => ({
      rule: 'modal',
      verb: printed.toLowerCase(),
      verbClass: 'suggests',
      basis: 'ask',
      start: start + index,
      verbEnd: start + index + printed.length - ' to'.length,
      end,
      subjectStart: start,
    })),
  );

/** "Invites States to act, and OHCHR to assist them": the verb holds for those named behind it as well. */
const alsoAsked = (text: string, asks: readonly Frame[]): Frame[] => {
  const sentences = sentencesOf(text);
  return asks.flatMap((ask, index) => {
    const sentence = sentences.find(({ start, end }) => start <= ask.verbEnd && ask.verbEnd <= end);
    const end = Math.min(sentence?.end ?? text.length, asks[index + 1]?.start ?? text.length, ask.verbEnd + REACH);
    return [...text.slice(ask.verbEnd, end).matchAll(AND_OTHERS)].flatMap((and): Frame[] => {
      const start = ask.verbEnd + and.index + and[0].length;
      const others = mentionAt(text, start);
      return others && TO_ACT.test(text.slice(others.end, others.end + REACH))
        ? [{ ...ask, start, verbEnd: start }]
        : [];
    });
  });
};

/** How far behind its verb somebody else is asked. */
const REACH = 1500;
const AND_OTHERS = /, and (?:the )?/g;
const TO_ACT = /^(?:, [^,;.]{3,60},)? to (?!the\b)[a-z]/;

/** "Urges States to", "also requests that the secretariat", "reiterates its call upon". */
export const directAsks = (text: string): Frame[] => {
  const asks = fromVerbs(text);
  return [...asks, ...alsoAsked(text, asks), ...fromNouns(text), ...politeAsks(text), ...wishes(text)];
};
