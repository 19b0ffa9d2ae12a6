import type { ClusterText } from '../cluster-text.types';

/** Groups that answer for the same: a parliament acts for its State, an agency for the United Nations system. */
const SIDE: Readonly<Record<string, string>> = {
  'States parties': 'States',
  'Member States': 'States',
  Parliaments: 'States',
  'Inter-Parliamentary Union': 'States',
  OHCHR: 'UN system & agencies',
};

const sidesOf = ({ asked }: ClusterText): ReadonlySet<string> => new Set(asked.map((group) => SIDE[group] ?? group));

/** Both say whom they ask, and nobody is asked by both. */
export const differentAddressees = (one: ClusterText, other: ClusterText): boolean => {
  const [a, b] = [sidesOf(one), sidesOf(other)];
  return a.size > 0 && b.size > 0 && [...a].every((side) => !b.has(side));
};

/** One asks A to work with B, the other B to work with A. */
export const oppositeRoles = (one: ClusterText, other: ClusterText): boolean =>
  one.asked.some((group) => other.partners.includes(group)) &&
  other.asked.some((group) => one.partners.includes(group));
