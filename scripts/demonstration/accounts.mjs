// One account in the words of its topic and step, and what can be attached to it.
import { between, fill, fillAll, next, pad, pick } from './chance.mjs';
import { more, observed, steady } from './sentences.mjs';
import { topics } from './topics.mjs';

export const STEPS = ['not_started', 'planned', 'in_progress', 'partially_implemented', 'implemented'];
export const clamp = (n) => Math.max(0, Math.min(4, n));

/** Half-years, with the months in which accounts of them come out. The first is over 24 months old by November 2026. */
export const LONG_AGO = { start: '2024-01-01', end: '2024-06-30', out: ['2024-11'] };
export const HALVES = [
  { start: '2024-07-01', end: '2024-12-31', out: ['2025-01', '2025-02', '2025-03'] },
  { start: '2025-01-01', end: '2025-06-30', out: ['2025-07', '2025-08', '2025-09'] },
  { start: '2025-07-01', end: '2025-12-31', out: ['2026-01', '2026-02', '2026-03'] },
  { start: '2026-01-01', end: '2026-06-30', out: ['2026-07', '2026-08', '2026-09', '2026-10'] },
];
const instant = (half) => `${pick(half.out)}-${pad(between(2, 27))}T${pad(between(8, 16))}:${pad(between(0, 59))}:00Z`;

const oneOf = (place, variants) => (Array.isArray(variants) ? next(place, variants) : variants);

const first = (country, item, step, voice, again) => {
  const topic = topics[item.topic];
  const place = `${country.iso3} ${item.topic} ${voice} ${step}`;
  if (voice === 'independent') return oneOf(place, topic.independent[step]);
  if (!again) return oneOf(place, topic.state[step]);
  return next(`${country.iso3} again ${step}`, steady[step]).replaceAll('{what}', topic.what);
};

const narrative = (country, item, step, voice, again) => {
  const second = next(`${country.iso3} ${voice} ${step}`, (voice === 'bearer' ? more : observed)[step]);
  return `${first(country, item, step, voice, again)} ${second}`;
};

/** Where there are several asks, they stand around the step of the whole, and their roll-up is that step. */
const AROUND = [[0], [1, 0], [2, 1], [4, 2, 3], [4]];
const asksOf = (item, step) => {
  if (item.asks < 2) return [];
  const around = AROUND[step];
  return Array.from({ length: item.asks }, (_, i) => ({ n: i + 1, status: STEPS[around[i % around.length]] }));
};

/** What a bearer adds: what was done, what stands in the way, what comes next. Who watches tells the story only. */
const particulars = (country, item, step, n) => {
  const { measures, obstacles, next: steps } = topics[item.topic];
  return {
    measures: step > 0 ? measures.slice(0, 1 + (n % 2)) : [],
    obstacles: step < 4 && n % 3 !== 2 ? next(`${country.iso3} obstacle ${item.topic}`, obstacles) : '',
    nextSteps: step < 4 ? next(`${country.iso3} next ${item.topic}`, steps) : '',
  };
};
const NONE = { measures: [], obstacles: '', nextSteps: '' };

const wordsOf = (country, voice, item, step, half, n, again) => {
  const more = voice === 'bearer' ? particulars(country, item, step, n) : NONE;
  const told = narrative(country, item, step, voice, again);
  const texts = fillAll([told, more.obstacles, more.nextSteps, ...more.measures], country, half.end);
  const [filled, obstacles, nextSteps, ...measures] = texts;
  return { narrative: filled, measures, obstacles, nextSteps };
};

/** `again`: the step is that of the account before. */
export const account = (country, organisation, voice, item, step, half, n, again = false) => ({
  key: `${organisation}:${item.key}:${half.end}`,
  organisation,
  country: country.iso3,
  bearer: item.parliament && !item.state ? 'parliament' : 'state',
  recommendation: item.key,
  status: STEPS[step],
  asks: asksOf(item, step),
  periodStart: half.start,
  periodEnd: half.end,
  publishedAt: instant(half),
  ...wordsOf(country, voice, item, step, half, n, again),
  statusReason: '',
  evidence: [],
});

export const regressed = (update, country, item) => ({
  ...update,
  status: 'regressed',
  asks: update.asks.map((ask) => ({ ...ask, status: 'regressed' })),
  narrative: fill(topics[item.topic].regressed, country, update.periodEnd),
  measures: [],
  statusReason: fill(
    pick([
      'What had been reached is no longer in place, and no date for its return has been set.',
      'Since {month} fewer persons are protected than at the time of the last account.',
      'The decision was taken in {month} to save costs; {province} had asked for a year of transition.',
    ]),
    country,
    update.periodEnd,
  ),
});

export const link = (country, topic, day) => ({
  kind: 'link',
  title: fill(next(`${country.iso3} link ${topic}`, topics[topic].documents), country, day),
  url: `https://example.org/${country.iso3.toLowerCase()}/${topic}/${between(100, 999)}`,
});
