import { describe, expect, it } from '@jest/globals';
import type { ClusterText, PairProposal } from './cluster-text.types';
import { proposePairs } from './propose-pairs';

const text = (id: string, cleanText: string, more: Partial<ClusterText> = {}): ClusterText => ({
  id,
  cleanText,
  chapeau: '',
  actionable: true,
  asked: ['States'],
  partners: [],
  instruments: [],
  asks: [],
  ...more,
});

/** Invented asks on matters of which the seeds say nothing; the letter names the ask. */
const ELSEWHERE: readonly ClusterText[] = [
  text('a1', 'Urges Quenland to abolish capital punishment for all crimes.'),
  text('a2', 'Introduce an official moratorium on executions and commute existing death sentences.'),
  text('a3', 'The Committee recommends that the State party consider repealing the death penalty.'),
  text('b1', 'Bring conditions in prisons into line with the Nelson Mandela Rules and end overcrowding.'),
  text('b2', 'Take urgent steps to improve the conditions of detainees, in particular sanitation in police cells.'),
  text('c1', 'Designate without delay a national preventive mechanism with its own budget.'),
  text('c2', 'Ensure that the national preventive mechanism can make unannounced visits to every place of detention.'),
  text('d1', 'Extend a standing invitation to all special procedures of the Human Rights Council.'),
  text('d2', 'Issue an open and permanent invitation to thematic mandate holders.'),
  text('e1', 'Repeal provisions that criminalise consensual same-sex relations between adults.'),
  text('e2', 'Decriminalize homosexuality and protect LGBT persons from violence.'),
  text('f1', 'End the recruitment of children by armed groups and release those who serve in their ranks.'),
  text('f2', 'Demobilize child soldiers and prosecute those who enlist minors.'),
  text('g1', 'Bring the national human rights institution into full compliance with the Paris Principles.'),
  text('g2', 'Establish an independent national human rights institution with A status.'),
  text('h1', 'Guarantee free and compulsory primary education in rural provinces.'),
  text('h2', 'Raise school enrolment and reduce drop-out among pupils in the first six grades.'),
  text('i1', 'Prohibit corporal punishment of children in all settings, including the home.'),
  text('i2', 'Amend the Education Act so that corporal punishment is forbidden in schools.'),
  text('j1', 'Ensure that persons with disabilities enjoy legal capacity and replace guardianship.'),
  text('j2', 'Introduce supported decision-making in place of guardianship laws.'),
];

const pairsOf = (proposals: readonly PairProposal[], suggestion: PairProposal['suggestion']): string[] =>
  proposals.filter((pair) => pair.suggestion === suggestion).map(({ one, other }) => `${one} ${other}`);

describe('proposePairs', () => {
  it('knows asks on matters that the seeds do not speak of', () => {
    const same = pairsOf(proposePairs(ELSEWHERE), 'same-ask');
    const right = same.filter((pair) => pair[0] === pair[3]);
    const possible = ['a1 a2', 'a1 a3', 'a2 a3', ...'bcdefghij'.split('').map((ask) => `${ask}1 ${ask}2`)];
    expect(right.length / possible.length).toBeGreaterThanOrEqual(0.8);
    expect(right.length / same.length).toBeGreaterThanOrEqual(0.8);
  });

  it('takes a treaty for the ask, however the sentence is built', () => {
    const proposals = proposePairs([
      text('1', 'Consider ratifying the Convention on the Rights of Persons with Disabilities.'),
      text('2', 'Become a party to the CRPD without delay.'),
      text('3', 'Consider ratifying the Convention against Torture.'),
    ]);
    expect(pairsOf(proposals, 'same-ask')).toEqual(['1 2']);
    expect(proposals[0]?.reasons).toEqual([
      { code: 'same-instrument', subject: 'CRPD' },
      { code: 'different-strength', subject: null },
    ]);
  });

  it('warns of the same frame around another treaty', () => {
    const proposals = proposePairs([
      text(
        '1',
        'Calls upon all States of the region that have not yet done so to ratify the Convention against Torture;',
      ),
      text('2', 'Calls upon all States of the region that have not yet done so to ratify the Rome Statute;'),
    ]);
    expect(pairsOf(proposals, 'same-ask')).toEqual([]);
    expect(proposals[0]?.reasons[0]?.code).toBe('different-instrument');
  });

  it('warns of one sentence to two addressees', () => {
    const sentence = 'to present a report on stateless children to the Assembly at its eightieth session';
    const proposals = proposePairs([
      text('1', `Requests the Secretary-General ${sentence};`, { asked: ['Secretary-General / UN Secretariat'] }),
      text('2', `Invites the Chair of the Committee ${sentence};`, { asked: ['Treaty bodies/CERD'] }),
    ]);
    expect(proposals.map(({ suggestion, reasons }) => [suggestion, reasons[0]?.code])).toEqual([
      ['false-friend', 'different-addressee'],
    ]);
  });

  it('warns of two parties in opposite roles, and of what is only reported', () => {
    const sentence = 'develop a joint method for measuring the effect of user fees on access to clinics';
    const proposals = proposePairs([
      text('1', `OHCHR should ${sentence} together with the World Health Organization.`, {
        asked: ['OHCHR'],
        partners: ['UN system & agencies'],
      }),
      text('2', `The World Health Organization should ${sentence} together with OHCHR.`, {
        asked: ['UN system & agencies'],
        partners: ['OHCHR'],
      }),
      text('3', `Speakers felt that the Assembly should vote funds for open schools in border towns.`, {
        actionable: false,
      }),
      text('4', `The Assembly should vote funds for open schools in border towns.`),
    ]);
    const reasons = new Map(proposals.map(({ one, other, reasons: [first] }) => [`${one} ${other}`, first?.code]));
    expect(reasons.get('1 2')).toBe('opposite-roles');
    expect(reasons.get('3 4')).toBe('ask-and-narrative');
    expect(pairsOf(proposals, 'same-ask')).toEqual([]);
  });

  it('proposes the same words of which the lexicon knows nothing', () => {
    const proposals = proposePairs([
      text('1', 'Plant mangroves along the northern lagoon.'),
      text('2', 'Plant mangroves along the northern lagoon.'),
      text('3', 'Keep the lighthouse lit.'),
    ]);
    expect(proposals).toEqual([
      {
        one: '1',
        other: '2',
        similarity: expect.closeTo(1),
        suggestion: 'same-ask',
        reasons: [{ code: 'same-wording', subject: null }],
      },
    ]);
  });

  it('keeps to the texts that it is asked about', () => {
    const about = new Set(['a1']);
    const pairs = proposePairs(ELSEWHERE, { about });
    expect(pairs.length).toBeGreaterThan(0);
    expect(pairs.every(({ one, other }) => about.has(one) || about.has(other))).toBe(true);
  });

  it('compares a large catalogue without comparing all with all', () => {
    const many = Array.from({ length: 6000 }, (_, at) =>
      text(`t${at}`, `Ratify the Convention against Torture before year ${at}.`),
    );
    const pairs = proposePairs(many, { perText: 3 });
    expect(pairs.length).toBeLessThanOrEqual(many.length * 8);
    expect(new Set(pairs.map(({ one }) => one)).size).toBeGreaterThan(many.length * 0.9);
  });
});
