import { ADDRESSEE_GROUPS } from '@heed/domain';
import { MECHANISM_CODES } from '../../libs/documents/src/annotations/annotation.types';
import { bodies, collectives, mechanisms, themes } from './reference-rows';

/** Groups that are fanned out to States or their parliaments. */
const STATE_GROUPS = [
  'States',
  'States parties',
  'Member States',
  'Parliaments',
  'International community',
  'All stakeholders',
];

/** Each group and name that an addressee of the five texts carries; null where the group is not named any further. */
const NAMED_IN_TEXTS: [group: string, names: (string | null)[]][] = [
  ['OHCHR', [null]],
  ['Secretary-General / UN Secretariat', [null]],
  ['Working Group', [null]],
  ['Inter-Parliamentary Union', [null]],
  [
    'UN system & agencies',
    [null, 'ILO', 'UNDP', 'UNESCO', 'UNHCR', 'UNICEF', 'UN Women', 'WHO', 'Global Migration Group'],
  ],
  ['International financial institutions', [null, 'IMF', 'World Bank']],
  [
    'Other international & regional organizations',
    [
      null,
      'IOM',
      'International Organization for Migration',
      'International Olympic Committee',
      'World Trade Organization',
    ],
  ],
  ['Intergovernmental bodies (HRC, CHR, GA)', [null, 'Commission on Human Rights', 'Human Rights Council']],
  ['Treaty bodies/CERD', [null, 'CERD', 'CMW']],
  [
    'Special procedures & expert mechanisms',
    [
      null,
      'Independent Eminent Experts',
      'Special Rapporteur on contemporary forms of racism',
      'Special Rapporteur on the human rights of migrants',
      'Special Rapporteur on the right to health',
      'Working Group of Experts on People of African Descent',
    ],
  ],
  ...[
    'NHRIs',
    'Civil society/NGOs',
    'Private sector/employers',
    'Trade unions',
    'Media',
    'Politicians & political parties',
  ]
    .concat('Academic institutions', 'Donors')
    .map((group): [string, null[]] => [group, [null]]),
];

const bearersOf = (group: string, name: string | null): string[] => {
  const inGroup = bodies.filter((body) => body.group === group);
  if (name) return inGroup.filter((body) => body.matches.includes(name)).map((body) => body.slug);
  const lone = [...inGroup.filter((body) => body.standsForGroup), ...collectives.filter((row) => row.group === group)];
  return lone.map((row) => row.slug);
};
const cases = NAMED_IN_TEXTS.flatMap(([group, names]) => names.map((name): [string, string | null] => [group, name]));

describe('bearers that are no State', () => {
  it.each(cases)('%s, %s: exactly one body or collective', (group, name) => {
    expect(bearersOf(group, name)).toHaveLength(1);
  });

  it('cover every group of addressees that is not a State', () => {
    const covered = NAMED_IN_TEXTS.map(([group]) => group);
    expect([...covered, ...STATE_GROUPS].sort()).toEqual([...ADDRESSEE_GROUPS].sort());
  });

  it('have slugs and wordings of their own', () => {
    const slugs = [...bodies, ...collectives].map((row) => row.slug);
    expect(new Set(slugs).size).toBe(slugs.length);
    for (const slug of slugs) expect(slug).toMatch(/^[a-z]+(-[a-z]+)*$/);
    const wordings = bodies.flatMap((body) => body.matches.map((wording) => wording.toLowerCase()));
    expect(wordings.filter((wording, at) => wordings.indexOf(wording) !== at)).toEqual([]);
  });

  it('that have ceased name a successor and its date', () => {
    const ceased = bodies.filter((body) => body.ceasedOn);
    expect(ceased.map((body) => [body.slug, body.ceasedOn, body.successor])).toEqual([
      ['global-migration-group', '2018', 'un-network-on-migration'],
      ['commission-on-human-rights', '2006-06-16', 'human-rights-council'],
    ]);
    for (const body of ceased) expect(bodies.map((row) => row.slug)).toContain(body.successor);
  });
});

describe('mechanisms and themes', () => {
  it('begin with the three of the seeds; every reader names one of them, and each has the body that serves it', () => {
    expect(mechanisms.map((row) => row.code).slice(0, 3)).toEqual(['igwg', 'ipu', 'unga']);
    expect(mechanisms.map((row) => row.code).sort()).toEqual([...MECHANISM_CODES].sort());
    for (const row of mechanisms) expect(bodies.map((body) => body.slug)).toContain(row.secretariat);
  });

  it('are 41 themes with ids and labels of their own', () => {
    expect(new Set(themes.map((theme) => theme.id)).size).toBe(41);
    expect(new Set(themes.map((theme) => theme.names.en)).size).toBe(41);
  });
});
