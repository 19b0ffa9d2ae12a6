import type { PublishedAccount } from './account';
import type { MechanismFinding } from './contest';
import { deriveStanding, type StandingInput } from './standing';
import { deriveHistory, standingAt } from './standing-history';
import { IMPLEMENTATION_STATUSES } from './vocabulary';

const SEED = 20_260_801;
const ROUNDS = 150;

/** Numerical Recipes' linear congruential generator: the same rows on every machine for the same seed. */
const random = (seed: number) => {
  let state = seed >>> 0;
  return (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
};
type Random = ReturnType<typeof random>;

const START = Date.parse('2020-01-01T00:00:00.000Z');
const DAY = 86_400_000;
const instant = (day: number, hours = 0): string => new Date(START + day * DAY + hours * 3_600_000).toISOString();
const day = (number: number): string => instant(number).slice(0, 10);
const pick = <T>(next: Random, of: readonly [T, ...T[]]): T => of[next(of.length)] ?? of[0];
const KINDS = ['ngo', 'nhri', 'academic'] as const;

const anAccount = (next: Random, index: number): PublishedAccount => {
  const published = next(2000);
  const ended = published - next(500);
  const bearer = next(2) === 0;
  const organisation = next(3);
  return {
    updateId: `update-${index}`,
    organisationId: bearer ? 'nmirf' : `observer-${organisation}`,
    organisationKind: bearer ? 'nmirf' : (KINDS[organisation] ?? 'ngo'),
    voice: bearer ? 'bearer' : 'independent',
    status: pick(next, IMPLEMENTATION_STATUSES),
    askStatuses: ['a', 'b'].flatMap((askId) =>
      next(3) > 0 ? [] : [{ askId, status: pick(next, IMPLEMENTATION_STATUSES) }],
    ),
    periodStart: day(ended - 1 - next(700)),
    periodEnd: day(ended),
    publishedAt: instant(published, next(24)),
    sequence: index,
    publicEvidence: next(2),
    supersededAt: next(5) === 0 ? instant(published + next(300), 25) : null,
    withdrawnAt: next(8) === 0 ? instant(published + next(300), 25) : null,
    hiddenAt: next(8) === 0 ? instant(published + next(300), 25) : null,
    corrects: index > 0 && next(4) === 0 ? `update-${next(index)}` : null,
  };
};

const aFinding = (next: Random, index: number): MechanismFinding => ({
  assessmentId: `finding-${index}`,
  scale: 'human_rights_committee',
  value: pick(next, ['A', 'B', 'C', 'D', 'E']),
  issuedOn: day(next(2000)),
  publishedAt: instant(next(2000)),
  symbol: `CCPR/C/TEST/${index}`,
});

const anInput = (next: Random): StandingInput => ({
  accounts: Array.from({ length: 1 + next(8) }, (_, index) => anAccount(next, index)),
  findings: Array.from({ length: next(3) }, (_, index) => aFinding(next, index)),
  asks: [{ askId: 'a' }, { askId: 'b' }],
  asOf: instant(3500),
});

test(`looking up the history gives what is derived afresh (seed ${SEED}, ${ROUNDS} rounds)`, () => {
  const next = random(SEED);
  for (let round = 0; round < ROUNDS; round += 1) {
    const input = anInput(next);
    const spans = deriveHistory(input);
    const edges = spans.flatMap(({ from }) => [Date.parse(from) - 1, Date.parse(from)]);
    const moments = [...edges, ...Array.from({ length: 25 }, () => START + next(3500) * DAY + next(86_400_000))];
    for (const moment of moments) {
      const asOf = new Date(moment).toISOString();
      const afresh = deriveStanding({ ...input, asOf });
      const nothing = deriveStanding({ ...input, accounts: [], findings: [], asOf });
      expect({ round, asOf, standing: standingAt(spans, asOf) ?? nothing }).toEqual({ round, asOf, standing: afresh });
    }
  }
});

test('spans follow one another without gap, differ from their neighbour, and the last is open', () => {
  const next = random(SEED + 1);
  for (let round = 0; round < ROUNDS; round += 1) {
    const spans = deriveHistory(anInput(next));
    spans.forEach((span, index) => {
      expect(span.to).toBe(spans[index + 1]?.from ?? null);
      expect(span.standing).not.toEqual(spans[index + 1]?.standing);
    });
  }
});

test('a history ends at its as-of moment and begins with the first publication', () => {
  const account: PublishedAccount = {
    ...anAccount(random(3), 0),
    voice: 'independent',
    withdrawnAt: null,
    hiddenAt: null,
  };
  const plain = { ...account, supersededAt: null, publishedAt: '2025-01-10T09:00:00.000Z', periodEnd: '2024-12-31' };
  const of = (asOf: string) => deriveHistory({ accounts: [plain], findings: [], asks: [], asOf });
  expect(of('2025-01-09')).toEqual([]);
  expect(of('2026-06-01').map(({ from, to }) => [from, to])).toEqual([['2025-01-10T09:00:00.000Z', null]]);
  expect(of('2027-06-01').map(({ from, to }) => [from, to])).toEqual([
    ['2025-01-10T09:00:00.000Z', '2027-01-01T00:00:00.000Z'],
    ['2027-01-01T00:00:00.000Z', null],
  ]);
});
