import type { StatedPosition } from '../../reading/reading.types';

// The first that fits decides. "Supported/Noted" and "partially accepted" state no one position: a person has to.
const WORDS: readonly (readonly [RegExp, StatedPosition['type']])[] = [
  [/\bnot (?:supported|accepted|enjoy)/iu, 'noted'],
  [/\bpart(?:ial|ial?ly|ly)\b|[/,]|\bwill be\b/iu, 'pending'],
  [/^(?:accepted|supported|supports?\b|enjoys?\b)/iu, 'supported'],
  [/^(?:noted|rejected|takes? note)/iu, 'noted'],
];

/** What the State said, from the word that a table has for it: pending where it has none or another. */
export const positionStated = (word: string): StatedPosition['type'] =>
  WORDS.find(([pattern]) => pattern.test(word))?.[1] ?? 'pending';
