import type { PublishedAccount } from './account';
import { contestReason, isAdverse, type MechanismFinding } from './contest';
import { deriveStanding, isOverdue, isStale, rangeOf, type StandingInput } from './standing';
import type { ImplementationStatus } from './vocabulary';

let sequence = 0;
const anAccount = (fields: Partial<PublishedAccount> = {}): PublishedAccount => ({
  updateId: `update-${++sequence}`,
  organisationId: 'nmirf',
  organisationKind: 'nmirf',
  voice: 'bearer',
  status: 'implemented',
  askStatuses: [],
  periodStart: '2024-01-01',
  periodEnd: '2024-12-31',
  publishedAt: '2025-01-10T09:00:00.000Z',
  sequence,
  publicEvidence: 0,
  ...fields,
});
const anNgo = (fields: Partial<PublishedAccount> = {}): PublishedAccount =>
  anAccount({ organisationId: 'ngo', organisationKind: 'ngo', voice: 'independent', ...fields });
const aFinding = (fields: Partial<MechanismFinding> = {}): MechanismFinding => ({
  assessmentId: 'finding',
  scale: 'human_rights_committee',
  value: 'C',
  issuedOn: '2025-03-20',
  publishedAt: '2025-03-25T09:00:00.000Z',
  symbol: 'CCPR/C/TEST/FU/1',
  ...fields,
});
const standing = (input: Partial<StandingInput>) =>
  deriveStanding({ accounts: [], findings: [], asks: [], asOf: '2025-06-30', ...input });

test('without a published account nothing is known', () => {
  expect(standing({ asks: [{ askId: 'a' }] })).toEqual({
    bearerStatus: 'no_information',
    bearerUpdateId: null,
    rollUp: null,
    asks: [{ askId: 'a', bearerStatus: 'no_information', independent: { accounts: 0, lowest: null, highest: null } }],
    independent: { accounts: 0, organisations: 0, lowest: null, highest: null, byKind: [], current: [] },
    assessment: null,
    evidenceLevel: 'none',
    contested: [],
    staleFrom: null,
    changesOn: null,
  });
});

describe("the bearer's status", () => {
  const earlier = anAccount({ status: 'in_progress', periodEnd: '2023-12-31' });
  const later = anAccount({ status: 'planned', publishedAt: '2025-02-01T09:00:00.000Z' });

  test.each<[string, string, PublishedAccount[], string]>([
    [
      'the latest period end wins, whatever was published last',
      'implemented',
      [anAccount(), { ...earlier, publishedAt: '2025-05-01T09:00:00.000Z' }],
      '2025-06-30',
    ],
    ['of one period, the last publication wins', 'planned', [later, anAccount()], '2025-06-30'],
    [
      'of one instant, the later sequence wins',
      'planned',
      [anAccount({ status: 'planned', sequence: 9 }), anAccount({ sequence: 8 })],
      '2025-06-30',
    ],
    [
      'a status may go down',
      'regressed',
      [anAccount({ periodEnd: '2023-12-31' }), anAccount({ status: 'regressed' })],
      '2025-06-30',
    ],
    ['it does not age away', 'in_progress', [earlier], '2035-01-01'],
    [
      'what is published later is not known yet',
      'in_progress',
      [earlier, { ...later, publishedAt: '2025-07-01T00:00:00.000Z' }],
      '2025-06-30',
    ],
    ['a day means its end', 'planned', [later], '2025-02-01'],
    ['an instant means that instant', 'no_information', [later], '2025-02-01T08:59:59.999Z'],
    [
      'withdrawn is gone at past dates too',
      'no_information',
      [anAccount({ withdrawnAt: '2025-06-01T00:00:00.000Z' })],
      '2025-03-01',
    ],
    [
      'hidden counts until it was hidden',
      'implemented',
      [anAccount({ hiddenAt: '2025-06-01T00:00:00.000Z' })],
      '2025-05-31',
    ],
    [
      'hidden does not count from then on',
      'no_information',
      [anAccount({ hiddenAt: '2025-06-01T00:00:00.000Z' })],
      '2025-06-01',
    ],
  ])('%s', (_rule, expected, accounts, asOf) => {
    expect(standing({ accounts, asOf }).bearerStatus).toBe(expected);
  });
});

