// Writes seeds/demonstration/*.json: invented organisations, people, assignments, accounts and findings for the six
// invented States. Everything is made from the tables beside this file and a fixed start, so that a change of wording is
// one edit and a rerun: node scripts/demonstration/build-demonstration.mjs
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { addressedIn } from './addressed.mjs';
import { PROFILE } from './chance.mjs';
import { correctionOf, history, parliamentAccounts } from './histories.mjs';
import { openUpdates } from './open-updates.mjs';
import { MINISTRIES, organisationsOf } from './organisations.mjs';
import { pdf } from './pdf.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const read = (path) => JSON.parse(readFileSync(join(root, path), 'utf8'));
const write = (name, value) =>
  writeFileSync(join(root, 'seeds/demonstration', name), `${JSON.stringify(value, null, 2)}\n`);

const countries = read('seeds/reference/demonstration-countries.json').countries;
const annotations = readdirSync(join(root, 'seeds/annotations'))
  .filter((file) => file !== 'clusters.json')
  .map((file) => read(`seeds/annotations/${file}`));

// Nobody has reported on this one in Aldoria: a newcomer can.
const LEFT_TO_TRY = 'igwg-8-migration/4(c)';

const addressed = addressedIn(annotations);
const forStates = addressed.filter(({ state }) => state);

/** From a quarter to a half of what is asked of States, by State. */
const reportedBy = ({ iso3 }) => {
  const { tone } = PROFILE[iso3];
  return forStates.filter(
    ({ key }, i) =>
      !(iso3 === 'QMA' && key === LEFT_TO_TRY) && (i * 7 + tone * 3 + iso3.charCodeAt(2)) % 8 < 2 + (tone % 3),
  );
};

const assignments = [];
const updates = [];
const assessments = [];
const open = [];
for (const [c, country] of countries.entries()) {
  const code = country.iso3.toLowerCase();
  const given = Object.fromEntries(
    MINISTRIES.map(({ slug, topics }) => [slug, forStates.filter(({ topic }) => topics.includes(topic))]),
  );
  for (const [slug, items] of Object.entries(given)) {
    const recommendations = items.map(({ key }) => key);
    assignments.push({ organisation: `${code}-${slug}`, country: country.iso3, recommendations, dueOn: '2026-12-15' });
  }
  const reported = reportedBy(country);
  const told = reported.map((item, n) => history(country, item, n));
  updates.push(...told.flatMap((one) => one.updates), ...parliamentAccounts(country, addressed));
  assessments.push(...told.flatMap((one) => one.assessments));
  const corrected = updates.find(
    ({ organisation, periodEnd, status }) =>
      organisation === `${code}-labour` && periodEnd === '2026-06-30' && status !== 'regressed',
  );
  updates.push(correctionOf(corrected, `2026-11-${String(3 + c * 2).padStart(2, '0')}T10:2${c}:00Z`));
  const untold = ({ key }) => key !== LEFT_TO_TRY && !reported.some((item) => item.key === key);
  open.push(...openUpdates(country, (ministry) => given[ministry].filter(untold)));
}

const FILES = {
  'training-order.pdf': [
    'Training order (invented)',
    'An order of an invented police college.',
    'It has no meaning outside the demonstration.',
  ],
  'inspection-report.pdf': [
    'Inspection report (invented)',
    'Findings of an invented inspectorate.',
    'It has no meaning outside the demonstration.',
  ],
  'field-visit.pdf': [
    'Record of a field visit (invented)',
    'Notes of an invented organisation.',
    'It has no meaning outside the demonstration.',
  ],
};
mkdirSync(join(root, 'seeds/demonstration/files'), { recursive: true });
for (const [name, [title, ...lines]] of Object.entries(FILES)) {
  writeFileSync(join(root, 'seeds/demonstration/files', name), pdf(title, lines), 'latin1');
}
updates
  .filter(({ evidence }) => evidence.length > 0)
  .forEach((update, i) => {
    if (i % 3) return;
    const file = update.organisation.endsWith('rights-watch')
      ? 'field-visit.pdf'
      : i % 2
        ? 'training-order.pdf'
        : 'inspection-report.pdf';
    update.evidence = [...update.evidence, { kind: 'file', title: FILES[file][0], file }];
  });

const { organisations, people } = organisationsOf(countries);
write('organisations.json', organisations);
write('people.json', people);
write('assignments.json', assignments);
write(
  'updates.json',
  updates.sort((a, b) => a.publishedAt.localeCompare(b.publishedAt) || a.key.localeCompare(b.key)),
);
write('open-updates.json', open);
write('assessments.json', assessments);
console.log(
  `${organisations.length} organisations, ${people.length} people, ${updates.length} accounts, ${open.length} open, ${assessments.length} findings`,
);
