import type { Asker } from './cast';
import type { Tried } from './probe';

/** What came of all attempts on a table in one line: how many rows of one's own and of others were let through, refused, unseen. */
export const digestOf = ({ attempts, outcomes }: Tried, { as }: Asker): string => {
  const counts = new Map<string, number>();
  attempts.forEach(({ command, sample }, n) => {
    const outcome = { '0': 'unseen', '!42501': 'refused' }[outcomes[n] ?? ''] ?? 'done';
    const key = `${command} ${sample.tenant === as ? 'own' : 'others'} ${outcome}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  });
  return [...counts]
    .map(([key, count]) => `${key} ${count}`)
    .sort()
    .join(', ');
};
