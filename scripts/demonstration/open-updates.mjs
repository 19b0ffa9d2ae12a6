// What is still being written or waits to be cleared: two accounts in the queue, one sent back, one draft in each State.
import { account } from './accounts.mjs';
import { between, fill, pad, PROFILE } from './chance.mjs';
import { RETURNED } from './sentences.mjs';

const NOW = { start: '2026-07-01', end: '2026-10-31', out: ['2026-11'] };
const at = (from, to) => `2026-11-${pad(between(from, to))}T${pad(between(8, 16))}:${pad(between(0, 59))}:00Z`;

const open = (country, ministry, item, state, n) => {
  const { publishedAt: _notYet, ...told } = account(
    country,
    `${country.iso3.toLowerCase()}-${ministry}`,
    'bearer',
    item,
    1 + (n % 3),
    NOW,
    n,
  );
  const submittedAt = state === 'draft' ? null : at(11, 14);
  const comments =
    state === 'returned'
      ? [
          {
            organisation: `${country.iso3.toLowerCase()}-nmirf`,
            at: at(16, 19),
            body: fill(RETURNED[Object.keys(PROFILE).indexOf(country.iso3)], country, NOW.end),
          },
        ]
      : [];
  const nextSteps = state === 'draft' ? '' : told.nextSteps;
  return { ...told, nextSteps, state, writtenAt: at(3, 10), submittedAt, comments };
};

/** `of(ministry)`: what a ministry was given, those of which nothing is published yet first. */
export const openUpdates = (country, of) => {
  const interior = of('interior');
  return [
    open(country, 'interior', interior[0], 'submitted', 1),
    open(country, 'labour', of('labour')[0], 'submitted', 2),
    open(country, 'justice', of('justice')[0], 'returned', 3),
    open(country, 'interior', interior[1], 'draft', 1),
  ];
};
