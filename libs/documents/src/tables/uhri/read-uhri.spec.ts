import { describe, expect, it } from '@jest/globals';
import { inventedContext, opened, readRows } from '../../../test/tables';
import { type Reading, readSource } from '../../index';
import { readTable } from '../read-table';

const HEAD =
  'AnnotationId,Symbol,Text,SectionHeadings,DocumentId,PublicationDate,AnnotationType,Countries,AffectedPersons,Themes,Sdgs,Regions,Body'.split(
    ',',
  );
const ANNOTATION: Record<string, string> = {
  AnnotationId: '7a-19',
  Symbol: 'CERD/C/QMA/CO/4',
  Text: '12. The Committee recommends that the State party count its lighthouses.',
  SectionHeadings: 'Concerns and recommendations\nLighthouses',
  DocumentId: '88',
  PublicationDate: '2019-05-08',
  AnnotationType: '- Recommendations',
  Countries: 'Aldoria',
  AffectedPersons: '- Keepers\n- Migrants',
  Themes: '- Racial discrimination\n- Piers, harbours and moles',
  Sdgs: '10 - REDUCED INEQUALITIES',
  Regions: 'Northern seas',
  Body: '- CERD',
};
const annotation = (more: Record<string, string> = {}): Record<string, string> => ({ ...ANNOTATION, ...more });
const cells = (of: Record<string, string>): string[] => HEAD.map((head) => of[head] ?? '');
const read = (...rows: Record<string, string>[]): Reading => readRows([HEAD, ...rows.map(cells)]);

