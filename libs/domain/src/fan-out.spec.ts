import type { Addressee } from './addressee-scope';
import { fanOut, totals, type AddressedText, type Bearer, type World } from './fan-out';

const world: World = {
  countries: [
    { iso3: 'AUS', membership: 'member', admittedOn: '1945-11-01', demonstration: false },
    { iso3: 'SSD', membership: 'member', admittedOn: '2011-07-14', demonstration: false },
    { iso3: 'VAT', membership: 'observer', admittedOn: null, demonstration: false, parliament: false },
    { iso3: 'QMA', membership: 'demonstration', admittedOn: '1999-01-12', demonstration: true },
  ],
  bodies: [
    { slug: 'ohchr', group: 'OHCHR', matches: ['OHCHR'], standsForGroup: true },
    { slug: 'cerd', group: 'Treaty bodies/CERD', matches: ['CERD'] },
    { slug: 'cmw', group: 'Treaty bodies/CERD', matches: ['CMW', 'the Chair of the Committee'] },
    { slug: 'iom', group: 'Other international & regional organizations', matches: ['IOM'] },
  ],
  collectives: [{ slug: 'civil-society', group: 'Civil society/NGOs' }],
};
const aText = (addressees: Addressee[], fields: Partial<AddressedText> = {}): AddressedText => ({
  addressees,
  adoptedOn: '2010-10',
  ...fields,
});
const line = (bearer: Bearer): string =>
  `${bearer.kind} ${bearer.country ?? bearer.slug}: ${bearer.applicability}, ${bearer.reason}`;
const lines = (text: AddressedText, lists: Partial<World> = {}): string[] =>
  fanOut(text, { ...world, ...lists }).map(line);

const ALL_STATES = [
  'state AUS: applies, member_at_adoption',
  'state QMA: applies, demonstration_state',
  'state SSD: unknown, joined_after_adoption',
  'state VAT: applies, observer_state',
];
const NOBODY_KNOWS_WHICH = [
  'state AUS: unknown, qualified_group',
  'state QMA: unknown, qualified_group',
  'state SSD: unknown, joined_after_adoption',
  'state VAT: unknown, qualified_group',
];

test.each<[string, Addressee, string[]]>([
  ['States', { group: 'States', asPrinted: ['States'] }, ALL_STATES],
  ['States that are inferred', { group: 'States', inferred: true }, ALL_STATES],
  ['governments', { group: 'States', asPrinted: ['governments'] }, ALL_STATES],
  ['national authorities', { group: 'States', asPrinted: ['the competent authorities'] }, ALL_STATES],
  ['the international community', { group: 'International community' }, ALL_STATES],
  ['all stakeholders', { group: 'All stakeholders', asPrinted: ['all relevant stakeholders'] }, ALL_STATES],
  [
    'Member States',
    { group: 'Member States', asPrinted: ['Member States'] },
    [...ALL_STATES.slice(0, 3), 'state VAT: does_not_apply, only_members_addressed'],
  ],
  ['destination countries', { group: 'States', asPrinted: ['destination countries'] }, NOBODY_KNOWS_WHICH],
  ['countries of origin', { group: 'States', asPrinted: ['countries of origin'] }, NOBODY_KNOWS_WHICH],
  [
    'developed countries',
    { group: 'States', asPrinted: ['the governments of developed countries'] },
    NOBODY_KNOWS_WHICH,
  ],
  ['a relative clause', { group: 'States', asPrinted: ['States which engage in PRSP schemes'] }, NOBODY_KNOWS_WHICH],
  ['not yet done, no treaty', { group: 'States', asPrinted: ['States that have not yet done so'] }, NOBODY_KNOWS_WHICH],
  [
    'its members',
    { group: 'Member States', asPrinted: ['its members'] },
    [...NOBODY_KNOWS_WHICH.slice(0, 3), 'state VAT: does_not_apply, only_members_addressed'],
  ],
  ['two wordings, one of them plain', { group: 'States', asPrinted: ['developed countries', 'States'] }, ALL_STATES],
  ['one State by name', { group: 'States', names: ['SSD'] }, ['state SSD: applies, addressed_by_name']],
  [
    'parliaments of States',
    { group: 'Parliaments', asPrinted: ['national parliaments'] },
    [
      'parliament AUS: applies, parliament_of_state',
      'parliament QMA: applies, parliament_of_state',
      'parliament SSD: unknown, joined_after_adoption',
    ],
  ],
  ['OHCHR unnamed', { group: 'OHCHR' }, ['body ohchr: applies, addressed_by_name']],
  [
    'two named bodies, one of them unheard of',
    { group: 'Treaty bodies/CERD', names: ['cerd', 'Committee on X'] },
    ['body cerd: applies, addressed_by_name', 'body committee-on-x: applies, addressed_by_name'],
  ],
  [
    'a wording that means a body',
    { group: 'Treaty bodies/CERD', asPrinted: ['the chair of the Committee'] },
    ['body cmw: applies, addressed_by_name'],
  ],
  [
    'a group nobody can answer for',
    { group: 'Civil society/NGOs', asPrinted: ['civil society'] },
    ['collective civil-society: applies, collective'],
  ],
  ['a group without a collective of its own', { group: 'Media' }, ['collective media: applies, collective']],
  ['a partner', { group: 'OHCHR', role: 'partner' }, []],
])('%s', (_wording, addressee, expected) => {
  expect(lines(aText([addressee]))).toEqual(expected);
});