describe('a correction', () => {
  const first = anAccount({ updateId: 'first', supersededAt: '2025-05-01T09:00:00.000Z' });
  const between = anAccount({ status: 'planned', publishedAt: '2025-03-01T09:00:00.000Z' });
  const correction = anAccount({
    updateId: 'correction',
    corrects: 'first',
    status: 'in_progress',
    publishedAt: '2025-05-01T09:00:00.000Z',
  });

  test.each<[string, string, PublishedAccount[], string]>([
    ['replaces what it corrects', 'in_progress', [first, correction], '2025-06-30'],
    ['leaves the past as it was', 'implemented', [first, correction], '2025-04-30'],
    ['keeps its place: what came in between stays the latest', 'planned', [first, between, correction], '2025-06-30'],
    [
      'of a correction still keeps the first place',
      'planned',
      [
        first,
        between,
        { ...correction, supersededAt: '2025-06-01T09:00:00.000Z' },
        anAccount({ corrects: 'correction', publishedAt: '2025-06-01T09:00:00.000Z' }),
      ],
      '2025-06-30',
    ],
    [
      'that is withdrawn does not bring back what it corrected',
      'no_information',
      [first, { ...correction, withdrawnAt: '2025-06-01T00:00:00.000Z' }],
      '2025-06-30',
    ],
  ])('%s', (_rule, expected, accounts, asOf) => {
    expect(standing({ accounts, asOf }).bearerStatus).toBe(expected);
  });
});

describe('independent accounts', () => {
  const nhri = anAccount({ organisationId: 'nhri', organisationKind: 'nhri', voice: 'independent', status: 'planned' });
  const academic = anAccount({ organisationId: 'uni', organisationKind: 'academic', voice: 'independent' });

  test('are shown as count, lowest, highest and by kind', () => {
    const older = anNgo({ status: 'regressed', periodEnd: '2023-12-31' });
    const { independent } = standing({ accounts: [nhri, academic, older, anNgo({ status: 'in_progress' })] });
    expect(independent).toMatchObject({ accounts: 3, organisations: 3, lowest: 'planned', highest: 'implemented' });
    expect(independent.byKind).toEqual([
      { kind: 'nhri', accounts: 1, lowest: 'planned', highest: 'planned' },
      { kind: 'ngo', accounts: 1, lowest: 'in_progress', highest: 'in_progress' },
      { kind: 'academic', accounts: 1, lowest: 'implemented', highest: 'implemented' },
    ]);
    expect(independent.current.map(({ status }) => status)).toEqual(['in_progress', 'planned', 'implemented']);
  });

  test.each([
    ['2026-12-31', 1, '2027-01-01'],
    ['2027-01-01', 0, null],
  ])('as of %s, an account to the end of 2024 counts %i', (asOf, accounts, changesOn) => {
    const found = standing({ accounts: [anNgo()], asOf });
    expect(found.independent.accounts).toBe(accounts);
    expect(found.changesOn).toBe(changesOn);
  });

  test('the standing next changes when the oldest of them ages', () => {
    const accounts = [anNgo({ periodEnd: '2024-02-29' }), nhri, anAccount({ periodEnd: '2023-07-01' })];
    expect(standing({ accounts }).changesOn).toBe('2026-03-01');
  });

  test.each<[ImplementationStatus[], ImplementationStatus | null, ImplementationStatus | null]>([
    [['implemented', 'regressed', 'not_started'], 'regressed', 'implemented'],
    [['no_longer_relevant', 'planned'], 'planned', 'planned'],
    [['no_longer_relevant'], null, null],
    [['regressed'], 'regressed', 'regressed'],
  ])('%j range from %s to %s', (statuses, lowest, highest) => {
    expect(rangeOf(statuses)).toEqual({ lowest, highest });
  });
});

