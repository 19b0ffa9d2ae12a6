import { INSTRUMENTS } from '../lexicon/instruments';
import type { Named } from '../concepts/name-concepts';
import type { WeighedAsk } from '../concepts/weighed-ask';

const SUPPLEMENTS = new Map(INSTRUMENTS.map(({ id, partOf }) => [id, partOf]));

/** It asks to become a party; such asks are told apart by their treaty alone. */
export const joinsATreaty = ({ concepts }: Named): boolean => concepts.has('joining-a-treaty');

const belongTogether = (one: string, other: string): boolean =>
  one === other || SUPPLEMENTS.get(one) === other || SUPPLEMENTS.get(other) === one;

/** A treaty that both asks name, or a treaty of one and its protocol of the other; null where they name different ones or none. */
export const sharedTreaty = (one: WeighedAsk, other: WeighedAsk): string | null =>
  [...one.treaties].find((id) => [...other.treaties].some((candidate) => belongTogether(id, candidate))) ?? null;
