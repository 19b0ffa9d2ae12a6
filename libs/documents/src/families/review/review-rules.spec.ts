import { describe, expect, it } from '@jest/globals';
import { COUNTRIES } from '../../../test/countries';
import { countryByName } from '../../reading/country-names';
import { citedRefs, leadingRefs } from './cited-refs.rule';
import { positionIn } from './position-words.rule';
import { recommendersOf } from '../../reading/recommending-states';

describe('words of a position', () => {
  it.each([
    ['The recommendations below have been examined by Aldoria and enjoy the support of Aldoria:', 'supported'],
    [
      'The following enjoy its support, and it deems them already implemented or in the process of implementation:',
      'supported',
    ],
    ['Aldoria considers the recommendations below already implemented:', 'supported'],
    ['Aldoria accepts the following recommendations:', 'supported'],
    ['Recommendations accepted by Aldoria', 'supported'],
    ['The recommendations noted in paragraph 12 enjoy the support of Aldoria:', 'supported'],
    ['The following will be examined by Aldoria, which will provide responses in due time:', 'pending'],
    ['The recommendations below would be considered by Aldoria, which will respond in due course.', 'pending'],
    ['The following recommendations require further study:', 'pending'],
    ['The recommendations below did not enjoy the support of Aldoria and would thus be noted:', 'noted'],
    ['The recommendations below do not at present enjoy the support of Aldoria:', 'noted'],
    ['Aldoria notes the following recommendations:', 'noted'],
    ['The recommendations below have been examined by Aldoria and have been noted by Aldoria:', 'noted'],
    ['The following recommendations were rejected:', 'noted'],
    ['These recommendations could not be accepted by Aldoria.', 'noted'],
    ['Recommendations that are not supported', 'noted'],
    ['Recommendation 4 is partially accepted.', 'noted'],
    ['Recommendation 4 is accepted in part.', 'noted'],
    ['The delegation spoke of its rivers.', undefined],
  ])('%s', (sentence, type) => {
    expect(positionIn(sentence)?.type).toBe(type);
  });
});

describe('recommendations named by number', () => {
  it('writes ranges out', () => {
    expect(citedRefs('Recommendations 139.1, 139.3–139.5 and 139.9 are accepted.')).toEqual([
      '139.1',
      '139.3',
      '139.4',
      '139.5',
      '139.9',
    ]);
    expect(citedRefs('It accepts recommendations 1-3, 7 and 10 to 12.')).toEqual([
      '1',
      '2',
      '3',
      '7',
      '10',
      '11',
      '12',
    ]);
    expect(citedRefs('the recommendations in paragraphs 22 (a) and 25 above')).toEqual(['22(a)', '25']);
    expect(citedRefs('Recommendation No. 5.3; it received 120 recommendations in 2012.')).toEqual(['5.3']);
    expect(leadingRefs('139.4, 139.6: not supported')).toEqual(['139.4', '139.6']);
  });
});

describe('who recommended', () => {
  const names = countryByName({ countries: COUNTRIES });
  it.each([
    ['Ratify it (Iran (Islamic Republic of)).', ['IRN'], []],
    ['Ratify it (Islamic Republic of Iran);', ['IRN'], []],
    ['Ratify it (Norway); (Sweden)', ['NOR', 'SWE'], []],
    ['Ratify it (Norway, Sweden and Chad);', ['NOR', 'SWE', 'TCD'], []],
    ['Ratify it (Norway/Sweden);', ['NOR', 'SWE'], []],
    ['Ratify it (Trinidad and Tobago and Saint Vincent and the Grenadines);', ['TTO', 'VCT'], []],
    ['Ratify the convention (CEDAW) and its protocol (No. 189) (art. 5);', [], []],
    ['Help those in the north (Chad) and in the south too (Peru);', ['TCD', 'PER'], []],
    ['Act (Atlantis).', [null], ['Atlantis']],
    ['Act (Côte d’Ivoire);12', ['CIV'], []],
    ['Act (Egypt, on behalf of the African Group);', ['EGY'], []],
    ['Act at once.', [], []],
  ])('%s', (text, iso3, unknown) => {
    const read = recommendersOf(text, names);
    expect([read.states.map((state) => state.iso3), read.unknown]).toEqual([iso3, unknown]);
  });
});
