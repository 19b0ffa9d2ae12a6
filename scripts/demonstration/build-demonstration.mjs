// Writes seeds/demonstration/*.json: invented organisations, people, assignments, updates and findings for the six
// invented States. Everything is made from the tables below and a fixed seed, so that a change of wording is one edit
// and a rerun: node scripts/demonstration/build-demonstration.mjs
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pdf } from './pdf.mjs';
import { topics } from './topics.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const read = (path) => JSON.parse(readFileSync(join(root, path), 'utf8'));
const write = (name, value) =>
  writeFileSync(join(root, 'seeds/demonstration', name), `${JSON.stringify(value, null, 2)}\n`);

const countries = read('seeds/reference/demonstration-countries.json').countries;
const annotations = readdirSync(join(root, 'seeds/annotations'))
  .filter((file) => file !== 'clusters.json')
  .map((file) => read(`seeds/annotations/${file}`));

// Park-Miller: the same numbers on every machine.
let state = 20241122;
const random = () => (state = (state * 48271) % 2147483647) / 2147483647;
const pick = (list) => list[Math.floor(random() * list.length)];
const between = (low, high) => low + Math.floor(random() * (high - low + 1));

const PROFILE = {
  QMA: { tone: 2, provinces: ['Oster', 'Linmark', 'Vale of Terren'], capital: 'Aldermouth' },
  QMB: { tone: 3, provinces: ['North Brell', 'Saltmere', 'Hightarn'], capital: 'Brellhaven' },
  QMC: { tone: 1, provinces: ['Corva Coast', 'Inner Vane', 'Marrow Hills'], capital: 'Port Corvane' },
  QMD: { tone: 2, provinces: ['Upper Dun', 'Lower Dun', 'Marasel'], capital: 'Dunmouth' },
  QME: { tone: 3, provinces: ['Esta', 'Tovar', 'Riversend'], capital: 'Estovar City' },
  QMF: { tone: 1, provinces: ['Falmark', 'Merrin', 'Outer Isles'], capital: 'Falport' },
};
const STEPS = ['not_started', 'planned', 'in_progress', 'partially_implemented', 'implemented'];
const MINISTRIES = [
  { slug: 'interior', en: 'Ministry of the Interior', topics: ['training', 'detention', 'trafficking', 'return'] },
  {
    slug: 'labour',
    en: 'Ministry of Labour and Social Affairs',
    topics: ['labour', 'integration', 'health', 'children'],
  },
  { slug: 'justice', en: 'Ministry of Justice', topics: ['law', 'justice', 'hate-speech', 'treaties'] },
];

const organisations = [];
const people = [];
const assignments = [];
const person = (organisation, local, name, roles, post) =>
  people.push({ email: `${local}@${organisation}.demo.example`, name, organisation, roles, post });

const NAMES = {
  QMA: ['Ilse Varden', 'Tomas Reke', 'Mara Oln', 'Jory Silt', 'Anwen Dree', 'Pell Harrow', 'Nadia Corrin'],
  QMB: ['Edda Foss', 'Bram Tiller', 'Lune Askar', 'Oto Merel', 'Sanna Grey', 'Ruben Halt', 'Iva Morn'],
  QMC: ['Cato Wren', 'Livia Sool', 'Marten Quay', 'Dara Finch', 'Elio Brand', 'Tess Marrow', 'Noor Vane'],
  QMD: ['Dov Kestrel', 'Amal Dunn', 'Greta Sand', 'Hale Orrin', 'Mina Sorrel', 'Luc Arden', 'Zora Pike'],
  QME: ['Esta Rowan', 'Timo Vale', 'Kira Lunde', 'Sol Enver', 'Petra Lind', 'Arno Tove', 'Malin Crest'],
  QMF: ['Fen Morrow', 'Isolde Karr', 'Wim Astor', 'Bea Lorne', 'Rafe Dell', 'Una Selk', 'Hugo Marsh'],
};

