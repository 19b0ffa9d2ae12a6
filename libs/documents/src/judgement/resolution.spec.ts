import { describe, expect, it } from '@jest/globals';
import { askedOf, judged, judgedAlone, partnersOf } from '../../test/judged';

const OPERATIVE = { family: 'numbered-resolution', headings: ['Operative part'] } as const;
const alone = (text: string) => judgedAlone(OPERATIVE, text);

describe('operative paragraphs of a resolution', () => {
  it('lets an item complete its chapeau before it asks somebody else', () => {
    const item = judged(OPERATIVE, [
      ['Calls upon States:', { ref: 'OP1', chapeau: true }],
      [
        'To consider joining the Ferry Treaty, and requests the Secretary-General to explain it;',
        { ref: 'OP1(a)', parent: 'OP1' },
      ],
    ]).get('OP1(a)');
    expect(item).toMatchObject({ verbClass: 'calls upon', actionVerb: 'calls upon' });
    expect(item?.asks?.map(({ verb, addressees, quote }) => [verb, addressees[0]?.group, quote])).toEqual([
      ['calls upon', 'States', 'To consider joining the Ferry Treaty'],
      ['requests', 'Secretary-General / UN Secretariat', 'requests the Secretary-General to explain it'],
    ]);
  });

  it('reads what a body decides in items: what it asks of others, what it takes upon itself, and what binds nobody', () => {
    const items = judged(OPERATIVE, [
      ['Decides:', { ref: 'OP9', chapeau: true }],
      ['To request the Secretary-General to count the ferries;', { ref: 'OP9(a)', parent: 'OP9' }],
      ['To convene a meeting on ferries in Geneva;', { ref: 'OP9(b)', parent: 'OP9' }],
      ['To remain seized of the matter.', { ref: 'OP9(c)', parent: 'OP9' }],
    ]);
    expect(items.get('OP9(a)')).toMatchObject({ actionable: true, verbClass: 'requests' });
    expect(items.get('OP9(a)')?.addressees.map(({ group }) => group)).toEqual(['Secretary-General / UN Secretariat']);
    expect(items.get('OP9(b)')).toMatchObject({ actionable: true, verbClass: 'self' });
    expect(items.get('OP9(c)')).toMatchObject({ actionable: false });
  });

  it.each([
    ['Calls upon all States to open their archives;', 'calls upon', ['States']],
    ['Strongly urges North Ostavia to release the poets it holds;', 'urges', ['QMB']],
    ['Urges the Government of Brelland to let the observers in;', 'urges', ['QMA']],
    ['Requests the Secretary-General to report on ferries at its ninetieth session;', 'requests', ['Secretary-General / UN Secretariat']],
    ['Encourages donors, the World Bank and regional development banks to pay for it;', 'encourages', ['Donors', 'International financial institutions']],
    ['Invites trade unions, the media and universities to join the campaign;', 'invites', ['Trade unions', 'Media', 'Academic institutions']],
    ['Recommends that parliaments establish committees on lighthouses;', 'recommends', ['Parliaments']],
    ['Stresses that States should mark every crossing;', 'should', ['States']],
    ['Reaffirms the duty of States parties to keep the wells clean;', 'duty', ['States parties']],
    ['Underlines the need for employers to post the rules;', 'need', ['Private sector/employers']],
    ['Reiterates its call upon all States to accede to the Rome Statute;', 'calls upon', ['States']],
    ['Welcomes the ferry, and invites social partners to use it;', 'invites', ['Private sector/employers', 'Trade unions']],
    ['Decides to convene a panel on lighthouses at its ninetieth session;', 'self', ['Intergovernmental bodies (HRC, CHR, GA)']],
  ])('%s', (text, verbClass, asked) => {
    const judgement = alone(text);
    expect([judgement.kind, judgement.actionable, judgement.verbClass]).toEqual(['operative', true, verbClass]);
    expect(askedOf(judgement)).toEqual(asked);
  }); // prettier-ignore

  it.each([
    'Welcomes the work of the Special Rapporteur on ferries;',
    'Takes note of the recommendation to States to abolish the toll;',
    'Expresses concern that crews should have to wait for years;',
    'Emphasizes the importance of a free press;',
    'Recalls its request to the Secretary-General to submit a report;',
    'Decides to remain seized of the matter.',
    'Recalls the charter, which invites States to promote "what must be done";',
  ])('asks nothing: %s', (text) => {
    expect(alone(text)).toMatchObject({ kind: 'operative', actionable: false, verbClass: null, specificity: null });
  });

  it('takes no reason of a preamble for an ask', () => {
    const reason = judgedAlone(
      { ...OPERATIVE, headings: ['Preamble'] },
      'Recalling that States must keep the wells clean,',
    );
    expect(reason).toMatchObject({ kind: 'preambular', actionable: false, actionVerb: 'recalling' });
  });

  it('reads items by their chapeau, unless they have a verb of their own', () => {
    const items = judged(OPERATIVE, [
      ['Urges States:', { ref: '1', chapeau: true }],
      ['To repeal the toll act, in consultation with civil society;', { ref: '1(a)', parent: '1' }],
      ['Expresses its concern about the tides;', { ref: '1(b)', parent: '1' }],
    ]);
    expect(items.get('1')?.actionable).toBe(false);
    const first = items.get('1(a)');
    expect(first).toMatchObject({ actionable: true, verbClass: 'urges', specificity: 5 });
    expect(first && [askedOf(first), partnersOf(first)]).toEqual([['States'], ['Civil society/NGOs']]);
    expect(items.get('1(b)')?.actionable).toBe(false);
  });

  it('keeps the condition on those who are asked', () => {
    const { addressees, instruments } = alone(
      'Calls upon States that have not yet done so to consider ratifying the Convention on the Rights of Persons with Disabilities;',
    );
    expect(addressees).toEqual([{ group: 'States', asPrinted: ['States that have not yet done so'] }]);
    expect(instruments).toEqual(['CRPD']);
  });

  it('tells several asks apart, each in words of the text', () => {
    const judgement = alone(
      'Requests OHCHR to draw a map of wells by 2031, and calls upon Member States to mend them, to train keepers and to report on both;',
    );
    expect(judgement.asks?.map(({ n, verb, quote }) => [n, verb, quote])).toEqual([
      [1, 'requests', 'Requests OHCHR to draw a map of wells by 2031'],
      [2, 'calls upon', 'to mend them'],
      [3, 'calls upon', 'to train keepers'],
      [4, 'calls upon', 'to report on both'],
    ]);
    expect(judgement.deadline).toBe('by 2031');
    expect(askedOf(judgement)).toEqual(['OHCHR', 'Member States']);
  });

  it('mends the verb that a scan has damaged, and says so', () => {
    const judgement = alone('Callsupon States to sweep the harbour;');
    expect(judgement).toMatchObject({ verbClass: 'calls upon', cleanText: 'Calls upon States to sweep the harbour;' });
    expect(judgement.corrections).toEqual([
      { type: 'spacing', field: 'text', from: 'Callsupon', to: 'Calls upon', basis: 'verb that opens a paragraph' },
    ]);
  });
});
