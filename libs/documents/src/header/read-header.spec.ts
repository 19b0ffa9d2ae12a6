import { describe, expect, it } from '@jest/globals';
import { aContext } from '../../test/countries';
import { inventedLines, readInvented, readLines } from '../../test/invented';
import { splitLines } from '../text/source-lines';
import { type DocumentHeader, readHeader } from './read-header';

const header = (name: string): DocumentHeader =>
  readHeader(inventedLines(name), readInvented(name), aContext(`${name}.txt`));

const headerOf = (...lines: string[]): DocumentHeader =>
  readHeader(splitLines(lines.join('\n')).lines, readLines(...lines), aContext('paste.txt'));

describe('what title pages say', () => {
  it('reads a review: symbol, State, and the day the report was adopted', () => {
    expect(header('upr-aldoria-2017')).toMatchObject({
      key: 'a-hrc-37-90',
      symbol: 'A/HRC/37/90',
      symbolPrinted: true,
      title: 'Report of the Working Group on the Universal Periodic Review: Aldoria',
      mechanism: 'upr',
      country: 'QMA',
      adoptedOn: { date: '2017-11-10', precision: 'day', printed: true },
    });
    expect(header('upr-brelland-2009')).toMatchObject({
      key: 'a-hrc-11-77',
      country: 'QMB',
      adoptedOn: { date: null },
    });
  });

  it('says that a day of issue is no day of adoption', () => {
    expect(header('upr-corvane-2023').adoptedOn).toEqual({
      date: '2023-04-03',
      precision: 'day',
      printed: true,
      basis: 'the day of issue on the title page; the day of adoption is not printed',
    });
  });

  it('reads a resolution of the Council with its recorded vote', () => {
    const { votes, findings, ...rest } = header('res-council-harbours');
    expect(rest).toMatchObject({
      key: 'a-hrc-res-44-91',
      symbol: 'A/HRC/RES/44/91',
      title: 'Human rights of those who work in harbours',
      body: 'Human Rights Council',
      mechanism: 'hrc',
      country: null,
      adoptedOn: { date: '2020-07-16', precision: 'day' },
      adoption: { how: 'vote' },
    });
    const iso3 = (vote: string): (string | null)[] =>
      votes.filter((each) => each.vote === vote).map((each) => each.iso3);
    expect(iso3('in_favour')).toEqual(['AGO', 'BHS', 'BOL', 'CHL', 'KOR']);
    expect(iso3('against')).toEqual(['JPN', null]);
    expect(iso3('abstained')).toEqual(['ITA', 'MEX']);
    expect(findings.map(({ code, detail }) => [code, detail])).toEqual([
      ['count-disagrees', 'abstained: 3 announced, 2 named'],
      ['country-unknown', 'no country is called Ruritania'],
    ]);
  });

  it('forms the symbol of a resolution from its printed number, and says so', () => {
    expect(header('res-assembly-lakes')).toMatchObject({
      symbol: 'A/RES/70/999',
      symbolPrinted: false,
      symbolNote: 'Formed from the printed number of the resolution, 70/999, and the body that adopted it.',
      title: 'Lakes and those who live by them',
      mechanism: 'unga',
      adoptedOn: { date: '2015-12-17' },
      adoption: { how: 'not-stated' },
    });
  });

  it('makes a key of mechanism and title where there is no symbol', () => {
    expect(header('res-parliaments-bridges')).toMatchObject({
      key: 'ipu-bridges-between-towns',
      symbol: null,
      symbolNote: 'No symbol is printed.',
      title: 'BRIDGES BETWEEN TOWNS',
      body: '131st Assembly of the Inter-Parliamentary Union',
      mechanism: 'ipu',
      adoptedOn: { date: '2014-10-16', precision: 'day' },
      adoption: { how: 'consensus' },
    });
  });

  it('reads a visit report: mandate and country', () => {
    expect(header('rapporteur-visit-corvane')).toMatchObject({
      symbol: 'A/HRC/50/99/Add.2',
      title: 'Visit to Corvane',
      body: 'Special Rapporteur on the rights of those who live by rivers',
      mechanism: 'special-procedures',
      country: 'QMC',
      adoptedOn: { date: '2022-05-04' },
    });
  });

  it('guesses nothing', () => {
    expect(headerOf('1. Dig.', '2. Rest.')).toMatchObject({
      key: 'paste',
      title: 'paste.txt',
      titlePrinted: false,
      symbol: null,
      body: '',
      mechanism: null,
      country: null,
      adoptedOn: { date: null, precision: 'none', printed: false, basis: 'No date of adoption is printed.' },
      adoption: { how: 'not-stated' },
      votes: [],
    });
  });
});

