import { licenceOf, shippedIn } from './packages.mjs';

/** Licences that let Heed be passed on under its own, by whoever runs it. */
const ALLOWED = [
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  'Python-2.0',
  'Zlib',
];

/** One of the alternatives has to be allowed in all its parts (SPDX 2.3, annex D; nested brackets occur nowhere). */
const isAllowed = (expression) =>
  expression
    .replace(/[()]/g, '')
    .split(/ OR /i)
    .some((choice) => choice.split(/ AND /i).every((one) => ALLOWED.includes(one.trim())));

const all = (folder) =>
  shippedIn(folder)
    .map((entry) => ({ ...entry, licence: licenceOf(folder, entry) }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));

export const faultsOfLicences = (folder) =>
  all(folder)
    .filter(({ licence }) => !licence || !isAllowed(licence))
    .map(({ name, version, licence }) => `${name} ${version}: ${licence ?? 'says no licence'}`);

/** The page that people read: every package that is shipped, under its licence. */
export const licencePage = (folder) => {
  const byLicence = new Map();
  for (const one of all(folder)) byLicence.set(one.licence, [...(byLicence.get(one.licence) ?? []), one]);
  const sections = [...byLicence]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([licence, packages]) => {
      const names = [...new Set(packages.map(({ name, version }) => `- \`${name}\` ${version}`))];
      return `## ${licence} (${names.length})\n\n${names.join('\n')}\n`;
    });
  return `# Licences of what Heed is built on\n\nMade by \`npm run licences\`; \`npm run check\` compares it with \`package-lock.json\` and refuses a licence that is not on its list.\n\n${sections.join('\n')}`;
};