describe('an export of the Universal Human Rights Index', () => {
  it('is one document for every symbol, with body, State and date of publication', () => {
    const reading = read(
      annotation(),
      annotation({
        AnnotationId: '8',
        Symbol: 'A/HRC/90/5/Add.2',
        Body: 'SR on lighthouses',
        Countries: 'Aldoria\nBrelland',
      }),
      annotation({ AnnotationId: '9', PublicationDate: '' }),
    );
    expect(reading.family).toBe('uhri-export');
    expect(reading.documents).toMatchObject([
      {
        key: 'cerd-c-qma-co-4',
        symbol: 'CERD/C/QMA/CO/4',
        title: 'CERD: Aldoria',
        titlePrinted: false,
        mechanism: 'cerd',
        country: 'QMA',
        adoptedOn: { date: '2019-05-08', precision: 'day', printed: false },
      },
      { key: 'a-hrc-90-5-add-2', mechanism: 'special-procedures', country: null },
    ]);
    expect(reading.documents.map(({ paragraphs }) => paragraphs.length)).toEqual([2, 1]);
  });

  it('makes an annotation a paragraph that goes by its identifier, labels kept in the words of the index', () => {
    expect(read(annotation()).documents[0]?.paragraphs).toMatchObject([
      {
        ref: 'a-7a-19',
        altRefs: ['12'],
        printedNumber: '12',
        text: 'The Committee recommends that the State party count its lighthouses.',
        kind: 'recommendation',
        actionable: true,
        addressees: [{ group: 'States', names: ['QMA'] }],
        sectionPath: ['Concerns and recommendations', 'Lighthouses'],
        themes: ['racism-discrimination'],
        sourceLabels: [
          'Racial discrimination',
          'Piers, harbours and moles',
          'Keepers',
          'Migrants',
          '10 - REDUCED INEQUALITIES',
          'Northern seas',
        ],
        sourceRows: [2],
      },
    ]);
    expect(read(annotation()).documents[0]?.sections).toEqual([
      {
        heading: 'Concerns and recommendations',
        printed: true,
        paragraphRefs: [],
        children: [{ heading: 'Lighthouses', printed: true, paragraphRefs: ['a-7a-19'], children: [] }],
      },
    ]);
  });

  it('takes an observation for what asks nothing', () => {
    const [paragraph] = read(annotation({ AnnotationType: 'Concerns/Observations' })).documents[0]?.paragraphs ?? [];
    expect(paragraph).toMatchObject({ kind: 'conclusion', actionable: false, addressees: [] });
  });

  it('finds the recommending States and the position of a review', () => {
    const text = '104.12. Open the harbour (Brelland, Corvania and St. Delmar and the Keys) (see above);';
    const reading = readRows([
      [...HEAD, 'UprPosition'],
      [...cells(annotation({ Symbol: 'A/HRC/91/3', Body: 'UPR', Text: text })), 'Supported'],
    ]);
    expect(reading.documents[0]).toMatchObject({ mechanism: 'upr' });
    expect(reading.documents[0]?.paragraphs).toMatchObject([
      {
        printedNumber: '104.12',
        recommendingStates: [{ iso3: 'QMB' }, { iso3: 'QMC' }, { iso3: 'QMD', name: 'St. Delmar and the Keys' }],
        statedPositions: [{ type: 'supported', raw: 'Supported', sourceRef: 'row 2' }],
      },
    ]);
  });

  it('rejects rows that it cannot place, tells repeated ones, and reads on', () => {
    const reading = read(
      annotation({ Text: ' ' }),
      annotation({ AnnotationId: '' }),
      annotation({ Symbol: '', DocumentId: '' }),
      annotation({ AnnotationType: 'Song' }),
      annotation({ Countries: 'Atlantis' }),
      annotation({ Countries: 'Atlantis\nAldoria' }),
      annotation(),
    );
    expect(reading.rows.map(({ row, outcome, code }) => [row, outcome, code])).toEqual([
      [2, 'rejected', 'text-missing'],
      [3, 'rejected', 'identifier-missing'],
      [4, 'rejected', 'symbol-missing'],
      [5, 'rejected', 'type-unknown'],
      [6, 'rejected', 'country-unknown'],
      [8, 'duplicate', 'row-repeated'],
    ]);
    expect(reading.findings.map(({ code, line }) => [code, line])).toEqual([
      ['row-repeated', 8],
      ['country-unknown', 7],
    ]);
    expect(reading.documents[0]?.paragraphs).toHaveLength(1);
  });

  it('reads the same from JSON, with lists and named objects for labels, and from CSV bytes', async () => {
    const wanted = read(annotation()).documents;
    const lists = {
      ...ANNOTATION,
      Countries: ['Aldoria'],
      Themes: [{ Id: 4, Name: 'Racial discrimination' }, 'Piers, harbours and moles'],
      SectionHeadings: ['Concerns and recommendations', 'Lighthouses'],
    };
    const json = readTable(opened({ format: 'json', json: { Results: [lists] } }), inventedContext);
    expect(json?.documents).toEqual(wanted);
    const csv = [HEAD, cells(annotation())].map((row) => row.map((cell) => `"${cell}"`).join(',')).join('\r\n');
    const bytes = new TextEncoder().encode(csv);
    expect((await readSource(bytes, inventedContext)).documents).toEqual(wanted);
  });

  it('knows heads by their letters, and reads what an export wrote as HTML', () => {
    const heads = ['annotation id', 'SYMBOL', 'text', 'Annotation-Type', 'Country'];
    const reading = readRows([
      ['Export of an index'],
      heads,
      ['5', 'CRC/C/QMB/CO/2', '<p>Open &amp; light the piers</p>', 'Recommendation', 'Brelland, Corvania'],
    ]);
    expect(reading.documents[0]?.paragraphs).toMatchObject([
      { text: 'Open & light the piers', printedNumber: null, sourceRows: [3], addressees: [{ names: ['QMB', 'QMC'] }] },
    ]);
  });

  it('keeps a date as precise as it is', () => {
    const dates = ['2019', '2019-05', '08/05/2019', 'in spring'].map(
      (PublicationDate) => read(annotation({ PublicationDate })).documents[0]?.adoptedOn,
    );
    expect(dates.map((date) => [date?.date, date?.precision])).toEqual([
      ['2019', 'year'],
      ['2019-05', 'month'],
      ['2019-05-08', 'day'],
      [null, 'none'],
    ]);
  });
});