describe('what a State says later of recommendations', () => {
  const later = header('upr-aldoria-addendum').laterPositions ?? [];

  it('names recommendations by number, ranges written out, with its words and the day', () => {
    expect(later.map(({ refs, position }) => [refs.join(' '), position.type])).toEqual([
      ['11.1 11.3 11.4 11.5 11.7', 'supported'],
      ['11.2 11.6', 'noted'],
      ['12.1', 'noted'],
      ['10.2', 'noted'],
      ['11.8', 'noted'],
      ['11.9', 'supported'],
    ]);
    expect(later[0]).toMatchObject({
      reviewedSymbol: 'A/HRC/37/90',
      position: {
        raw: 'enjoy the support of Aldoria',
        sourceRef: 'A/HRC/37/90/Add.1, para. 2',
        statedOn: '2018-03-02',
      },
    });
  });

  it('reads replies that are numbered as the recommendations are', () => {
    const replies = headerOf(
      'A/HRC/14/99/Add.1',
      'Report of the Working Group on the Universal Periodic Review',
      'Aldoria',
      'Addendum',
      'Views on conclusions and/or recommendations presented by the State under review',
      '1. Aldoria accepts the recommendation. Work has begun.',
      '2. Aldoria cannot accept this recommendation.',
      '3. Aldoria cannot make a definitive statement on this recommendation for now.',
    );
    expect(replies.laterPositions?.map(({ refs, position }) => [...refs, position.type])).toEqual([
      ['1', 'supported'],
      ['2', 'noted'],
      ['3', 'pending'],
    ]);
  });

  it('says nothing for reports that hold the recommendations themselves', () => {
    expect(header('upr-aldoria-2017').laterPositions).toEqual([]);
  });

  it('passes the agenda item, and the sponsors of a draft, to the title', () => {
    const report = headerOf(
      'A/HRC/90/1',
      'Agenda item 3',
      '',
      'Promotion and protection of all human rights, civil,',
      'political and others',
      '',
      'Harbours and those who work in them',
      '',
      'Report of the Special Rapporteur on the human rights of sailors',
      '',
      'I. Introduction',
      '1. This is the report.',
      'II. Conclusions',
      '2. States should act.',
    );
    expect(report).toMatchObject({
      title: 'Harbours and those who work in them',
      body: 'Special Rapporteur on the human rights of sailors',
      mechanism: 'special-procedures',
    });
    const draft = headerOf(
      'Third Committee',
      'Agenda item 71',
      'Aldoria:* draft resolution',
      'Rivers',
      'The General Assembly,',
      'Recalling its resolutions,',
      '1. Calls upon States to act.',
    );
    expect(draft.title).toBe('Rivers');
  });

  it('says so where the State under review is not told', () => {
    const text = (state: string) =>
      headerOf(
        `Concluding observations on the report of ${state}`,
        '1. The Committee considered the report.',
        '2. The Committee recommends that the State party act.',
      );
    expect(text('Aldoria')).toMatchObject({ country: 'QMA', findings: [] });
    expect(text('Freedonia').findings).toMatchObject([{ code: 'country-unknown', line: 1 }]);
  });
});
