import type { StatedPosition } from '../../reading/reading.types';
import { textDigest } from '../sources/text-digest';

/**
 * The source gives no numbers, so a recommendation goes by its words and the position on it: the same in every export,
 * in whatever file and order. Where the position differs, the same words are two recommendations.
 */
export const recommendationRef = (text: string, position: StatedPosition['type']): string =>
  `r-${textDigest(text)}-${position.slice(0, 1)}`;

/** Likewise; `nth` tells the same words apart that one State promised more than once. */
export const pledgeRef = (text: string, nth: number): string => `p-${textDigest(text)}${nth === 1 ? '' : `-${nth}`}`;
