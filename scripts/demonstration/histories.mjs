// Two years of accounts of one State: its ministries, its parliament, those who watch, and what a mechanism found.
import { account, clamp, HALVES, link, LONG_AGO, regressed } from './accounts.mjs';
import { between, fill, PROFILE, random } from './chance.mjs';
import { authorOf } from './organisations.mjs';
import { LOST_OBJECT } from './sentences.mjs';
import { topics } from './topics.mjs';

/** What a State's account of one recommendation tells, by its place in the list. */
const kindOf = (n, item) => {
  if (n % 13 === 6) return 'stale';
  if (n % 9 === 4 && item.asks < 2) return 'regressed';
  return n % 31 === 17 && item.asks < 2 ? 'no_longer_relevant' : 'steps';
};

const halvesOf = (n, kind) => {
  if (kind === 'stale') return [LONG_AGO];
  const first = n % 4 === 3 ? 0 : n % 3;
  return HALVES.slice(first, Math.max(first + 1, n % 5 === 4 ? 2 : 4));
};

const bearerAccounts = (country, item, n, kind, start) => {
  const organisation = authorOf(country, item.topic);
  const accounts = [];
  let step = start;
  for (const [h, half] of halvesOf(n, kind).entries()) {
    const last = h === halvesOf(n, kind).length - 1;
    if (!last && h > 0 && n % 2) continue;
    const before = step;
    if (h > 0) step = clamp(step + (random() < 0.55 ? 1 : 0));
    const told = account(country, organisation, 'bearer', item, step, half, n, h > 0 && step === before);
    if (step > 0 && n % 3 !== 1) told.evidence.push(link(country, item.topic, half.end));
    accounts.push(last ? ending(told, country, item, kind) : told);
  }
  return { accounts, step };
};

const ending = (told, country, item, kind) => {
  if (kind === 'regressed') return regressed(told, country, item);
  if (kind !== 'no_longer_relevant') return told;
  const { narrative, reason: statusReason } = LOST_OBJECT;
  return { ...told, status: 'no_longer_relevant', narrative, statusReason, measures: [], obstacles: '', nextSteps: '' };
};

const watching = (country, item, n, kind, step, half) => {
  const code = country.iso3.toLowerCase();
  const says = (slug, at) => account(country, `${code}-${slug}`, 'independent', item, clamp(at), half, n);
  const accounts = [];
  if (kind === 'no_longer_relevant') return [{ ...says('rights-watch', 1), narrative: LOST_OBJECT.answer }];
  if (n % 22 === 10 && kind === 'steps' && item.asks < 2) {
    const told = regressed(says('rights-watch', step), country, item);
    accounts.push({ ...told, narrative: `${told.narrative} The account of the State does not mention it.` });
  } else if (n % 2 === 0) {
    const told = says('rights-watch', step - (n % 6 === 0 ? 2 : n % 4 === 0 ? 1 : 0));
    accounts.push(n % 4 === 0 ? { ...told, evidence: [link(country, item.topic, half.end)] } : told);
  }
  if (n % 3 === 0) {
    const told = says('nhri', step - (n % 9 === 0 ? 1 : 0));
    accounts.push({ ...told, evidence: [link(country, item.topic, half.end)] });
  }
  if (n % 7 === 1) {
    const told = says('legal-aid', step - 1);
    accounts.push(n % 14 === 1 ? { ...told, withdrawnAt: `2026-11-${between(10, 18)}T09:0${n % 10}:00Z` } : told);
  }
  return accounts;
};

const found = (country, item, n, step) => {
  const strict = Math.floor(n / 6) % 2 === 1;
  const value = step >= 4 ? 'A' : step === 3 ? (strict ? 'C' : 'B') : step >= 1 ? 'C' : 'D';
  return {
    key: `${country.iso3.toLowerCase()}:${item.key}`,
    country: country.iso3,
    bearer: 'state',
    recommendation: item.key,
    scale: 'hrc_a_e',
    value,
    symbol: `DEMO/${country.iso3}/FU/${n + 1}`,
    issuedOn: `2026-09-${String(4 + (n % 20)).padStart(2, '0')}`,
    finding: fill(topics[item.topic].finding[value], country, '2026-09-30'),
  };
};

/** The State's own account of one recommendation, and what others say of it. */
export const history = (country, item, n) => {
  const kind = kindOf(n, item);
  const start = clamp(PROFILE[country.iso3].tone - 1 + between(-1, 1));
  const { accounts, step } = bearerAccounts(country, item, n, kind, start);
  const half = kind === 'stale' ? HALVES[3] : halvesOf(n, kind).at(-1);
  const updates = [...accounts, ...watching(country, item, n, kind, step, half)];
  return { updates, assessments: n % 6 === 2 ? [found(country, item, n, step)] : [] };
};

/** A parliament answers for every second paragraph that is addressed to it. */
export const parliamentAccounts = (country, addressed) => {
  const { tone } = PROFILE[country.iso3];
  return addressed
    .filter(({ parliament }, n) => parliament && (n + tone) % 2 === 0)
    .map((item, n) => {
      const organisation = `${country.iso3.toLowerCase()}-parliament`;
      return account(
        country,
        organisation,
        'bearer',
        { ...item, state: false },
        clamp(tone + between(-1, 1)),
        HALVES[3],
        n,
      );
    });
};

/** The same period told again, naming what it corrects. */
export const correctionOf = (update, at) => ({
  ...update,
  key: `${update.key}:correction`,
  corrects: update.key,
  publishedAt: at,
  narrative: `${update.narrative} The figures given before counted one office twice; they are corrected here.`,
});
