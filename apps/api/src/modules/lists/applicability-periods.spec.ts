import { describe, expect, it } from '@jest/globals';
import type { AddressedText, WorldCountry } from '@heed/domain';
import { applicabilityPeriods, type DatedLists } from './applicability-periods';

const country = (iso3: string): WorldCountry => ({
  iso3,
  membership: 'member',
  admittedOn: '1945-10-24',
  demonstration: false,
});
const countries = [country('AUS'), country('NLD')];
const lists: DatedLists = {
  treaties: new Map([
    [
      'icerd',
      [
        { iso3: 'AUS', act: 'ratification', day: '1975-09-30' },
        { iso3: 'NLD', act: 'signature', day: '1966-10-24' },
        { iso3: 'NLD', act: 'ratification', day: '1971-12-10' },
        { iso3: 'NLD', act: 'withdrawal', day: '2020-01-01' },
      ],
    ],
  ]),
  members: [{ iso3: 'AUS', from: '1901-01-01', until: '1999-12-31' }],
};
const lines = (text: Partial<AddressedText>): string[] =>
  applicabilityPeriods({ addressees: [], adoptedOn: '2010', ...text }, countries, lists)
    .map(({ country: iso3, from, until, applicability }) => `${iso3} ${from} to ${until ?? 'now'}: ${applicability}`)
    .sort();

describe('applicability through time', () => {
  it('of States parties begins with joining and ends with withdrawal', () => {
    expect(lines({ addressees: [{ group: 'States parties', instrument: 'ICERD' }] })).toEqual([
      'AUS 1900-01-01 to 1975-09-30: does_not_apply',
      'AUS 1975-09-30 to now: applies',
      'NLD 1900-01-01 to 1971-12-10: does_not_apply',
      'NLD 1971-12-10 to 2020-01-01: applies',
      'NLD 2020-01-01 to now: does_not_apply',
    ]);
  });

  it('of those that have not done so is the other way round', () => {
    const others = { group: 'States', asPrinted: ['States that have not done so'] } as const;
    expect(lines({ addressees: [others], instruments: ['ICERD'] })).toContain('NLD 2020-01-01 to now: applies');
    expect(lines({ addressees: [others], instruments: ['CEDAW'] })).toEqual([
      'AUS 1900-01-01 to now: unknown',
      'NLD 1900-01-01 to now: unknown',
    ]);
  });

  it('of member parliaments ends on the day after the last', () => {
    expect(lines({ addressees: [{ group: 'Parliaments', asPrinted: ['IPU Member Parliaments'] }] })).toEqual([
      'AUS 1900-01-01 to 1901-01-01: does_not_apply',
      'AUS 1901-01-01 to 2000-01-01: applies',
      'AUS 2000-01-01 to now: does_not_apply',
      'NLD 1900-01-01 to now: does_not_apply',
    ]);
  });

  it('of those that are named does not depend on who joins', () => {
    expect(lines({ addressees: [{ group: 'States parties', names: ['NLD'], instrument: 'ICERD' }] })).toEqual([
      'NLD 1900-01-01 to now: applies',
    ]);
  });

  it('of everybody does not change', () => {
    expect(lines({ addressees: [{ group: 'States' }] })).toEqual([
      'AUS 1900-01-01 to now: applies',
      'NLD 1900-01-01 to now: applies',
    ]);
  });
});
