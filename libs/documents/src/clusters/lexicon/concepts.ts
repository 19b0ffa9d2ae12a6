import type { Concept } from '../concepts/concept.types';
import { ASKS_OF_METHOD, ASKS_OF_PROCEDURE } from './asks';
import { ASKS_OF_JUSTICE } from './asks-of-justice';
import { ASKS_OF_PROTECTION } from './asks-of-protection';
import { DEEDS } from './deeds';
import { MATTERS } from './matters';
import { INTERSECTIONS, PEOPLE, SETTINGS } from './people-and-settings';
import { ASKS_AGAINST_PROBLEMS, PROBLEM_MATTERS } from './problems';

/** The concepts of the field; most of them are of matters that no text at hand speaks of. */
export const CONCEPTS: readonly Concept[] = [
  ...ASKS_OF_METHOD,
  ...ASKS_OF_PROCEDURE,
  ...ASKS_OF_PROTECTION,
  ...ASKS_OF_JUSTICE,
  ...ASKS_AGAINST_PROBLEMS,
  ...INTERSECTIONS,
  ...DEEDS,
  ...MATTERS,
  ...PROBLEM_MATTERS,
  ...PEOPLE,
  ...SETTINGS,
];
