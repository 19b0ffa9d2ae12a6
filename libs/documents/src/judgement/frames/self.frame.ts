import type { Frame } from './frame.types';
import { isOwnAct } from './verbs/performative.rule';

const BINDS_ITSELF =
  /\b(?:decides|agrees|resolves|commits(?: itself)?|undertakes|pledges|(?:reiterates|reaffirms|expresses|renews) its (?:\w+ )?(?:commitment|intention|determination|readiness))\b(?=,? [^.;]*?\b(?:to|that|will)\b)/gi;
const DECIDED =
  /\b(?:working group|committee|council|commission|forum|meeting) (?:also |further )?(?:decided|agreed|resolved)\b(?= (?:to|that|not to)\b)/gi;
const WILL_ACT = /\b(?:working group|committee|council|it) will (?!be\b|have\b|remain seized)\w+/gi;
/** A closing formula that binds to nothing. */
const SEIZED =
  /^[^.;]*\bseized of\b|^\w+ to continue (?:its |the )?consideration of (?:this|the) (?:matter|question|issue|item)\b(?![^.;]*\bsession\b)/i;

const matches = (text: string, wording: RegExp): Frame[] =>
  [...text.matchAll(wording)].flatMap(({ 0: printed, index }) => {
    if (SEIZED.test(text.slice(index))) return [];
    const verb = printed
      .toLowerCase()
      .replace(/^.*?(?=\b(?:will|decided|agreed|resolved)\b)/, '')
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

/** "To remain seized of the matter", "to continue its consideration": it binds the body to nothing that one could look for. */
export const isClosingFormula = (text: string): boolean =>
  SEIZED.test(`decides ${text.charAt(0).toLowerCase()}${text.slice(1)}`);

/** What the body takes upon itself: "decides to convene", "will seek". */
export const selfBindings = (text: string): Frame[] => {
  const decided = [
    ...matches(text, BINDS_ITSELF).filter(({ start }) => isOwnAct(text, start)),
    ...matches(text, DECIDED),
  ];
  const saidAlready = (will: Frame): boolean =>
    decided.some(({ start }) => start < will.start && !/[.;]/.test(text.slice(start, will.start)));
  return [...decided, ...matches(text, WILL_ACT).filter((will) => !saidAlready(will))];
};