describe('contested', () => {
  test.each<[ImplementationStatus, ImplementationStatus, string | null]>([
    ['implemented', 'partially_implemented', 'lower'],
    ['implemented', 'not_started', 'lower'],
    ['partially_implemented', 'in_progress', null],
    ['partially_implemented', 'planned', 'lower'],
    ['in_progress', 'planned', null],
    ['in_progress', 'not_started', 'lower'],
    ['planned', 'not_started', null],
    ['planned', 'implemented', null],
    ['not_started', 'regressed', 'regressed'],
    ['implemented', 'regressed', 'regressed'],
    ['regressed', 'regressed', null],
    ['regressed', 'not_started', null],
    ['regressed', 'implemented', null],
    ['no_longer_relevant', 'in_progress', 'still_relevant'],
    ['no_longer_relevant', 'regressed', 'regressed'],
    ['no_longer_relevant', 'no_longer_relevant', null],
    ['implemented', 'no_longer_relevant', null],
  ])('the bearer says %s and another says %s: %s', (own, other, why) => {
    expect(contestReason(own, other)).toBe(why);
    const accounts = [anAccount({ status: own }), anNgo({ status: other })];
    expect(standing({ accounts }).contested.map((contest) => contest.why)).toEqual(why ? [why] : []);
  });

  test.each<[string, number, PublishedAccount[]]>([
    [
      'a period that ends before the other begins',
      0,
      [anNgo({ status: 'planned', periodStart: '2023-01-01', periodEnd: '2023-12-31' })],
    ],
    [
      'a period that shares its last day',
      1,
      [anNgo({ status: 'planned', periodStart: '2023-01-01', periodEnd: '2024-01-01' })],
    ],
    [
      'an account that its organisation has replaced',
      0,
      [anNgo({ status: 'planned', periodEnd: '2024-06-30' }), anNgo()],
    ],
    ['two organisations', 2, [anNgo({ status: 'planned' }), anNgo({ status: 'planned', organisationId: 'other' })]],
  ])('%s: %i', (_case, count, others) => {
    expect(standing({ accounts: [anAccount(), ...others] }).contested).toHaveLength(count);
  });

  test('says who says what and why', () => {
    const other = anNgo({ status: 'not_started' });
    expect(standing({ accounts: [anAccount(), other] }).contested).toEqual([
      {
        why: 'lower',
        askId: null,
        by: 'independent',
        updateId: other.updateId,
        organisationId: 'ngo',
        organisationKind: 'ngo',
        says: 'not_started',
      },
    ]);
  });

  test('nobody contests a bearer that has said nothing', () => {
    expect(standing({ accounts: [anNgo({ status: 'regressed' })], findings: [aFinding()] }).contested).toEqual([]);
  });

  test.each<[string, ImplementationStatus, Partial<MechanismFinding>, number]>([
    ['a later C', 'implemented', {}, 1],
    ['a later E', 'partially_implemented', { value: 'E' }, 1],
    ['a later "not implemented"', 'implemented', { scale: 'mid_term', value: 'not_implemented' }, 1],
    ['later counter-measures', 'implemented', { value: 'counter-measures' }, 1],
    ['a later B', 'implemented', { value: 'B' }, 0],
    ['a later D', 'implemented', { value: 'D' }, 0],
    ['a C where the bearer says in progress', 'in_progress', {}, 0],
    ['a C inside the reported period', 'implemented', { issuedOn: '2024-11-01' }, 0],
    ['a C known to the month only, after the period', 'implemented', { issuedOn: '2025-03' }, 1],
    ['a C that is not published yet', 'implemented', { publishedAt: '2025-08-01T00:00:00.000Z' }, 0],
  ])('%s while the bearer says %s', (_case, status, fields, count) => {
    const found = standing({ accounts: [anAccount({ status })], findings: [aFinding(fields)] });
    expect(found.contested.filter(({ why }) => why === 'assessment')).toHaveLength(count);
  });

  test.each([
    ['C', true],
    ['C2', true],
    ['e', true],
    ['Not implemented', true],
    ['counter_measures', true],
    ['A', false],
    ['complete', false],
    ['partial', false],
  ])('%s is adverse: %s', (value, expected) => {
    expect(isAdverse(value)).toBe(expected);
  });
});

test("the mechanism's latest finding is given as issued, and an older C no longer contests", () => {
  const better = aFinding({ assessmentId: 'second', value: 'A', issuedOn: '2025-05' });
  const found = standing({ accounts: [anAccount()], findings: [better, aFinding()] });
  expect(found.assessment).toEqual({
    assessmentId: 'second',
    scale: 'human_rights_committee',
    value: 'A',
    issuedOn: '2025-05',
    symbol: 'CCPR/C/TEST/FU/1',
  });
  expect(found.contested).toEqual([]);
});

