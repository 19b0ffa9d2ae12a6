import { describe, expect, it } from '@jest/globals';
import { seedVocabularies } from '../../test/annotated-seeds';
import { readLines } from '../../test/invented';
import {
  type AnnotatedDocument,
  type AnnotationProblem,
  applyAnnotations,
  checkClusters,
  parseAnnotations,
  parseClusters,
  parseVocabularies,
} from '../index';
import { seedFile } from '../../test/gold';

const read = readLines(
  '1. The Panel invites States to plant trees and urges them to water teh trees [done];',
  '2. The Panel met.',
  '3. The Panel left.',
);

type Json = Record<string, unknown>;

const document: Json = {
  key: 'gardens',
  file: 'gardens.txt',
  title: 'Gardens',
  titlePrinted: false,
  symbol: null,
  symbolPrinted: false,
  symbolNote: 'None.',
  body: 'Panel',
  mechanism: 'igwg',
  adoptedOn: { date: '2001-05', precision: 'month', printed: false, basis: 'Invented.' },
  adoption: { how: 'not-stated', basis: 'Invented.' },
  refScheme: 'Number.',
  sessions: [
    {
      number: 3,
      roman: 'III',
      kind: 'Session',
      printed: false,
      place: null,
      startsOn: null,
      endsOn: null,
      symbol: null,
    },
  ],
};
const ask = {
  actionable: true,
  trackability: 'specific',
  actionVerb: 'invites',
  verbClass: 'invites',
  actionBasis: 'ask',
};
const first: Json = {
  ref: '1',
  kind: 'recommendation',
  ...ask,
  addressees: [{ group: 'States', asPrinted: ['States'] }],
  asks: [
    { verb: 'invites', addressees: [{ group: 'States' }], from: 'invites States', to: 'plant trees' },
    { verb: 'urges', addressees: [{ group: 'States' }], from: 'urges them' },
  ],
  themes: ['health'],
  corrections: [
    { type: 'typo', field: 'text', from: 'teh', to: 'the', basis: 'misspelling' },
    { type: 'editorial-note-extracted', starts: '[done', ends: ']', basis: 'bracketed' },
  ],
  editorialNote: 'extracted',
};
const second: Json = { ref: '2', kind: 'narrative', themes: ['health'] };
const third: Json = { ref: '3', kind: 'narrative', themes: ['health'] };

const position: Json = {
  ref: '1',
  actors: ['Examplia'],
  type: 'reservation',
  statement: 'x',
  target: [],
  appliesTo: ['1'],
};

const refuse = (changes: {
  document?: Json;
  first?: Json;
  second?: Json;
  more?: Json[];
}): readonly AnnotationProblem[] => {
  const paragraphs = [{ ...first, ...changes.first }, { ...second, ...changes.second }, third, ...(changes.more ?? [])];
  const parsed = parseAnnotations(
    JSON.stringify({ document: { ...document, ...changes.document }, paragraphs }),
    'gardens.json',
  );
  if (!parsed.ok) return parsed.problems;
  const applied = applyAnnotations(read, parsed.annotations, seedVocabularies());
  return applied.ok ? [] : applied.problems;
};

