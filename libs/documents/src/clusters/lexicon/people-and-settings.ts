import type { Concept } from '../concepts/concept.types';

const people = (id: string, ...phrases: string[]): Concept => ({ id, part: 'people', phrases });
const setting = (id: string, ...phrases: string[]): Concept => ({ id, part: 'setting', phrases });

/** Whom an ask is for. */
export const PEOPLE: readonly Concept[] = [
  people('migrants', 'migrant*', 'immigrant*', 'foreign nationals', 'non citizens', 'foreigners'),
  people('migrant-workers', 'migrant worker*', 'migrant domestic workers', 'domestic worker*'),
  people('women', 'women', 'woman', 'girls', 'gender', 'sex'),
  people('children', 'child*', 'minors', 'adolescent*', 'juvenile*'),
  people('youth', 'youth', 'young people|persons'),
  people('older-persons', 'older persons|people', 'elderly', 'ageing'),
  people('persons-with-disabilities', 'disabilit*', 'disabled'),
  people('indigenous-peoples', 'indigenous'),
  people('minorities', 'minorit*', 'roma', 'travellers', 'sinti'),
  people('people-of-african-descent', 'african descent', 'afro*'),
  people('refugees', 'refugee*', 'asylum seeker*', 'asylum'),
  people('displaced-persons', 'displaced', 'idps'),
  people(
    'lgbt-persons',
    'lgbt*',
    'lesbian*',
    'gay',
    'sexual orientation',
    'gender identity',
    'transgender',
    'intersex',
  ),
  people('detainees', 'prisoner*', 'detainee*', 'inmate*'),
  people('human-rights-defenders', 'defender*', 'activist*', 'whistle*'),
  people('stateless-persons', 'stateless*'),
  people('albinism', 'albinism'),
  people('castes', 'caste*', 'dalit*', 'descent based'),
];

const group = (id: string, ...phrases: string[]): Concept => ({ id, part: 'ask', phrases });

/** Where two groups meet: the double burden is what such an ask is about. */
export const INTERSECTIONS: readonly Concept[] = [
  group(
    'migrant-women-and-children',
    'migrant|immigrant women|girls|child|children',
    'women|girls|children migrant*|immigrant*',
    'women and children migrants',
    'women|children .. involuntary|irregular migrants',
    'unaccompanied .. children|minors',
  ),
  group('women-with-disabilities', 'women|girls .. with disabilities', 'disabled women|girls'),
  group('children-with-disabilities', 'children with disabilities', 'disabled children'),
  group('indigenous-women-and-children', 'indigenous women|girls|children'),
  group('rural-women', 'rural women', 'women .. rural areas'),
  group('minority-women', 'minority|roma|dalit women|girls', 'women .. belonging to minorities|groups'),
  group('refugee-women-and-children', 'refugee|displaced|asylum women|girls|children', 'children seeking asylum'),
  group(
    'detained-women-and-children',
    'women|children|minors|juveniles in detention|prison|custody',
    'detention of children|minors|women',
  ),
  group('street-children', 'street children', 'children .. street'),
];

/** Background that most texts of a process share: counts little. */
export const SETTINGS: readonly Concept[] = [
  setting('combating', 'combat*', 'counter', 'countering', 'fight*', 'eliminat*', 'eradicat*', 'prevent*', 'tackl*'),
  setting('policies', 'policy|policies|strateg*', 'programme*'),
  setting('racism', 'racis*', 'racial', 'xenophob*', 'related intolerance'),
  setting('development-goals', 'millennium development goal*', 'millennium declaration'),
  setting('victims', 'victim*', 'survivor*'),
  setting('parliaments', 'parliament*', 'ipu', 'inter parliamentary'),
  setting('vulnerable-groups', 'vulnerable', 'marginali*', 'disadvantaged', 'excluded'),
  setting('private-sector', 'private sector'),
  setting('human-rights', 'human rights'),
  setting('national-level', 'national level', 'at the national'),
  setting('international-community', 'international community'),
  setting('sustainable-goals', 'sustainable development goals', 'agenda 2030', '2030 agenda'),
  setting('discrimination', 'discriminat*', 'equality'),
  setting('international-law', 'international law|standards|obligations|instruments'),
];
