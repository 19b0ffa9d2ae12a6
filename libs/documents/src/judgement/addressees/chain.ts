import type { AddresseeGroup } from '@heed/domain';
import { SOCIETY } from './lexicon/society.lexicon';
import { BOUND_STATES, STATES } from './lexicon/states.lexicon';
import { UNITED_NATIONS } from './lexicon/united-nations.lexicon';

/** One mention of somebody, with the words that qualify it. */
export interface Mention {
  readonly group: AddresseeGroup;
  /** Of the mention itself, without its article. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const DETERMINERS =
  '(?:(?:the|all|its|their|other|any|both|those|these|this|that|relevant|concerned|interested|appropriate|respective|various|each|every|many|such|more|remaining|our|also|especially)\\s+)*';

// The first wording that fits at a place holds, so the closer ones come first.
const MENTIONS = [...BOUND_STATES, ...UNITED_NATIONS, ...SOCIETY, ...STATES].map(({ group, wordings }) => ({
  group,
  wording: new RegExp(`${DETERMINERS}(?:${wordings.join('|')})(?![\\w-]|'s? )`, 'iy'),
}));
const CONNECTOR =
  /(?:\s*[,;])?\s*(?:and|or|and\/or|as well as|including|in particular|particularly|especially|notably|such as|inter alia|together with|along with)?\s*,?\s*(?:between |that of |those of |in particular |inter alia |including )?/iy;

/** The mention that begins exactly here. */
export const mentionAt = (text: string, at: number): Mention | null => {
  for (const { group, wording } of MENTIONS) {
    wording.lastIndex = at;
    const printed = wording.exec(text)?.[0];
    if (printed) return { group, text: printed, start: at, end: at + printed.length };
  }
  return null;
};

const connectedTo = (text: string, at: number): number | null => {
  CONNECTOR.lastIndex = at;
  const printed = CONNECTOR.exec(text)?.[0];
  return printed && printed.trim() !== '' ? at + printed.length : null;
};

/** Where a qualification ends: "having mandates to …", "that have not done so", up to the next comma or conjunction. */
const QUALIFIED = /[^,;.()]*?(?=(?:,| and | or | as well as )|[;.()]|$)/iy;

const afterQualification = (text: string, at: number, limit: number): number => {
  QUALIFIED.lastIndex = at;
  const length = QUALIFIED.exec(text)?.[0].length ?? 0;
  return Math.min(at + length, limit);
};

/**
 * Those named one after the other from here on: "States, OHCHR and other relevant organizations". A strict chain stops at
 * the first qualification, for where nothing tells where the addressees end and the deed begins.
 */
export const chainFrom = (text: string, from: number, limit: number, { strict = false } = {}): Mention[] => {
  const mentions: Mention[] = [];
  let next = mentionAt(text, from);
  while (next && next.start < limit) {
    const bounded = Math.min(next.end, Math.max(limit, next.start + 1));
    mentions.push({ ...next, end: bounded, text: text.slice(next.start, bounded) });
    const direct = connectedTo(text, bounded);
    next = direct === null ? null : mentionAt(text, direct);
    if (!next && !strict) {
      const later = connectedTo(text, afterQualification(text, bounded, limit));
      next = later === null || later >= limit ? null : mentionAt(text, later);
    }
  }
  return mentions;
};
