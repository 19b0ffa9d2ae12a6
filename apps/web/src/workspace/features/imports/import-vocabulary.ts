import type { ImportFamily, ImportOutcome } from '@heed/contracts';

// The contracts bring their rules along, which weigh more than a screen: these lists are checked against their types.

/** In the order in which they are offered; each has its wording. */
const FAMILY_WORDS: Record<ImportFamily, true> = {
  'numbered-resolution': true,
  'unnumbered-resolution': true,
  'session-report': true,
  'session-compilation': true,
  'numbered-conclusions': true,
  'upr-report': true,
  'concluding-observations': true,
  'thematic-matrix': true,
  'uhri-export': true,
  'upr-info-export': true,
  exchange: true,
};
const isFamily = (text: string): text is ImportFamily => text in FAMILY_WORDS;
export const FAMILIES: readonly ImportFamily[] = Object.keys(FAMILY_WORDS).filter(isFamily);

export const OUTCOMES = [
  'added',
  'changed',
  'unchanged',
  'duplicate',
  'merged',
  'rejected',
] as const satisfies readonly ImportOutcome[];
