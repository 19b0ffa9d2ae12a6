import { describe, expect, it } from '@jest/globals';
import { aContext } from '../../test/countries';
import { inventedLines, paragraph, readInvented, readLines, refs } from '../../test/invented';
import { readHeader } from '../header/read-header';
import { reviewOf } from './upr-review';

const review = (name: string): ReturnType<typeof reviewOf> => {
  const read = readInvented(name);
  return reviewOf(read, readHeader(inventedLines(name), read, aContext()), aContext());
};
const states = (name: string, ref: string): (string | null)[] =>
  review(name)
    .get(ref)
    ?.recommendingStates.map(({ iso3 }) => iso3) ?? [];
const position = (name: string, ref: string): string | undefined => review(name).get(ref)?.statedPositions[0]?.type;

describe('a review with pages, contents, footnotes and two-level numbers', () => {
  const read = readInvented('upr-aldoria-2017');

  it('is told by its text, and numbers every paragraph and recommendation', () => {
    expect(read.family).toBe('upr-report');
    expect(refs(read)).toEqual([
      '1', '2', '3', '3(a)', '3(b)', '3(c)', '4', '5', '6', '7', '8',
      '9', '9.1', '9.2', '9.3', '9.4', '9.6', '9.6-2', '10', '10.1', '10.2', '11', '11.1', '11.2', '12', '12.1', '13',
      'Annex.1', 'Annex.2', 'Annex.3',
    ]); // prettier-ignore
  });

  it('keeps a recommendation whole over a page, a footnote and figures at the beginning of a line', () => {
    expect(paragraph(read, '9.3').text).toBe(
      'Put the coast guard under civil law, in line with resolution 1325 (2000), and train its officers, among them ' +
        'those who came from the merchant navy, by 2020 (Bolivia (Plurinational State of), Venezuela (Bolivarian ' +
        'Republic of));',
    );
    expect(paragraph(read, '4').text).toContain('joined 12. Other towns had been heard');
    expect(paragraph(read, '8').text).toContain('figure of 3.5 per cent was still right.');
  });

  it('makes the block the parent of its recommendations', () => {
    expect(paragraph(read, '9')).toMatchObject({ chapeau: true, parentRef: null });
    expect(paragraph(read, '9.4')).toMatchObject({ parentRef: '9', printedNumber: '9.4' });
    expect(paragraph(read, '9.4').sectionPath).toEqual(['II. Conclusions and/or recommendations**']);
    expect(paragraph(read, '7').sectionPath).toEqual([
      'I. Summary of the proceedings of the review process',
      'B. Interactive dialogue and responses by the State under review',
    ]);
  });

  it('says which numbers are skipped, repeated, misread or announced and not there', () => {
    expect(read.numberingGaps).toEqual([{ session: null, between: ['9.4', '9.6'], missing: ['5'] }]);
    expect(read.findings.map(({ code }) => code).sort()).toEqual([
      'count-disagrees',
      'label-misread',
      'number-repeated',
      'numbering-gap',
    ]);
    expect(paragraph(read, '10.1').printedNumber).toBe('l0.1');
  });

  it('keeps footnotes, contents and running matter apart', () => {
    expect(read.footnotes.map(({ marker }) => marker)).toEqual(['*', '1', '2', '3', '**']);
    expect(read.footnotes[2]?.text).toBe('2 A/HRC/WG.6/28/QMA/2, which speaks of three ministries.');
    expect(read.artefacts.every(({ reason }) => reason === 'running-matter')).toBe(true);
    expect(read.frontMatter.join(' ')).toContain('Contents');
  });

  it('names the recommending States, brackets within brackets included', () => {
    const name = 'upr-aldoria-2017';
    expect(states(name, '9.1')).toEqual(['CHL', 'GHA']);
    expect(states(name, '9.2')).toEqual(['IRN']);
    expect(states(name, '9.3')).toEqual(['BOL', 'VEN']);
    expect(states(name, '9.4')).toEqual(['NOR', 'SWE', 'FSM']);
    expect(states(name, '9.6')).toEqual([]);
    expect(states(name, '9.6-2')).toEqual(['BIH', 'MNE']);
    expect(states(name, '10.1')).toEqual(['GBR']);
    expect(states(name, '11.1')).toEqual(['NLD', 'CIV', 'TUR']);
    expect(states(name, '11.2')).toEqual(['TTO']);
    expect(states(name, '12.1')).toEqual(['RUS', 'KNA']);
  });

  it('reports names that no country answers to, and recommendations without a State', () => {
    const found = [...review('upr-aldoria-2017')].flatMap(([ref, { findings }]) =>
      findings.map(({ detail }) => [ref, detail]),
    );
    expect(found).toEqual([
      ['9.6', 'no recommending State is printed'],
      ['10.2', 'no country is called Freedonia'],
    ]);
    expect(review('upr-aldoria-2017').get('10.2')?.recommendingStates).toEqual([
      { name: 'Freedonia', iso3: null, row: null },
    ]);
  });

  it('reads the position of the State from the block, in its own words', () => {
    const name = 'upr-aldoria-2017';
    expect(['9.1', '10.1', '11.1', '12.1'].map((ref) => position(name, ref))).toEqual([
      'supported',
      'supported',
      'pending',
      'noted',
    ]);
    expect(review(name).get('9.1')?.statedPositions).toEqual([
      {
        type: 'supported',
        raw: 'enjoy the support of Aldoria',
        sourceRef: 'A/HRC/37/90, para. 9',
        statedOn: '2017-11-10',
      },
    ]);
    expect(review(name).get('12.1')?.statedPositions[0]?.raw).toMatch(/^did not enjoy the support of Aldoria/u);
    expect(review(name).has('13')).toBe(false);
  });
});