describe('annotation files', () => {
  it('are taken whole when nothing is wrong', () => {
    const parsed = parseAnnotations(JSON.stringify({ document, paragraphs: [first, second, third] }), 'gardens.json');
    const applied = parsed.ok && applyAnnotations(read, parsed.annotations, seedVocabularies());
    expect(applied).toMatchObject({ ok: true });
    expect(applied && applied.ok && applied.document.paragraphs[0]).toMatchObject({
      id: 'gardens/1',
      altRefs: ['III.1'],
      sessionNumber: 3,
      cleanText: 'The Panel invites States to plant trees and urges them to water the trees;',
      editorialNote: 'done',
      asks: [
        { n: 1, quote: 'invites States to plant trees' },
        { n: 2, quote: 'urges them' },
      ],
    });
  });

  it.each([
    ['an unknown reference', { more: [{ ref: '9', kind: 'narrative', themes: ['health'] }] }, '9', 'ref'],
    ['a reference annotated twice', { more: [third] }, '3', 'ref'],
    ['a paragraph without an annotation', { second: { ref: '3' } }, '2', 'ref'],
    ['an unknown kind', { first: { kind: 'wish' } }, '1', 'kind'],
    ['an unknown theme', { first: { themes: ['gardens'] } }, '1', 'themes'],
    ['no theme', { second: { themes: [] } }, '2', 'themes'],
    ['an unknown group', { first: { addressees: [{ group: 'Gardeners' }] } }, '1', 'addressees[0].group'],
    ['an unknown verb class', { first: { verbClass: 'wishes' } }, '1', 'verbClass'],
    ['an unknown position type', { document: { positions: [{ ...position, type: 'grudge' }] } }, null, 'document.positions[0].type'],
    ['a position on a paragraph that is not there', { document: { positions: [{ ...position, appliesTo: ['9'] }] } }, '9', 'positions.appliesTo'],
    ['a position in a paragraph that is not there', { document: { positions: [{ ...position, ref: '9' }] } }, '9', 'positions.ref'],
    ['a position that touches a paragraph that is not there', { document: { positions: [{ ...position, mostDirectly: ['9'] }] } }, '9', 'positions.mostDirectly'],
    ['a position without a statement', { document: { positions: [{ ...position, statement: undefined }] } }, '1', 'positions.statement'],
    ['a position resolved to several paragraphs', { document: { positions: [{ ...position, appliesTo: ['1', '2'], resolved: true }] } }, '1', 'positions.resolved'],
    ['a footnote that is not there', { document: { footnotes: [{ marker: '†', appliesTo: [], note: 'x' }] } }, '†', 'footnotes'],
    ['a gap at a paragraph that is not there', { document: { numberingGaps: [{ session: null, between: ['3', '9'], reason: 'x' }] } }, '9', 'numberingGaps.between'],
    ['a misspelt field', { first: { borderlin: true } }, '1', 'borderlin'],
    ['a missing field', { document: { title: undefined } }, null, 'document.title'],
    ['a date that is none', { document: { adoptedOn: { date: 'May', precision: 'month', printed: true, basis: 'x' } } }, null, 'document.adoptedOn.date'],
    ['a correction of words that are not there', { first: { corrections: [{ type: 'typo', field: 'text', from: 'shrub', to: 'tree', basis: 'x' }], editorialNote: undefined } }, '1', 'corrections[0]'],
    ['a correction of words that are there twice', { first: { corrections: [{ type: 'typo', field: 'text', from: 'tes', to: 'te', basis: 'x' }], editorialNote: undefined } }, '1', 'corrections[0]'],
    ['a correction of a number that is not printed', { second: { corrections: [{ type: 'number-label', field: 'printedNumber', from: '(@)', to: '(a)', basis: 'x' }] } }, '2', 'corrections[0]'],
    ['a note that is not extracted', { first: { corrections: [] } }, '1', 'editorialNote'],
    ['an ask that is not in the text', { first: { asks: [{ verb: 'invites', addressees: [], from: 'invites Parliaments' }] } }, '1', 'asks[0]'],
    ['an ask that could be in two places', { first: { asks: [{ verb: 'urges', addressees: [], from: 'trees' }] } }, '1', 'asks[0]'],
    ['an addressee whose words are not in the text', { first: { addressees: [{ group: 'States', asPrinted: ['all States'] }] } }, '1', 'addressees'],
    ['a verb that is not in the text', { first: { actionVerb: 'demands' } }, '1', 'actionVerb'],
    ['an ask without anybody asked', { first: { addressees: [{ group: 'States', role: 'partner' }] } }, '1', 'addressees'],
    ['an actionable narrative', { second: { ...ask, actionVerb: 'met', addressees: [{ group: 'States', inferred: true }] } }, '2', 'actionable'],
    ['a recommendation that asks nothing', { second: { kind: 'recommendation' } }, '2', 'actionable'],
    ['an omitted paragraph with a text', { second: { kind: 'omitted' } }, '2', 'kind'],
  ])('are refused for %s, naming file, reference and field', (_, changes, ref, field) => {
    expect(refuse(changes)).toContainEqual({
      file: 'gardens.json',
      ref,
      field,
      reason: expect.stringMatching(/./u),
    });
  }); // prettier-ignore

  it('are refused when they are no JSON', () => {
    expect(parseAnnotations('{', 'gardens.json')).toMatchObject({
      ok: false,
      problems: [{ file: 'gardens.json', ref: null, field: '' }],
    });
  });

  it('must say of a paragraph without a text that it was left out', () => {
    const paragraphs = ['1', '2'].map((ref) => ({ ref, kind: 'narrative', themes: ['health'] }));
    const parsed = parseAnnotations(JSON.stringify({ document, paragraphs }), 'gardens.json');
    const applied =
      parsed.ok && applyAnnotations(readLines('1. (', '2. The Panel left.'), parsed.annotations, seedVocabularies());
    expect(applied).toMatchObject({
      ok: false,
      problems: [{ ref: '1', field: 'kind', reason: 'the paragraph has no text' }],
    });
  });

  it('must explain every gap and footnote that the reader finds', () => {
    const gappy = readLines('1. The Panel met.', '4. The Panel left.');
    const paragraphs = ['1', '4'].map((ref) => ({ ref, kind: 'narrative', themes: ['health'] }));
    const parsed = parseAnnotations(JSON.stringify({ document, paragraphs }), 'gardens.json');
    expect(parsed.ok && applyAnnotations(gappy, parsed.annotations, seedVocabularies())).toMatchObject({
      ok: false,
      problems: [{ ref: '1', field: 'numberingGaps', reason: '2, 3 are missing without a reason' }],
    });
  });
});

