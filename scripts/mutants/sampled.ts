import { createHash } from 'node:crypto';

const rank = (seed: string, name: string): string => createHash('sha256').update(`${seed} ${name}`).digest('hex');

/**
 * A part of the mutants that is another one every day, and the same for everybody on that day; all of them where
 * `HEED_MUTANTS=all`, as `npm run mutants` sets it.
 */
export const sampled = <Mutant extends { name: string }>(mutants: readonly Mutant[], size: number): Mutant[] => {
  if (process.env.HEED_MUTANTS === 'all') return [...mutants];
  const seed = process.env.HEED_MUTANTS_SEED ?? new Date().toISOString().slice(0, 10);
  const ranked = mutants.map((mutant) => ({ mutant, place: rank(seed, mutant.name) }));
  return ranked
    .sort((a, b) => (a.place < b.place ? -1 : 1))
    .slice(0, size)
    .map(({ mutant }) => mutant);
};
