// Invented organisations and the people who act for them.
import { PROFILE } from './chance.mjs';

export const MINISTRIES = [
  { slug: 'interior', en: 'Ministry of the Interior', topics: ['training', 'detention', 'trafficking', 'return'] },
  {
    slug: 'labour',
    en: 'Ministry of Labour and Social Affairs',
    topics: ['labour', 'integration', 'health', 'children'],
  },
  { slug: 'justice', en: 'Ministry of Justice', topics: ['law', 'justice', 'hate-speech', 'treaties'] },
];

const NAMES = {
  QMA: ['Ilse Varden', 'Tomas Reke', 'Mara Oln', 'Jory Silt', 'Anwen Dree', 'Pell Harrow', 'Nadia Corrin'],
  QMB: ['Edda Foss', 'Bram Tiller', 'Lune Askar', 'Oto Merel', 'Sanna Grey', 'Ruben Halt', 'Iva Morn'],
  QMC: ['Cato Wren', 'Livia Sool', 'Marten Quay', 'Dara Finch', 'Elio Brand', 'Tess Marrow', 'Noor Vane'],
  QMD: ['Dov Kestrel', 'Amal Dunn', 'Greta Sand', 'Hale Orrin', 'Mina Sorrel', 'Luc Arden', 'Zora Pike'],
  QME: ['Esta Rowan', 'Timo Vale', 'Kira Lunde', 'Sol Enver', 'Petra Lind', 'Arno Tove', 'Malin Crest'],
  QMF: ['Fen Morrow', 'Isolde Karr', 'Wim Astor', 'Bea Lorne', 'Rafe Dell', 'Una Selk', 'Hugo Marsh'],
};

export const organisationsOf = (countries) => {
  const organisations = [];
  const people = [];
  const person = (organisation, local, name, roles, post) =>
    people.push({ email: `${local}@${organisation}.demo.example`, name, organisation, roles, post });
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
  return { organisations, people };
};

/** The ministry to which a topic belongs, else the State's mechanism. */
export const authorOf = (country, topic) => {
  const ministry = MINISTRIES.find(({ topics }) => topics.includes(topic));
  return `${country.iso3.toLowerCase()}-${ministry?.slug ?? 'nmirf'}`;
};