describe('imported lists', () => {
  const parties = { group: 'States parties', asPrinted: ['States parties'], instrument: 'ICERD' } as const;
  const others = { group: 'States', asPrinted: ['States that have not done so'] } as const;
  const members = { group: 'Parliaments', asPrinted: ['all IPU Member Parliaments'] } as const;
  const treatyParties = { icerd: { asOf: '2025-01-01', parties: ['AUS'] } };
  const parliamentMembership = { asOf: '2025-01-01', members: ['AUS'] };

  test.each<[string, Addressee[], Partial<World>, string[]]>([
    [
      'without depositary data nobody is known to be a party',
      [parties],
      {},
      ['AUS', 'QMA', 'SSD', 'VAT'].map((iso3) => `state ${iso3}: unknown, party_data_missing`),
    ],
    [
      'data on another treaty say nothing',
      [{ ...parties, instrument: 'CEDAW' }],
      { treatyParties },
      ['AUS', 'QMA', 'SSD', 'VAT'].map((iso3) => `state ${iso3}: unknown, party_data_missing`),
    ],
    [
      'parties as of the imported date',
      [parties],
      { treatyParties },
      [
        'state AUS: applies, treaty_party',
        'state QMA: unknown, party_data_missing',
        'state SSD: does_not_apply, not_a_treaty_party',
        'state VAT: does_not_apply, not_a_treaty_party',
      ],
    ],
    [
      'those that have not joined the treaty named beside them',
      [{ group: 'States parties', names: ['AUS'], instrument: 'ICERD' }, others],
      { treatyParties: { icerd: { asOf: '2025-01-01', parties: ['QMA'] } } },
      [
        'state AUS: applies, addressed_by_name',
        'state QMA: does_not_apply, already_done',
        'state SSD: unknown, joined_after_adoption',
        'state VAT: applies, not_yet_done',
      ],
    ],
    [
      'without a membership list no parliament is known to be a member',
      [members],
      {},
      ['AUS', 'QMA', 'SSD'].map((iso3) => `parliament ${iso3}: unknown, membership_list_missing`),
    ],
    [
      'member parliaments as of the imported date',
      [members],
      { parliamentMembership },
      [
        'parliament AUS: applies, parliament_member',
        'parliament QMA: unknown, membership_list_missing',
        'parliament SSD: does_not_apply, not_a_parliament_member',
      ],
    ],
    [
      'parliaments that a text of the Union implies are its members',
      [{ group: 'Parliaments', inferred: true }],
      {},
      ['AUS', 'QMA', 'SSD'].map((iso3) => `parliament ${iso3}: unknown, membership_list_missing`),
    ],
  ])('%s', (_rule, addressees, lists, expected) => {
    expect(lines(aText(addressees), lists)).toEqual(expected);
  });

  test.each<[string, string[], Addressee[], string]>([
    ['the treaty that the text names is meant', ['ICERD'], [others], 'does_not_apply, already_done'],
    ['a party to one of two has not done all', ['ICERD', 'CEDAW'], [others], 'applies, not_yet_done'],
    ['nobody knows of a treaty without a list', ['ICERD', 'CMW'], [others], 'unknown, party_data_missing'],
    [
      'a party to one of two is a State party',
      ['CEDAW', 'ICERD'],
      [{ group: 'States parties' }],
      'applies, treaty_party',
    ],
    ['no treaty, no list to look at', [], [others], 'unknown, qualified_group'],
  ])('where no addressee is tied to a treaty: %s', (_rule, instruments, addressees, expected) => {
    const lists = { treatyParties: { ...treatyParties, cedaw: { asOf: '2025-01-01', parties: [] } } };
    expect(lines(aText(addressees, { instruments }), lists)).toContain(`state AUS: ${expected}`);
  });
});

test.each<[string, Partial<AddressedText>]>([
  ['a preamble', { kind: 'preambular' }],
  ['narrative', { kind: 'narrative' }],
  ['an omitted paragraph', { kind: 'omitted' }],
  ['a chapeau', { kind: 'operative', chapeau: true }],
  ['a paragraph that asks nothing', { kind: 'conclusion', actionable: false }],
])('%s has no bearer', (_kind, fields) => {
  expect(fanOut(aText([{ group: 'States' }], fields), world)).toEqual([]);
});

