import { describe, expect, it, test } from '@jest/globals';
import { instrumentKey, membersOn, partiesOn, type TreatyActRecord } from './treaty-history';

const acts: TreatyActRecord[] = [
  { iso3: 'AUS', act: 'signature', day: '1990-05-01' },
  { iso3: 'AUS', act: 'ratification', day: '1995-02-03' },
  { iso3: 'NLD', act: 'withdrawal', day: '2011-06-30' },
  { iso3: 'NLD', act: 'accession', day: '2001-01-01' },
  { iso3: 'NLD', act: 'accession', day: '2020-01-01' },
  { iso3: 'SSD', act: 'succession', day: '2011-07-09' },
];

test.each([
  ['1994-12-31', []],
  ['1995-02-03', ['AUS']],
  ['2011-06-29', ['AUS', 'NLD']],
  ['2011-06-30', ['AUS']],
  ['2020-01-01', ['AUS', 'NLD', 'SSD']],
])('parties at the end of %s', (day, parties) => {
  expect(partiesOn(acts, day).sort()).toEqual(parties);
});

describe('members of a list', () => {
  const records = [
    { iso3: 'AUS', from: '1901-01-01', until: null },
    { iso3: 'SOM', from: '1960-01-01', until: '1991-01-26' },
    { iso3: 'SOM', from: '2016-10-01', until: null },
  ];
  it('counts the first and the last day', () => {
    expect(membersOn(records, '1991-01-26')).toEqual(['AUS', 'SOM']);
    expect(membersOn(records, '1991-01-27')).toEqual(['AUS']);
    expect(membersOn(records, '2016-10-01')).toEqual(['AUS', 'SOM']);
  });
});

it('knows a treaty by its name in any print', () => {
  expect(instrumentKey('The Convention on the Rights of the Child')).toBe(
    instrumentKey('convention on rights of child'),
  );
  expect(instrumentKey('United Nations Convention against Transnational Organized Crime and its protocols')).toBe(
    instrumentKey('United Nations Convention against Transnational Organized Crime'),
  );
});
