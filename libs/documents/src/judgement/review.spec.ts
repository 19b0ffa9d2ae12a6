import { describe, expect, it } from '@jest/globals';
import { askedOf, judged, judgedAlone, partnersOf } from '../../test/judged';

const REVIEW = { family: 'upr-report', country: 'QMA', headings: ['II. Conclusions and/or recommendations'] } as const;
const LIST = [
  ['The recommendations below enjoy the support of Brelland:', { ref: '90', chapeau: true }],
  ['Ratify the Optional Protocol to the Convention against Torture (North Ostavia);', { ref: '90.1', parent: '90' }],
  ['Continue its efforts to teach swimming in schools (Elsewhere; North Ostavia);', { ref: '90.2', parent: '90' }],
  ['Consider a ferry for children (North Ostavia);', { ref: '90.3', parent: '90' }],
  ['In line with its pledge, adopt a law on wells and ensure that it is known (Elsewhere).', { ref: '90.4', parent: '90' }],
  ['The response of Brelland will be included in the report of the Council.', { ref: '91' }],
] as const; // prettier-ignore

describe('recommendations of a review', () => {
  const judgements = judged(REVIEW, LIST);
  const of = (ref: string) => judgements.get(ref);

  it.each([
    ['90.1', 'ratify', 5],
    ['90.2', 'continue', 2],
    ['90.3', 'consider', 3],
    ['90.4', 'adopt', 5],
  ])('%s names the act first', (ref, actionVerb, specificity) => {
    expect(of(ref)).toMatchObject({
      kind: 'recommendation',
      actionable: true,
      verbClass: 'recommends',
      actionVerb,
      specificity,
    });
    expect(of(ref)?.addressees).toEqual([{ group: 'States', names: ['QMA'], inferred: true }]);
  });

  it('names the treaty of the protocol by the protocol alone', () => {
    expect(of('90.1')?.instruments).toEqual(['OPCAT']);
  });

  it('takes position blocks and remarks about the report for no recommendation', () => {
    expect([of('90')?.kind, of('91')?.kind]).toEqual(['administrative', 'administrative']);
    expect(of('91')?.actionable).toBe(false);
  });

  it('splits two acts of one line', () => {
    expect(of('90.4')?.asks?.map(({ verb, quote }) => [verb, quote])).toEqual([
      ['adopt', 'In line with its pledge, adopt a law on wells'],
      ['ensure', 'ensure that it is known'],
    ]);
  });

  it('takes what delegations said in the dialogue for speech', () => {
    const said = judgedAlone(
      { ...REVIEW, headings: ['B. Interactive dialogue'] },
      'It urged Brelland to ratify OPCAT.',
    );
    expect(said).toMatchObject({ kind: 'narrative', actionable: false });
  });

  it('says that it does not know the State where nobody told', () => {
    const [first] = [...judged({ ...REVIEW, country: null }, LIST).values()].filter(({ actionable }) => actionable);
    expect(first?.addressees).toEqual([{ group: 'States', inferred: true }]);
    expect(first?.judgements.addressees).toEqual({ confidence: 0.3, rule: 'state-under-review-unknown' });
  });
});

const OBSERVATIONS = {
  family: 'concluding-observations',
  country: 'QMA',
  headings: ['C. Principal areas of concern'],
} as const;
const observed = (text: string) => judgedAlone(OBSERVATIONS, text);

describe('concluding observations', () => {
  it.each([
    ['The State party should amend its harbour code.', 'should'],
    ['The Committee recommends that the State party teach swimming.', 'recommends'],
    ['The Committee draws attention to its comment No. 3 and urges it to repeal the toll act.', 'urges'],
    ['The State party is requested to provide, within one year, information on wells.', 'requests'],
    ['The Committee would appreciate receiving information on ferries.', 'requests'],
    ['Steps should be taken to mark every crossing.', 'should'],
    ['It also encourages the Government to hear the crews.', 'encourages'],
  ])('%s', (text, verbClass) => {
    expect(observed(text)).toMatchObject({ kind: 'recommendation', actionable: true, verbClass });
    expect(askedOf(observed(text))).toEqual(['QMA']);
  });

  it.each([
    'The Committee is concerned that crews should have to wait for years.',
    'While noting the new act, the Committee regrets the lack of ferries.',
    'The Committee welcomes the measures taken by the State party.',
  ])('asks nothing: %s', (text) => {
    expect(observed(text)).toMatchObject({ kind: 'conclusion', actionable: false });
  });

  it('asks the parliament of that State, not all parliaments', () => {
    const { addressees } = observed('It invites the Parliament, in line with its mandate, to pass the harbour bill.');
    expect(addressees).toMatchObject([{ group: 'Parliaments', names: ['QMA'] }]);
  });

  it('splits acts at semicolons', () => {
    const limbs = judged(OBSERVATIONS, [
      ['The State party should:', { ref: '8', chapeau: true }],
      ['Train all pilots; refrain from closing wells; and consider tolls;', { ref: '8(a)', parent: '8' }],
    ]);
    expect(limbs.get('8(a)')?.asks?.map(({ quote }) => quote)).toEqual([
      'Train all pilots',
      'refrain from closing wells',
      'consider tolls',
    ]);
  });

  it('gives lettered limbs the verb and the State of their chapeau', () => {
    const limbs = judged(OBSERVATIONS, [
      ['The State party should:', { ref: '8', chapeau: true }],
      ['Train its pilots, in cooperation with trade unions;', { ref: '8(a)', parent: '8' }],
    ]);
    const limb = limbs.get('8(a)');
    expect(limb).toMatchObject({ kind: 'recommendation', actionable: true, verbClass: 'should' });
    expect(limb && [askedOf(limb), partnersOf(limb)]).toEqual([['QMA'], ['Trade unions']]);
  });
});