for (const country of countries) {
  const code = country.iso3.toLowerCase();
  const name = country.names.en;
  const [p1, p2, p3, p4, p5, p6, p7] = NAMES[country.iso3];
  const add = (slug, kind, en, more = {}) => {
    organisations.push({ slug: `${code}-${slug}`, kind, names: { en }, country: country.iso3, ...more });
    return `${code}-${slug}`;
  };
  const nmirf = add('nmirf', 'nmirf', `National Mechanism for Implementation, Reporting and Follow-up of ${name}`, {
    publisher: true,
  });
  person(nmirf, 'coordination', p1, ['administrator', 'validator', 'contributor'], 'Coordinator');
  MINISTRIES.forEach((ministry, i) => {
    const slug = add(ministry.slug, 'ministry', `${ministry.en} of ${name}`);
    person(slug, 'focal.point', [p2, p3, p7][i], ['contributor', 'validator'], 'Human rights focal point');
  });
  const parliament = add('parliament', 'parliament', `Parliament of ${name}`);
  person(parliament, 'committee', p6, ['validator', 'contributor'], 'Secretary of the Human Rights Committee');
  const ngo = add('rights-watch', 'ngo', `${name} Migrants' Rights Forum`, { countriesOfWork: [country.iso3] });
  person(ngo, 'advocacy', p4, ['administrator', 'validator', 'contributor'], 'Advocacy officer');
  const legal = add('legal-aid', 'ngo', `${PROFILE[country.iso3].capital} Legal Aid Centre`, {
    countriesOfWork: [country.iso3],
  });
  person(
    legal,
    'director',
    `${p5.split(' ')[0]} ${p2.split(' ')[1]}`,
    ['administrator', 'validator', 'contributor'],
    'Director',
  );
  const nhri = add('nhri', 'nhri', `Human Rights Commission of ${name}`, {
    countriesOfWork: [country.iso3],
    ganhriStatus: ['A', 'B'][country.iso3.charCodeAt(2) % 2],
    ganhriStatusOn: '2023-10-12',
  });
  person(nhri, 'monitoring', p5, ['validator', 'contributor'], 'Head of monitoring');
}
organisations.push({
  slug: 'ohchr',
  kind: 'ohchr',
  names: { en: 'OHCHR (demonstration desk)' },
  country: null,
  body: 'ohchr',
});
person('ohchr', 'desk', 'Ada Renn', ['validator', 'contributor'], 'Human rights officer');
person('ohchr', 'reader', 'Milo Hart', ['reader'], 'Information officer');

/** Recommendations addressed to every State (or to parliaments), with the topic that their themes point to. */
const THEME_TOPIC = [
  ['training-officials', 'training'],
  ['treaties', 'treaties'],
  ['data-statistics', 'data'],
  ['national-action-plans', 'plan'],
  ['detention', 'detention'],
  ['trafficking-smuggling', 'trafficking'],
  ['internet-hate-speech', 'hate-speech'],
  ['health', 'health'],
  ['education', 'education'],
  ['labour-rights', 'labour'],
  ['return-reintegration', 'return'],
  ['integration', 'integration'],
  ['children', 'children'],
  ['women-gender', 'children'],
  ['access-to-justice', 'justice'],
  ['legislation', 'law'],
  ['awareness-raising', 'awareness'],
  ['international-cooperation', 'cooperation'],
  ['participation', 'plan'],
  ['poverty-development', 'poverty'],
  ['migration', 'migration'],
  ['racism-discrimination', 'law'],
];
const topicOf = (themes) => THEME_TOPIC.find(([theme]) => themes.includes(theme))?.[1] ?? 'migration';
const QUALIFIED =
  /have not|destination|origin|developed|PRSP|members|law enforcement agencies|national entities|competent authorities/;