test.each([
  ['2011-07', 'applies'],
  ['2011-07-13', 'unknown'],
  ['2011', 'applies'],
  ['2011-07-14', 'applies'],
])('adopted on %s, a State admitted on 14 July 2011: %s', (adoptedOn, expected) => {
  const bearers = fanOut(aText([{ group: 'Member States' }], { adoptedOn }), world);
  expect(bearers.find(({ country }) => country === 'SSD')?.applicability).toBe(expected);
});

test('a member without an admission date is not guessed at', () => {
  const countries = [{ iso3: 'AUS', membership: 'member', admittedOn: null, demonstration: false } as const];
  expect(lines(aText([{ group: 'States' }]), { countries })).toEqual(['state AUS: unknown, admission_date_missing']);
});

describe('asks', () => {
  const asksOf = (text: AddressedText, country: string | null, slug: string | null = null) =>
    fanOut(text, world)
      .filter((bearer) => bearer.country === country && bearer.slug === slug)
      .map(({ kind, applicability, asks }) => ({ kind, applicability, asks }));

  test('a recommendation without limbs has one', () => {
    expect(asksOf(aText([{ group: 'OHCHR' }]), null, 'ohchr')).toMatchObject([{ asks: [1] }]);
  });

  test('governments and parliaments are two bearers, each with its own asks', () => {
    const text = aText(
      [
        { group: 'Parliaments', asPrinted: ['parliaments'] },
        { group: 'States', asPrinted: ['governments'] },
      ],
      {
        asks: [
          { n: 1, addressees: [{ group: 'Parliaments' }, { group: 'States', asPrinted: ['governments'] }] },
          { n: 2, addressees: [{ group: 'Parliaments' }] },
        ],
      },
    );
    expect(asksOf(text, 'AUS')).toEqual([
      { kind: 'state', applicability: 'applies', asks: [1] },
      { kind: 'parliament', applicability: 'applies', asks: [1, 2] },
    ]);
  });

  test('a bare group keeps the wording of its paragraph', () => {
    const text = aText([{ group: 'Parliaments', asPrinted: ['IPU Member Parliaments'] }], {
      asks: [1, 2].map((n) => ({ n, addressees: [{ group: 'Parliaments' as const }] })),
    });
    expect(asksOf(text, 'AUS')).toEqual([{ kind: 'parliament', applicability: 'unknown', asks: [1, 2] }]);
  });

  test('beside an ask with a condition, the bare group is meant without it, and the stronger verdict wins', () => {
    const condition = 'States that have not yet done so';
    const text = aText([{ group: 'States', asPrinted: [condition] }], {
      asks: [
        { n: 1, addressees: [{ group: 'States', asPrinted: [condition] }] },
        { n: 2, addressees: [{ group: 'States' }] },
      ],
    });
    expect(asksOf(text, 'AUS')).toEqual([{ kind: 'state', applicability: 'applies', asks: [1, 2] }]);
  });

  test('an inferred group does not take over a condition that its paragraph prints', () => {
    const text = aText([{ group: 'States', asPrinted: ['destination countries'] }], {
      asks: [{ n: 1, addressees: [{ group: 'States', inferred: true }] }],
    });
    expect(asksOf(text, 'AUS')).toEqual([{ kind: 'state', applicability: 'applies', asks: [1] }]);
  });

  test('asks that are known not to apply are not merged in', () => {
    const text = aText([{ group: 'Member States' }, { group: 'International community' }, { group: 'OHCHR' }], {
      asks: [
        { n: 1, addressees: [{ group: 'Member States' }] },
        { n: 2, addressees: [{ group: 'International community' }] },
        { n: 3, addressees: [{ group: 'Member States' }] },
      ],
    });
    expect(asksOf(text, 'VAT')).toEqual([{ kind: 'state', applicability: 'applies', asks: [2] }]);
    expect(asksOf(text, 'AUS')).toEqual([{ kind: 'state', applicability: 'applies', asks: [1, 2, 3] }]);
    expect(asksOf(text, null, 'ohchr')).toEqual([{ kind: 'body', applicability: 'applies', asks: [1, 2, 3] }]);
  });

  test('a limb that is asked of nobody is borne by nobody', () => {
    const text = aText([{ group: 'States', asPrinted: ['States'] }], {
      asks: [
        { n: 1, addressees: [] },
        { n: 2, addressees: [{ group: 'States' }] },
      ],
    });
    expect(asksOf(text, 'AUS')).toEqual([{ kind: 'state', applicability: 'applies', asks: [2] }]);
  });
});

test('totals keep demonstration States out of the figures of the world', () => {
  const found = totals(fanOut(aText([{ group: 'Member States' }, { group: 'OHCHR' }, { group: 'Media' }]), world));
  expect(found.world).toEqual({
    state: { applies: 1, does_not_apply: 1, unknown: 1 },
    parliament: { applies: 0, does_not_apply: 0, unknown: 0 },
    body: { applies: 1, does_not_apply: 0, unknown: 0 },
    collective: { applies: 1, does_not_apply: 0, unknown: 0 },
  });
  expect(found.demonstration.state).toEqual({ applies: 1, does_not_apply: 0, unknown: 0 });
});