describe('asks', () => {
  const asks = [{ askId: 'law' }, { askId: 'training' }];
  const both = (law: ImplementationStatus, training: ImplementationStatus) => [
    { askId: 'law', status: law },
    { askId: 'training', status: training },
  ];

  test('are reported apart, and their roll-up stands for the whole', () => {
    const accounts = [anAccount({ askStatuses: both('implemented', 'planned') }), anNgo({ status: 'in_progress' })];
    const found = standing({ accounts, asks });
    expect(found.bearerStatus).toBe('partially_implemented');
    expect(found.rollUp?.counts).toEqual([
      { status: 'planned', count: 1 },
      { status: 'implemented', count: 1 },
    ]);
    expect(found.asks.map(({ askId, bearerStatus }) => [askId, bearerStatus])).toEqual([
      ['law', 'implemented'],
      ['training', 'planned'],
    ]);
  });

  test('can be contested where the roll-ups agree', () => {
    const accounts = [
      anAccount({ askStatuses: both('implemented', 'planned') }),
      anNgo({ askStatuses: both('in_progress', 'implemented') }),
    ];
    const { contested, asks: apart } = standing({ accounts, asks });
    expect(contested).toMatchObject([{ why: 'lower', askId: 'law', says: 'in_progress' }]);
    expect(apart[0]?.independent).toEqual({ accounts: 1, lowest: 'in_progress', highest: 'in_progress' });
  });

  test('a single ask is not contested twice', () => {
    const accounts = [
      anAccount({ askStatuses: [{ askId: 'law', status: 'implemented' }] }),
      anNgo({ askStatuses: [{ askId: 'law', status: 'planned' }] }),
    ];
    expect(standing({ accounts, asks: [{ askId: 'law' }] }).contested).toHaveLength(1);
  });
});

describe('the evidence level', () => {
  const own = anAccount({ status: 'in_progress', publicEvidence: 2 });
  const agrees = anNgo({ status: 'in_progress', publicEvidence: 1 });

  test.each<[string, PublishedAccount[]]>([
    ['none', [agrees]],
    ['asserted', [{ ...own, publicEvidence: 0 }, agrees]],
    ['documented', [own]],
    ['documented', [own, { ...agrees, publicEvidence: 0 }]],
    ['documented', [own, { ...agrees, status: 'planned' }]],
    ['documented', [own, { ...agrees, periodStart: '2022-01-01', periodEnd: '2023-12-31' }]],
    ['documented', [own, agrees, anNgo({ organisationId: 'other', status: 'not_started' })]],
    [
      'documented',
      [
        { ...own, status: 'regressed' },
        { ...agrees, status: 'implemented' },
      ],
    ],
    ['documented', [own, { ...agrees, status: 'no_longer_relevant' }]],
    ['corroborated', [own, agrees]],
    ['corroborated', [own, { ...agrees, status: 'implemented' }]],
    ['corroborated', [own, agrees, anNgo({ organisationId: 'other', status: 'planned' })]],
    [
      'corroborated',
      [
        { ...own, status: 'regressed' },
        { ...agrees, status: 'regressed' },
      ],
    ],
  ])('is %s', (expected, accounts) => {
    expect(standing({ accounts }).evidenceLevel).toBe(expected);
  });
});

test.each([
  ['2026-12-31', false],
  ['2027-01-01', true],
])("as of %s, a bearer's account to the end of 2024 is stale: %s", (asOf, expected) => {
  expect(isStale(standing({ accounts: [anAccount()], asOf }), asOf)).toBe(expected);
});

test.each([
  ['2025-06-30', '2025-06-30', false],
  ['2025-06-30', '2025-07-01', true],
  ['2025-06', '2025-06-30', false],
  ['2025', '2025-12-31', false],
  ['2025', '2026-01-01', true],
  [null, '2030-01-01', false],
])('a date set for %s has passed as of %s: %s', (dueOn, asOf, expected) => {
  expect(isOverdue(dueOn, asOf)).toBe(expected);
});
