import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { aWordFile, aZip } from '../../test/files/a-zip';
import { openSource, type OpenedSource } from './open-source';

const CONTEXT = { countries: [], themes: [] };
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const open = (content: Uint8Array | string, fileName?: string): Promise<OpenedSource> =>
  openSource(typeof content === 'string' ? bytes(content) : content, { ...CONTEXT, fileName });
const codes = ({ findings }: OpenedSource): string[] => findings.map(({ code }) => code);
const latin1 = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'latin1'));

const SHEETS = {
  '[Content_Types].xml':
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
  'xl/workbook.xml':
    '<workbook xmlns="x" xmlns:r="r"><sheets><sheet name="Rows" sheetId="1" r:id="rId1"/><sheet name="More" sheetId="2" r:id="rId2"/></sheets></workbook>',
  'xl/_rels/workbook.xml.rels':
    '<Relationships><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet2.xml"/></Relationships>',
  'xl/worksheets/sheet1.xml':
    '<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Text</t></is></c><c r="B1" t="inlineStr"><is><t>Year</t></is></c></row>' +
    '<row r="2"><c r="A2" t="str"><f>HYPERLINK("http://elsewhere.test")</f><v>=cmd</v></c><c r="B2"><v>2014</v></c></row></sheetData></worksheet>',
  'xl/worksheets/sheet2.xml':
    '<worksheet><sheetData><row r="1"><c r="A1" t="b"><v>1</v></c></row></sheetData></worksheet>',
};

describe('tables in text', () => {
  it.each([
    [',', 'a,b\n1,2\n'],
    [';', 'a;b\r\n1;2'],
    ['tab', 'a\tb\r1\t2\r'],
  ])('finds the separator %s', async (_, text) => {
    expect((await open(text, 'rows.csv')).tables).toEqual([{ name: '', rows: [['a', 'b'], ['1', '2']] }]); // prettier-ignore
  });

  it('keeps rows of another length and tells their numbers', async () => {
    const source = await open('\uFEFFa,b\n1\n"x, ""y""\nz",2\n1,2,3\n', 'rows.csv');
    expect(source.tables[0]?.rows).toEqual([['a', 'b'], ['1'], ['x, "y"\nz', '2'], ['1', '2', '3']]);
    expect(source.findings.map(({ code, line }) => [code, line])).toEqual([
      ['row-ragged', 2],
      ['row-ragged', 4],
    ]);
  });

  it('goes on line by line where a quotation mark is never closed', async () => {
    const source = await open('a,b\n"1,2\n3,4\n', 'rows.csv');
    expect([source.tables[0]?.rows.length, codes(source)]).toEqual([3, ['broken-file']]);
  });

  it('takes pasted rows for a table, and a pasted sentence with commas for text', async () => {
    expect((await open('id,country,text,year\n1,Utopia,"Ratify, now",2014\n')).format).toBe('csv');
    expect(
      (await open('Recalling, with concern, that States, in turn,\nagreed, after all, to meet, once\n')).format,
    ).toBe('text');
  });
});

describe('JSON', () => {
  it('is parsed, by its name or by how it begins', async () => {
    expect((await open('{"a": [1]}')).json).toEqual({ a: [1] });
    expect((await open('[]', 'rows.json')).json).toEqual([]);
    expect((await open('[Adopted without a vote.]')).format).toBe('text');
  });

  it.each([
    ['[1,', 'broken-file'],
    ['['.repeat(100_000), 'too-deep'],
    [`{"a":${'{"a":'.repeat(70)}1${'}'.repeat(71)}`, 'too-deep'],
  ])('refuses what is no JSON or too deep', async (text, code) => {
    const source = await open(text, 'rows.json');
    expect([source.json, codes(source)]).toEqual([undefined, [code]]);
  });
});