describe('vocabularies', () => {
  it('must have the words of the rules, and no others', () => {
    const words: Json = JSON.parse(seedFile('vocabularies.json'));
    const problems = parseVocabularies(JSON.stringify({ ...words, kinds: ['narrative', 'poem'] }), 'v.json');
    expect(problems).toMatchObject({
      ok: false,
      problems: [
        { file: 'v.json', field: 'kinds' },
        { field: 'kinds', reason: 'has poem, which no rule knows' },
      ],
    });
  });
});

describe('relations between paragraphs', () => {
  const annotated = (): AnnotatedDocument[] => {
    const parsed = parseAnnotations(JSON.stringify({ document, paragraphs: [first, second, third] }), 'gardens.json');
    const applied = parsed.ok && applyAnnotations(read, parsed.annotations, seedVocabularies());
    return applied && applied.ok ? [applied.document] : [];
  };
  const member = (id: string, relation = 'related'): Json => ({ id, relation });
  const problemsOf = (relations: Json): unknown => {
    const parsed = parseClusters(JSON.stringify(relations), 'clusters.json');
    const checked = parsed.ok ? checkClusters(parsed.clusters, annotated()) : parsed;
    return checked.ok ? [] : checked.problems.map(({ file, ref, field, reason }) => [file, ref, field, reason]);
  };
  const cluster = (...members: Json[]): Json => ({ clusters: [{ id: 'trees', label: 'Trees', members }] });

  it('are taken when every paragraph is there', () => {
    const pair = ['gardens/1', 'gardens/2'];
    const followUps = [{ from: 'gardens/1', to: 'gardens/*', type: 'led-to', note: 'x' }];
    const relations = {
      ...cluster(member('gardens/1', 'core'), member('gardens/2')),
      falseFriends: [{ pair, why: 'x' }],
      followUps,
    };
    expect(problemsOf(relations)).toEqual([]);
  });

  it.each([
    ['an unknown paragraph', cluster(member('gardens/9')), ['trees', 'members', 'gardens/9 is no paragraph']],
    [
      'a core member that asks nothing',
      cluster(member('gardens/2', 'core')),
      ['trees', 'members', 'gardens/2 is core and asks nothing'],
    ],
    [
      'a member twice',
      cluster(member('gardens/1'), member('gardens/1')),
      ['trees', 'members', 'gardens/1 stands twice'],
    ],
    [
      'an unknown relation',
      cluster(member('gardens/1', 'cousin')),
      ['clusters[0]', 'members[0].relation', '"cousin" is not one of the words in use'],
    ],
    [
      'an unknown false friend',
      { falseFriends: [{ pair: ['gardens/1', 'gardens/9'], why: 'x' }] },
      ['gardens/9', 'falseFriends', 'no such paragraph'],
    ],
    [
      'a pair of one',
      { falseFriends: [{ pair: ['gardens/1'], why: 'x' }] },
      [null, 'falseFriends[0].pair', 'does not name two paragraphs'],
    ],
    [
      'an unknown follow-up',
      { followUps: [{ from: 'meadows/*', to: 'gardens/1', type: 'led-to', note: 'x' }] },
      ['meadows/*', 'followUps', 'no such paragraph'],
    ],
  ])('are refused for %s', (_, relations, problem) => {
    expect(problemsOf(relations)).toContainEqual(['clusters.json', ...problem]);
  });
});