const addressed = [];
for (const file of annotations) {
  for (const { ref, ...paragraph } of file.paragraphs) {
    if (!paragraph.actionable) continue;
    const asked = paragraph.addressees.filter(
      (a) => a.role !== 'partner' && !(a.asPrinted ?? []).some((words) => QUALIFIED.test(words)),
    );
    const groups = asked.map((a) => a.group);
    const state = groups.some((g) => g === 'States' || g === 'Member States');
    const parliament =
      groups.includes('Parliaments') && !asked.some((a) => (a.asPrinted ?? []).some((w) => w.includes('IPU')));
    if (state || parliament) {
      addressed.push({
        key: `${file.document.key}/${ref}`,
        topic: topicOf(paragraph.themes),
        asks: (paragraph.asks ?? []).length,
        state,
        parliament,
      });
    }
  }
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const pad = (n) => String(n).padStart(2, '0');
const HALVES = [
  { start: '2024-07-01', end: '2024-12-31', out: ['2025-01', '2025-02', '2025-03'] },
  { start: '2025-01-01', end: '2025-06-30', out: ['2025-07', '2025-08', '2025-09'] },
  { start: '2025-07-01', end: '2025-12-31', out: ['2026-01', '2026-02', '2026-03'] },
  { start: '2026-01-01', end: '2026-06-30', out: ['2026-07', '2026-08', '2026-09', '2026-10'] },
];
const instant = (half) => `${pick(half.out)}-${pad(between(2, 27))}T${pad(between(8, 16))}:${pad(between(0, 59))}:00Z`;
const fill = (text, country) => {
  const profile = PROFILE[country.iso3];
  return text
    .replaceAll('{state}', country.names.en)
    .replaceAll('{province}', pick(profile.provinces))
    .replaceAll('{capital}', profile.capital)
    .replaceAll('{month}', pick(MONTHS))
    .replaceAll('{few}', String(between(3, 9)))
    .replaceAll('{some}', String(between(12, 48)))
    .replaceAll('{many}', String(between(120, 940)))
    .replaceAll('{act}', `${between(2, 38)}/${between(2024, 2026)}`);
};
const clamp = (n) => Math.max(0, Math.min(4, n));
const links = (country, topic) => ({
  kind: 'link',
  title: fill(pick(topics[topic].documents), country),
  url: `https://example.org/${country.iso3.toLowerCase()}/${topic}/${between(100, 999)}`,
});
const account = (country, organisation, voice, item, step, half, n) => {
  const topic = topics[item.topic];
  const words = voice === 'bearer' ? topic.state : topic.independent;
  return {
    key: `${organisation}:${item.key}:${half.end}`,
    organisation,
    country: country.iso3,
    bearer: item.parliament && !item.state ? 'parliament' : 'state',
    recommendation: item.key,
    status: STEPS[step],
    asks: item.asks > 1 ? undefined : [],
    periodStart: half.start,
    periodEnd: half.end,
    publishedAt: instant(half),
    narrative: fill(words[step], country),
    measures: voice === 'bearer' && step > 0 ? topic.measures.slice(0, 1 + (n % 2)).map((m) => fill(m, country)) : [],
    obstacles: step < 4 && n % 3 !== 2 ? fill(pick(topic.obstacles), country) : '',
    nextSteps: voice === 'bearer' && step < 4 ? fill(pick(topic.next), country) : '',
    statusReason: '',
    evidence: [],
  };
};
/** Where there are several asks, the first stands a step higher than the rest; the loader rolls them up. */
const withAsks = (update, item, step) => {
  if (item.asks < 2) return update;
  const asks = Array.from({ length: item.asks }, (_, i) => ({
    n: i + 1,
    status: STEPS[clamp(i === 0 ? step : step - (i % 2))],
  }));
  return { ...update, asks };
};

// Nobody has reported on this one in Aldoria: a newcomer can.
const LEFT_TO_TRY = 'igwg-8-migration/4(c)';

const updates = [];
const assessments = [];
for (const country of countries) {
  const code = country.iso3.toLowerCase();
  const { tone } = PROFILE[country.iso3];
  const forStates = addressed.filter((item) => item.state);
  const chosen = forStates.filter(
    (item, i) =>
      !(country.iso3 === 'QMA' && item.key === LEFT_TO_TRY) &&
      (i * 7 + tone * 3 + country.iso3.charCodeAt(2)) % 8 < 2 + (tone % 3),
  );
  const authorOf = (topic) => {
    const ministry = MINISTRIES.find((m) => m.topics.includes(topic));
    return ministry ? `${code}-${ministry.slug}` : `${code}-nmirf`;
  };
  for (const ministry of MINISTRIES) {
    assignments.push({
      organisation: `${code}-${ministry.slug}`,
      country: country.iso3,
      recommendations: forStates.filter((item) => ministry.topics.includes(item.topic)).map((item) => item.key),
      dueOn: '2026-12-15',
    });
  }
  chosen.forEach((item, n) => {
    let step = clamp(tone - 1 + between(-1, 1));
    const first = n % 4 === 3 ? 0 : n % 3;
    const halves = HALVES.slice(first, Math.max(first + 1, n % 5 === 4 ? 2 : 4));
    halves.forEach((half, h) => {
      const last = h === halves.length - 1;
      if (!last && h > 0 && n % 2) return;
      if (h > 0) step = clamp(step + (random() < 0.55 ? 1 : 0));
      const update = withAsks(account(country, authorOf(item.topic), 'bearer', item, step, half, n), item, step);
      if (step > 1 && n % 3 !== 1) update.evidence.push(links(country, item.topic));
      if (last && n % 17 === 5 && item.asks < 2) {
        update.status = 'regressed';
        update.narrative = fill(topics[item.topic].regressed, country);
        update.statusReason = fill(
          'The budget line of {province} was cut in {month} and has not been restored.',
          country,
        );
      }
      updates.push(update);
    });
    const lastHalf = halves[halves.length - 1];
    if (n % 2 === 0) {
      const lower = clamp(step - (n % 6 === 0 ? 2 : n % 4 === 0 ? 1 : 0));
      const update = withAsks(
        account(country, `${code}-rights-watch`, 'independent', item, lower, lastHalf, n),
        item,
        lower,
      );
      if (n % 4 === 0) update.evidence.push(links(country, item.topic));
      updates.push(update);
    }
    if (n % 3 === 0) {
      const same = clamp(step - (n % 9 === 0 ? 1 : 0));
      const update = withAsks(account(country, `${code}-nhri`, 'independent', item, same, lastHalf, n), item, same);
      update.evidence.push(links(country, item.topic));
      updates.push(update);
    }
    if (n % 7 === 1) {
      const update = withAsks(
        account(country, `${code}-legal-aid`, 'independent', item, clamp(step - 1), lastHalf, n),
        item,
        clamp(step - 1),
      );
      if (n % 14 === 1) update.withdrawnAt = '2026-10-30T09:00:00Z';
      updates.push(update);
    }
    if (n % 6 === 2) {
      const grade = step >= 4 ? 'A' : step >= 3 ? 'B' : step >= 1 ? 'C' : 'D';
      assessments.push({
        key: `${code}:${item.key}`,
        country: country.iso3,
        bearer: 'state',
        recommendation: item.key,
        scale: 'hrc_a_e',
        value: grade,
        symbol: `DEMO/${country.iso3}/FU/${n + 1}`,
        issuedOn: '2026-09-04',
        finding: fill(topics[item.topic].finding[grade], country),
      });
    }
  });
  addressed
    .filter((item) => item.parliament)
    .forEach((item, n) => {
      if ((n + tone) % 2) return;
      const step = clamp(tone + between(-1, 1));
      const parliamentItem = { ...item, state: false, asks: item.asks };
      updates.push(
        withAsks(
          account(country, `${code}-parliament`, 'bearer', parliamentItem, step, HALVES[3], n),
          parliamentItem,
          step,
        ),
      );
    });
}

// A correction: the same period told again, naming what it corrects.
const corrected = updates.find((u) => u.organisation === 'qma-labour' && u.periodEnd === '2026-06-30');
if (corrected) {
  updates.push({
    ...corrected,
    key: `${corrected.key}:correction`,
    corrects: corrected.key,
    publishedAt: '2026-11-03T10:20:00Z',
    narrative: `${corrected.narrative} The figures given before counted one office twice; they are corrected here.`,
  });
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
  .filter((update) => update.evidence.length > 0)
  .forEach((update, i) => {
    if (i % 3) return;
    const file = update.organisation.endsWith('rights-watch')
      ? 'field-visit.pdf'
      : i % 2
        ? 'training-order.pdf'
        : 'inspection-report.pdf';
    update.evidence.push({ kind: 'file', title: FILES[file][0], file });
  });

write('organisations.json', organisations);
write('people.json', people);
write('assignments.json', assignments);
write(
  'updates.json',
  updates.sort((a, b) => a.publishedAt.localeCompare(b.publishedAt) || a.key.localeCompare(b.key)),
);
write('assessments.json', assessments);
console.log(
  `${organisations.length} organisations, ${people.length} people, ${updates.length} updates, ${assessments.length} findings`,
);
