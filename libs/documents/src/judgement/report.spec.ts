import { describe, expect, it } from '@jest/globals';
import { askedOf, judgedAlone } from '../../test/judged';

const REPORT = { family: 'session-report', headings: ['V. Conclusions and recommendations'] } as const;
const concluded = (text: string) => judgedAlone(REPORT, text);

describe('conclusions of a report', () => {
  it.each([
    ['States should mark every crossing.', 'recommendation', 'should'],
    ['It is recommended that Governments review their tolls.', 'recommendation', 'recommends'],
    ['Media organizations are urged to print the tides.', 'recommendation', 'urges'],
    ['There is a need to count the wells.', 'recommendation', 'need'],
    ['The Working Group decides to meet by the sea.', 'decision', 'self'],
    ['The Working Group recalls that States must keep the wells clean.', 'conclusion', 'duty'],
  ])('%s', (text, kind, verbClass) => {
    expect(concluded(text)).toMatchObject({ kind, actionable: true, verbClass });
  });

  it.each([
    'The Working Group recognizes that ferries are useful.',
    'States should be mindful of the tides.',
    'Tolls, which should be abolished, are old.',
  ])('asks nothing: %s', (text) => {
    expect(concluded(text)).toMatchObject({ kind: 'conclusion', actionable: false });
  });

  it.each([
    [
      'The Working Group invites States to count wells, and OHCHR to publish the count.',
      'invites',
      ['States', 'OHCHR'],
    ],
    ['I urge Member States to mark every crossing.', 'urges', ['Member States']],
    ['The Secretary-General calls upon donors to pay.', 'calls upon', ['Donors']],
    ['The General Assembly may wish to extend the mandate.', 'suggests', ['Intergovernmental bodies (HRC, CHR, GA)']],
  ])('%s', (text, verbClass, asked) => {
    expect([concluded(text).verbClass, askedOf(concluded(text))]).toEqual([verbClass, asked]);
  });

  it('finds what a pronoun stands for in the words in front', () => {
    const visit = { ...REPORT, country: 'QMA' };
    const text = (topic: string) => `${topic}, the Special Rapporteur recommends that it expand the harbour.`;
    expect(askedOf(judgedAlone(visit, text('With regard to the African Union')))).toEqual([
      'Other international & regional organizations',
    ]);
    expect(askedOf(judgedAlone(visit, text('In the light of the storms')))).toEqual(['QMA']);
  });

  it('asks those who are to act in the passive, and States where nobody is named', () => {
    expect(askedOf(concluded('Maps must be drawn by the media and universities.'))).toEqual([
      'Media',
      'Academic institutions',
    ]);
    expect(concluded('New maps should be drawn.').addressees).toEqual([{ group: 'States', inferred: true }]);
  });

  it('reports what was said elsewhere as narrative', () => {
    const said = judgedAlone(
      { ...REPORT, headings: ['IV. Discussion'] },
      'A delegate urged States to mark every crossing.',
    );
    expect(said).toMatchObject({ kind: 'narrative', subkind: 'discussion', actionable: false });
  });

  it("takes the compilers' note out of the sentence", () => {
    const noted = concluded('The Working Group invites OHCHR to draw a map [The map was drawn in 2001];');
    expect(noted).toMatchObject({
      cleanText: 'The Working Group invites OHCHR to draw a map;',
      editorialNote: 'The map was drawn in 2001',
    });
    expect(concluded('It recalls “[the] long and winding road”.').editorialNote).toBeNull();
  });

  it('names a rule and a confidence for every field', () => {
    for (const { confidence, rule } of Object.values(concluded('States should mark every crossing.').judgements)) {
      expect(rule).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
      expect(confidence).toBeGreaterThan(0);
      expect(confidence).toBeLessThanOrEqual(1);
    }
  });

  it.each([
    'It should. ',
    'The State party should act, and urges States to act, ',
    'should be done by the ',
    '“',
    'United Nations ',
  ])('is not worn out by a page of %j', (words) => {
    const started = performance.now();
    concluded(words.repeat(3000));
    expect(performance.now() - started).toBeLessThan(30_000);
  });
});
