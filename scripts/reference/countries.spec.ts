import { countries, demonstration, LANGUAGES, regionalGroups, regions } from './reference-rows';
import type { CountryRow } from './reference-rows';

const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/;
const members = countries.filter((country) => country.membership === 'member');
const everyone: CountryRow[] = [...countries, ...demonstration.countries];
const find = (iso3: string) => countries.find((country) => country.iso3 === iso3);
const repeated = (values: (string | null)[]) => values.filter((value, at) => value && values.indexOf(value) !== at);
const countBy = (pick: (country: CountryRow) => string | null) =>
  Object.fromEntries(regionalGroups.map(({ slug }) => [slug, countries.filter((row) => pick(row) === slug).length]));

describe('States', () => {
  it('are the 193 Members and the two observers', () => {
    expect(members).toHaveLength(193);
    expect(countries.filter((country) => country.membership === 'observer').map((row) => row.iso3)).toEqual([
      'PSE',
      'VAT',
    ]);
    expect(countries).toHaveLength(195);
  });

  it('have codes of their own, well formed and in order', () => {
    for (const pick of ['iso3', 'iso2', 'm49'] as const) expect(repeated(everyone.map((row) => row[pick]))).toEqual([]);
    for (const row of countries) expect([row.iso3, row.iso2, row.m49].join(' ')).toMatch(/^[A-Z]{3} [A-Z]{2} \d{3}$/);
    expect(countries.map((row) => row.iso3)).toEqual(countries.map((row) => row.iso3).sort());
  });

  it.each(LANGUAGES)('are all named in %s, each differently', (language) => {
    const names = everyone.map((row) => row.names[language]);
    expect(names.filter((name) => !name || name !== name.trim())).toEqual([]);
    expect(repeated(names)).toEqual([]);
  });

  it('are named in the script of the language', () => {
    const script = {
      ar: /^[\p{Script=Arabic}\s()-]+$/u,
      zh: /^[\p{Script=Han}（）]+$/u,
      ru: /^[\p{Script=Cyrillic}\s()'’—-]+$/u,
    };
    for (const row of everyone) {
      expect(row.names.ar).toMatch(script.ar);
      expect(row.names.zh).toMatch(script.zh);
      expect(row.names.ru).toMatch(script.ru);
    }
  });

  it.each([
    ['BOL', 'Bolivia (Plurinational State of)', 'Bolivie (État plurinational de)', 'Bolivia (Estado Plurinacional de)'],
    ['CIV', "Côte d'Ivoire", "Côte d'Ivoire", "Côte d'Ivoire"],
    ['CPV', 'Cabo Verde', 'Cabo Verde', 'Cabo Verde'],
    ['CZE', 'Czechia', 'Tchéquie', 'Chequia'],
    ['MKD', 'North Macedonia', 'Macédoine du Nord', 'Macedonia del Norte'],
    ['NLD', 'Netherlands (Kingdom of the)', 'Pays-Bas (Royaume des)', 'Países Bajos (Reino de los)'],
    ['PSE', 'State of Palestine', 'État de Palestine', 'Estado de Palestina'],
    ['SWZ', 'Eswatini', 'Eswatini', 'Eswatini'],
    ['TUR', 'Türkiye', 'Türkiye', 'Türkiye'],
    ['VNM', 'Viet Nam', 'Viet Nam', 'Viet Nam'],
  ])('%s bears its United Nations name', (iso3, en, fr, es) => {
    expect(find(iso3)?.names).toMatchObject({ en, fr, es });
  });
});

describe('membership', () => {
  it('has a date for every Member and none for an observer', () => {
    for (const row of members) expect(row.admittedOn).toMatch(ISO_DAY);
    for (const row of countries)
      expect(row.membership === 'observer').toBe(row.admittedOn === null && row.observerSince !== null);
  });

  // United Nations, "Growth in United Nations membership" (83, 159, 188, 191 ...), less States that no longer exist:
  // Czechoslovakia and Yugoslavia throughout, the German Democratic Republic and Democratic Yemen until 1990.
  it.each([
    ['1945-12-31', 49],
    ['1959-12-31', 81],
    ['1989-12-31', 155],
    ['1999-12-31', 187],
    ['2002-12-31', 191],
    ['2010-10-15', 192],
    ['2013-12-18', 193],
  ])('counts the present Members admitted by %s as %i', (day, expected) => {
    expect(members.filter((row) => (row.admittedOn ?? '') <= day)).toHaveLength(expected);
  });

  it.each([
    ['KIR', '1999-09-14'],
    ['TUV', '2000-09-05'],
    ['SRB', '2000-11-01'],
    ['CHE', '2002-09-10'],
    ['TLS', '2002-09-27'],
    ['MNE', '2006-06-28'],
    ['SSD', '2011-07-14'],
  ])('%s joined on %s', (iso3, day) => expect(find(iso3)?.admittedOn).toBe(day));
});

describe('regions and groups', () => {
  it('hold every State in an M49 region and sub-region that is under it', () => {
    const parentOf = new Map(regions.map((region) => [region.code, region.parent]));
    for (const row of countries) {
      expect(parentOf.get(row.region)).toBeNull();
      expect(parentOf.get(row.subRegion ?? '')).toBe(row.region);
      if (row.intermediateRegion) expect(parentOf.get(row.intermediateRegion)).toBe(row.subRegion);
    }
  });

  it('are named in six languages', () => {
    for (const row of [...regions, ...regionalGroups, demonstration.region])
      expect(LANGUAGES.filter((language) => !row.names[language])).toEqual([]);
  });

  it('count as the General Assembly department lists them', () => {
    expect(countBy((row) => row.regionalGroup)).toEqual({
      african: 54,
      asia_pacific: 54,
      eastern_european: 23,
      grulac: 33,
      weog: 29,
    });
  });

  it('say what was decided in the special cases', () => {
    const noted = countries.filter((row) => row.regionalGroupNote).map((row) => [row.iso3, row.regionalGroup]);
    expect(noted).toEqual([
      ['ISR', 'weog'],
      ['KIR', 'asia_pacific'],
      ['PSE', null],
      ['TUR', 'weog'],
      ['USA', 'weog'],
      ['VAT', null],
    ]);
  });
});

describe('demonstration States', () => {
  it('carry user-assigned codes only (ISO 3166-1: QM to QZ, QMA to QZZ)', () => {
    expect(demonstration.countries.map((row) => row.iso3)).toEqual(['QMA', 'QMB', 'QMC', 'QMD', 'QME', 'QMF']);
    for (const row of demonstration.countries) expect(row.iso2).toMatch(/^Q[M-Z]$/);
  });

  it('bear no name of a real State', () => {
    const real = new Set(countries.flatMap((row) => Object.values(row.names)));
    for (const row of demonstration.countries)
      expect(Object.values(row.names).filter((name) => real.has(name))).toEqual([]);
  });

  it('stand apart: own region, no group, a tile each, one of them admitted late', () => {
    for (const row of demonstration.countries)
      expect(row).toMatchObject({
        membership: 'demonstration',
        region: 'demonstration',
        regionalGroup: null,
        m49: null,
      });
    expect(repeated(demonstration.countries.map(({ tile }) => `${tile.column},${tile.row}`))).toEqual([]);
    expect(demonstration.countries.filter((row) => (row.admittedOn ?? '') > '2012').map((row) => row.iso3)).toEqual([
      'QMF',
    ]);
  });
});
