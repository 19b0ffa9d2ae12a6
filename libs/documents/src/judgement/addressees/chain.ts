import type { AddresseeGroup } from '@heed/domain';
import { SOCIETY } from './lexicon/society.lexicon';
import { BOUND_STATES, STATES } from './lexicon/states.lexicon';
import { UNITED_NATIONS } from './lexicon/united-nations.lexicon';

/** One mention of somebody, with the words that qualify it. */
export interface Mention {
  readonly groups: readonly AddresseeGroup[];
  /** Of the mention itself, without its article. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const DETERMINERS =
  '(?:(?:the|all|its|their|other|any|both|those|these|this|that|relevant|concerned|interested|appropriate|respective|various|each|every|many|such|more|remaining|our|also|especially)\\s+)*';

// The first wording that fits at a place holds, so the closer ones come first.
const MENTIONS = [...BOUND_STATES, ...UNITED_NATIONS, ...SOCIETY, ...STATES].map(({ groups, wordings }) => ({
  groups,
  wording: new RegExp(`${DETERMINERS}(?:${wordings.join('|')})(?![\\w-]|'s? )`.replaceAll("'", "['’]"), 'iy'),
}));
const CONNECTOR =
  /(?:\s*[,;])?\s*(?:and|or|and\/or|as well as|including|in particular|particularly|especially|notably|such as|inter alia|together with|along with)?\s*,?\s*(?:between |that of |those of |in particular |inter alia |including )?/iy;

/** The mention that begins exactly here. */
export const mentionAt = (text: string, at: number): Mention | null => {
  for (const { groups, wording } of MENTIONS) {
    wording.lastIndex = at;
    const printed = wording.exec(text)?.[0];
    if (printed) return { groups, text: printed, start: at, end: at + printed.length };
  }
  return null;
};

const connectedTo = (text: string, at: number): number | null => {
  CONNECTOR.lastIndex = at;
  const printed = CONNECTOR.exec(text)?.[0];
  return printed && printed.trim() !== '' ? at + printed.length : null;
};

/** "That have not done so": a condition on those who are asked. */
const CONDITION = /\s+(?:that|which|who)\s[^,;.]{3,110}?(?=\s+to\s+[a-z]|\s+(?:should|must|shall)\b|[,;.]|$)/iy;
/** "Having mandates to …", up to the next comma or conjunction. */
const QUALIFICATION = /[^,;.()]*?(?=(?:,| and | or | as well as )|[;.()]|$)/iy;
/** ", within its mandate,": what stands between two commas. */
const INSERTION = /,\s(?:within|in|as|where|through|under|including)\b[^,;.]{3,80},/iy;

const past = (text: string, at: number, wording: RegExp): number => {
  wording.lastIndex = at;
  return at + (wording.exec(text)?.[0].length ?? 0);
};

const mentionBehind = (text: string, at: number, limit: number): Mention | null => {
  const connected = connectedTo(text, at);
  return connected === null || connected >= limit ? null : mentionAt(text, connected);
};

/**
 * Those named one after the other from here on: "States, OHCHR and other relevant organizations". A strict chain stops at
 * the first qualification, for where nothing tells where the addressees end and the deed begins.
 */
export const chainFrom = (text: string, from: number, limit: number, { strict = false } = {}): Mention[] => {
  const mentions: Mention[] = [];
  for (let next = mentionAt(text, from); next && next.start < limit;) {
    const end = Math.max(next.start + 1, Math.min(past(text, next.end, CONDITION), limit));
    mentions.push({ ...next, end, text: text.slice(next.start, end) });
    next =
      mentionBehind(text, end, text.length) ??
      (strict ? null : mentionBehind(text, Math.min(past(text, end, QUALIFICATION), limit), limit)) ??
      (strict ? null : mentionBehind(text, past(text, end, INSERTION), limit));
  }
  return mentions;
};