describe('a review of the first cycle, with one-level numbers', () => {
  const read = readInvented('upr-brelland-2009');

  it('puts the number of the block in front, whether the list goes on or begins anew', () => {
    expect(refs(read).slice(4)).toEqual([
      '5', '5.1', '5.2', '5.3', '5.5', '5.6', '5.7', '6', '6.8', '6.9', '7', '7.1', '8', '8.1', '9', 'Annex.1',
    ]); // prettier-ignore
    expect(paragraph(read, '5.3')).toMatchObject({ printedNumber: '3.', parentRef: '5' });
    expect(paragraph(read, '5.6').text).toBe('Recommendation withdrawn by its author;');
    expect(paragraph(read, '5.3').text).toBe(
      'To (a) build courts, (b) pay judges and (c) publish judgements (Portugal);',
    );
  });

  it('reads States in the middle of a recommendation, and groups that one State speaks for', () => {
    const name = 'upr-brelland-2009';
    expect(states(name, '5.2')).toEqual(['TUR', 'MEX', 'CZE']);
    expect(states(name, '5.7')).toEqual(['MEX']);
    expect(states(name, '6.8')).toEqual(['ITA', 'NLD']);
    expect(states(name, '6.9')).toEqual(['KOR']);
  });

  it('ties a position to recommendations that the block names by paragraph', () => {
    const name = 'upr-brelland-2009';
    expect(['5.1', '6.8', '7.1', '8.1', '3'].map((ref) => position(name, ref))).toEqual([
      'supported',
      'pending',
      'supported',
      'noted',
      'noted',
    ]);
  });
});

describe('a review of the fourth cycle', () => {
  const read = readInvented('upr-corvane-2023');

  it('reads numbers glued to the text and recommendations that end with a bracket', () => {
    expect(refs(read)).toEqual(['1', '2', '3', '4', '4.1', '4.2', '4.3', '4.4', '4.5', '5', '5.1', '5.2', '6']);
    expect(paragraph(read, '4.4').text).toContain('2030 Agenda and national plans (Namibia);');
    expect(states('upr-corvane-2023', '4.1')).toEqual(['CRI', 'WSM', 'FJI']);
    expect(states('upr-corvane-2023', '4.3')).toEqual(['VNM', 'LAO']);
    expect(states('upr-corvane-2023', '4.5')).toEqual(['FIN']);
    expect(states('upr-corvane-2023', '5.2')).toEqual(['COD']);
    expect(position('upr-corvane-2023', '5.1')).toBe('noted');
  });
});

describe('a block without its own paragraph', () => {
  const read = readLines(
    'Report of the Working Group on the Universal Periodic Review',
    'II. Conclusions and/or recommendations',
    '20.1 Mend roads (Chile);',
    '20.2 Mend bridges (Peru).',
    '21. All conclusions reflect the position of the submitting States.',
  );

  it('keeps its recommendations, and takes no position for them', () => {
    expect(refs(read)).toEqual(['20.1', '20.2', '21']);
    const header = readHeader([], read, aContext());
    expect(reviewOf(read, header, aContext()).get('20.2')).toMatchObject({
      recommendingStates: [{ iso3: 'PER' }],
      statedPositions: [],
    });
  });
});

describe('a review as it was pasted', () => {
  const read = readLines(
    'A/HRC/99/7',
    '',
    'Report of the Working Group on the Universal',
    'Periodic Review*',
    'Aldoria',
    'II. Conclusions and/or recommendations',
    '20. In the discussion the following recommendations were made to Aldoria:',
    '1. To mend roads, in line with the plan that the Parliament of',
    'A/HRC/99/7',
    '17',
    'Aldoria adopted (Chile);',
    '2. To mend bridges (Peru).',
    '21. These recommendations will be examined by Aldoria.',
    'A/HRC/99/7',
    '18',
    'Annex',
    'Delegation',
    '• Ms. Oak.',
    '1 See the report of 2001.',
    '2 See the plan.',
  );

  it('takes a page number beside the symbol and notes at the very end out of the text', () => {
    expect(paragraph(read, '20.1').text).toBe(
      'To mend roads, in line with the plan that the Parliament of Aldoria adopted (Chile);',
    );
    expect(refs(read)).toEqual(['20', '20.1', '20.2', '21', 'Annex.1']);
    expect(read.footnotes.map(({ marker }) => marker)).toEqual(['1', '2']);
  });

  it('finds what the State says of a list in the paragraph behind it', () => {
    const said = reviewOf(read, readHeader([], read, aContext()), aContext());
    expect(['20.1', '20.2'].map((ref) => said.get(ref)?.statedPositions[0]?.type)).toEqual(['pending', 'pending']);
    expect(said.get('20.2')?.recommendingStates).toMatchObject([{ iso3: 'PER' }]);
  });

  it('makes the paragraph that opens a list its parent, whatever number the list goes by', () => {
    const extract = readLines(
      'Report of the Working Group on the Universal Periodic Review',
      'II. Conclusions and/or recommendations',
      '2. The following recommendations enjoy the support of Aldoria:',
      '139.1 Mend roads (Chile);',
      '139.2 Mend bridges (Peru).',
      '3. All conclusions reflect the position of the submitting States.',
    );
    expect(extract.paragraphs.map(({ ref, parentRef }) => [ref, parentRef])).toEqual([
      ['2', null],
      ['139.1', '2'],
      ['139.2', '2'],
      ['3', null],
    ]);
  });
});
