import { createHash } from 'node:crypto';
import type { StatedPosition } from '../../reading/reading.types';

// Ten signs of sixteen: two texts of one review share them in one of some ten million reviews.
const SIGNS = 10;

const digest = (text: string): string =>
  createHash('sha256').update(text.normalize('NFC')).digest('hex').slice(0, SIGNS);

/**
 * The source gives no numbers, so a recommendation goes by its words and the position on it: the same in every export,
 * in whatever file and order. Where the position differs, the same words are two recommendations.
 */
export const recommendationRef = (text: string, position: StatedPosition['type']): string =>
  `r-${digest(text)}-${position.slice(0, 1)}`;

/** Likewise; `nth` tells the same words apart that one State promised more than once. */
export const pledgeRef = (text: string, nth: number): string => `p-${digest(text)}${nth === 1 ? '' : `-${nth}`}`;
