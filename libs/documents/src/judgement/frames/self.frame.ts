import type { Frame } from './frame.types';
import { isOwnAct } from './performative.rule';

const BINDS_ITSELF =
  /\b(?:decides|agrees|resolves|commits(?: itself)?|undertakes|pledges|(?:reiterates|reaffirms|expresses|renews) its (?:\w+ )?(?:commitment|intention|determination|readiness))\b(?=,? [^.;]*?\b(?:to|that|will)\b)/giu;
const WILL_ACT = /\b(?:working group|committee|council|it) will (?!be\b|have\b|remain seized)\w+/giu;
/** A closing formula that binds to nothing. */
const SEIZED = /^[^.;]*\bseized of\b/iu;

const matches = (text: string, wording: RegExp): Frame[] =>
  [...text.matchAll(wording)].flatMap(({ 0: printed, index }) => {
    if (SEIZED.test(text.slice(index))) return [];
    const verb = printed
      .toLowerCase()
      .replace(/^.*?(?= ?will )/u, '')
      .trim();
    return [
      {
        rule: 'binds-itself',
        verb,
        verbClass: 'self',
        basis: 'self',
        start: index,
        verbEnd: index + printed.length,
        end: text.length,
      },
    ];
  });

/** What the body takes upon itself: "decides to convene", "will seek". */
export const selfBindings = (text: string): Frame[] => [
  ...matches(text, BINDS_ITSELF).filter(({ start }) => isOwnAct(text, start)),
  ...matches(text, WILL_ACT),
];