describe('spreadsheets', () => {
  it('gives every sheet as a table, and the saved value of a formula as text', async () => {
    const source = await open(await aZip(SHEETS));
    expect(source.format).toBe('xlsx');
    expect(source.tables).toEqual([
      { name: 'Rows', rows: [['Text', 'Year'], ['=cmd', '2014']] }, // prettier-ignore
      { name: 'More', rows: [['TRUE']] },
    ]);
    expect(source.findings.map(({ code, line }) => [code, line])).toEqual([['formula-cell', 2]]);
  });

  it('tells of macros and links to other files, and refuses entities', async () => {
    const source = await open(
      await aZip({ ...SHEETS, 'xl/vbaProject.bin': 'x', 'xl/externalLinks/externalLink1.xml': '<x/>' }),
    );
    expect(codes(source)).toEqual(['active-content', 'external-reference', 'formula-cell']);
    const entities = await open(
      await aZip({ ...SHEETS, 'xl/sharedStrings.xml': '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><sst/>' }),
    );
    expect([entities.tables, codes(entities)]).toEqual([[], ['external-reference']]);
  });
});

describe('sheets beyond all measure', () => {
  it('are refused by their last cell', async () => {
    const vast = '<worksheet><sheetData><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData></worksheet>';
    expect(codes(await open(await aZip({ ...SHEETS, 'xl/worksheets/sheet2.xml': vast })))).toEqual(['too-large']);
  });

  it('are refused by their lines', async () => {
    expect(codes(await open('a,b\n'.repeat(600_001), 'rows.csv'))).toEqual(['too-large']);
  });
});

/** A zip of one part whose directory says what it likes. */
const liar = (declared: number, actual: Buffer, packed: number = actual.length): Uint8Array => {
  const name = Buffer.from('word/document.xml');
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(name.length, 26);
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(8, 10);
  entry.writeUInt32LE(packed, 20);
  entry.writeUInt32LE(declared, 24);
  entry.writeUInt16LE(name.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(local.length + name.length + actual.length, 16);
  return Uint8Array.from(Buffer.concat([local, name, actual, entry, name, end]));
};
const zeros = deflateRawSync(Buffer.alloc(30_000_000));

describe('files that mean harm, or are no documents', () => {
  it.each([
    ['nothing', '', 'broken-file'],
    ['an image', latin1('\x89PNG\r\n\x1a\n\0\0'), 'broken-file'],
    [
      'noise',
      latin1(Array.from({ length: 2000 }, (_, i) => String.fromCharCode((i * 7919) % 256)).join('')),
      'broken-file',
    ],
    ['a web page', '<!DOCTYPE html><p>Hello', 'broken-file'],
    ['an old Word file', latin1('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 WordDocument'), 'broken-file'],
    [
      'a Word file with a password',
      latin1('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0'),
      'encrypted',
    ],
    ['a zip cut off', latin1('PK\x03\x04 and then nothing more of it'), 'broken-file'],
    ['a bomb that says so', liar(30_000_000, zeros), 'too-large'],
    ['a bomb that says it is small', liar(1000, zeros), 'too-large'],
    ['a bomb that says it is all there is', liar(250_000_000, zeros, 3_000_000), 'too-large'],
    ['a part of another size', liar(40, deflateRawSync('<w:document/>')), 'broken-file'],
  ])('%s is a finding', async (_, content, code) => {
    const source = await open(content);
    expect([source.lines, source.tables, codes(source)]).toEqual([[], [], [code]]);
  });

  it('refuses archives of other things and of too many', async () => {
    expect(codes(await open(await aZip({ 'a.txt': 'a' })))).toEqual(['broken-file']);
    const many = Object.fromEntries(Array.from({ length: 10_001 }, (_, index) => [`word/${index}`, '']));
    expect(codes(await open(await aWordFile('', many)))).toEqual(['too-large']);
  });
});

describe('plain text', () => {
  it('says where a sign is lost and where print was perhaps misread', async () => {
    const source = await open(
      [
        '1. Urgcs all States to act;',
        'a word isto be read,',
        'and c0ntinue within reason;',
        '(9o Invites parliaments;',
        'lost \uFFFD sign',
        'Adapt and adopt, into law.',
      ].join('\n'),
    );
    expect(source.findings.map(({ code, line }) => [code, line])).toEqual([
      ['unreadable-character', 5],
      ['ocr-suspected', 1],
      ['ocr-suspected', 2],
      ['ocr-suspected', 3],
      ['ocr-suspected', 4],
    ]);
  });
});
