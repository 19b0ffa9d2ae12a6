import { describe, expect, it } from '@jest/globals';
import { aliases, seedCountries } from '../../test/state-names';
import { countryByName } from './country-names';

const find = countryByName({ countries: seedCountries });

describe('States by their names', () => {
  it.each([
    ['Bolivia (Plurinational State of)', 'BOL'],
    ['the Plurinational State of Bolivia', 'BOL'],
    ['DPR Korea', 'PRK'],
    ['Republic of Korea', 'KOR'],
    ['Turkey', 'TUR'],
    ['TÜRKIYE', 'TUR'],
    ['Czechia', 'CZE'],
    ['the Czech Republic', 'CZE'],
    ['Cote d’Ivoire', 'CIV'],
    ['St Vincent & the Grenadines', 'VCT'],
    ['Saint Kitts and Nevis', 'KNA'],
    ['Guinea Bissau', 'GNB'],
    ['Guinea', 'GIN'],
    ['Democratic Republic of Congo', 'COD'],
    ['Republic of Congo', 'COG'],
    ['Macedonia FYR', 'MKD'],
    ['Swaziland', 'SWZ'],
    ['The Netherlands', 'NLD'],
    ['Kingdom of the Netherlands', 'NLD'],
    ['Micronesia', 'FSM'],
    ['Cape Verde', 'CPV'],
    ['Holy See', 'VAT'],
    ['Palestine', 'PSE'],
    ['Lao People’s Democratic Republic', 'LAO'],
    ['United States', 'USA'],
  ])('knows %s', (name, iso3) => {
    expect(find(name)).toBe(iso3);
  });

  it.each(['Korea', 'Atlantis', '', 'European Union', '(Unknown)'])('says that it does not know "%s"', (name) => {
    expect(find(name)).toBeNull();
  });

  it('takes a name that two States bear for none of them', () => {
    const both = countryByName({
      countries: [
        { iso3: 'QMA', names: ['Aldoria', 'The Isles'] },
        { iso3: 'QMB', names: ['Brelland', 'Isles'] },
      ],
    });
    expect([both('isles'), both('ALDORIA')]).toEqual([null, 'QMA']);
  });

  it('has aliases only for States of the list, and none that is lost to another State', () => {
    const codes = new Set(seedCountries.map(({ iso3 }) => iso3));
    expect(Object.keys(aliases).filter((iso3) => !codes.has(iso3))).toEqual([]);
    const lost = seedCountries.flatMap(({ iso3, names }) => names.filter((name) => find(name) !== iso3));
    expect([seedCountries.length, lost]).toEqual([195, []]);
  });
});
