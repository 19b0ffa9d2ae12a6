import { describe, expect, it } from '@jest/globals';
import { aDocx, type WordBlock, type WordFile } from '../../../test/files/a-docx';
import { aWordFile } from '../../../test/files/a-zip';
import { openSource, type OpenedSource } from '../open-source';

const CONTEXT = { countries: [], themes: [] };
const open = async (blocks: readonly WordBlock[], file?: WordFile): Promise<OpenedSource> =>
  openSource(await aDocx(blocks, file), CONTEXT);
const openBody = async (body: string, more?: Record<string, string>): Promise<OpenedSource> =>
  openSource(await aWordFile(body, more), CONTEXT);
const texts = ({ lines }: OpenedSource): string[] => lines.map(({ text }) => text);
const run = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const level = (at: number, format: string, print: string, more = ''): string =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${print}"/>${more}</w:lvl>`;
const numbered = (text: string, numId: number, at = 0): string =>
  `<w:p><w:pPr><w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${numId}"/></w:numPr></w:pPr>${run(text)}</w:p>`;
const numbering = (models: string, nums: string): Record<string, string> => ({
  'word/numbering.xml': `<w:numbering xmlns:w="${WORD}">${models}${nums}</w:numbering>`,
});

describe('Word files', () => {
  it('prints the numbers that Word counts by itself', async () => {
    const source = await open([
      'The delegation thanked everyone.',
      { numbered: 'Calls upon States:' },
      { numbered: 'To teach;', level: 1 },
      { numbered: 'To learn:', level: 1 },
      { numbered: 'By day;', level: 2 },
      { numbered: 'By night;', level: 2 },
      { numbered: 'Invites parliaments:' },
      { numbered: 'To vote.', level: 1 },
    ]);
    expect(texts(source)).toEqual([
      'The delegation thanked everyone.',
      '1. Calls upon States:',
      '(a) To teach;',
      '(b) To learn:',
      '(i) By day;',
      '(ii) By night;',
      '2. Invites parliaments:',
      '(a) To vote.',
    ]);
    expect(source.lines.map(({ number, blankBefore }) => [number, blankBefore])).toEqual([
      [1, false],
      [2, true],
      [3, true],
      [4, true],
      [5, true],
      [6, true],
      [7, true],
      [8, true],
    ]);
  });

  it('counts within a number that is part of the print, as reviews do', async () => {
    const lists = {
      review: [
        { format: 'decimal', print: '%1.' },
        { format: 'decimal', print: '139.%2.' },
      ],
    } as const;
    const source = await open(
      [
        { numbered: 'Ratify (Utopia);', list: 'review', level: 1 },
        { numbered: 'Sign (Arcadia).', list: 'review', level: 1 },
      ],
      { lists },
    );
    expect(texts(source)).toEqual(['139.1. Ratify (Utopia);', '139.2. Sign (Arcadia).']);
  });

  it('restarts where a list says so, shares counts between lists of one model, and goes from z to aa and bb', async () => {
    const source = await openBody(
      numbered('one', 1) +
        numbered('two', 2) +
        numbered('anew', 3) +
        Array.from({ length: 28 }, (_, i) => numbered(`item ${i}`, 4)).join(''),
      numbering(
        `<w:abstractNum w:abstractNumId="7">${level(0, 'upperRoman', '%1.')}</w:abstractNum>` +
          `<w:abstractNum w:abstractNumId="8">${level(0, 'lowerLetter', '(%1)')}</w:abstractNum>`,
        '<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="7"/></w:num>' +
          '<w:num w:numId="3"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>' +
          '<w:num w:numId="4"><w:abstractNumId w:val="8"/></w:num>',
      ),
    );
    expect(texts(source).slice(0, 3)).toEqual(['I. one', 'II. two', 'I. anew']);
    expect(texts(source).slice(-3)).toEqual(['(z) item 25', '(aa) item 26', '(bb) item 27']);
  });

  it('takes the number that a style gives, and the level that belongs to it', async () => {
    const styles = `<w:styles xmlns:w="${WORD}"><w:style w:type="paragraph" w:styleId="Base"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:type="paragraph" w:styleId="Sub"><w:basedOn w:val="Base"/></w:style><w:style w:type="paragraph" w:styleId="Second"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style></w:styles>`;
    const styled = (text: string, style: string): string =>
      `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${run(text)}</w:p>`;
    const source = await openBody(
      `${styled('one', 'Base')}${styled('two', 'Sub')}${styled('three', 'Second')}<w:p><w:pPr><w:pStyle w:val="Base"/><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr>${run('none')}</w:p>`,
      {
        'word/styles.xml': styles,
        ...numbering(
          `<w:abstractNum w:abstractNumId="1">${level(0, 'decimal', '%1.')}${level(1, 'lowerRoman', '%1.%2', '<w:isLgl/><w:pStyle w:val="Second"/>')}</w:abstractNum>`,
          '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>',
        ),
      },
    );
    expect(texts(source)).toEqual(['1. one', '2. two', '2.1 three', 'none']);
  });

  it('lifts footnotes off the sentence and keeps them apart', async () => {
    const source = await open(['States agreed{^1} on the text,{^2} and left.'], {
      footnotes: { 1: 'See the annex.', 2: 'Adopted without a vote.' },
    });
    expect(texts(source)).toEqual(['States agreed on the text, and left.']);
    expect(source.footnotes).toEqual([
      { marker: '1', text: '1 See the annex.', line: 1 },
      { marker: '2', text: '2 Adopted without a vote.', line: 1 },
    ]);
  });

  it('gives tables as tables and as lines', async () => {
    const source = await open([
      { rows: [['Issue', 'Answer'], ['Work', 'None yet']] },
      'After the table.',
    ]); // prettier-ignore
    expect(source.tables).toEqual([{ name: 'Table 1', rows: [['Issue', 'Answer'], ['Work', 'None yet']] }]); // prettier-ignore
    expect(texts(source)).toEqual(['Issue', 'Answer', 'Work', 'None yet', 'After the table.']);
  });

  it('keeps columns in their place where cells are joined', async () => {
    const cell = (text: string, span = 1): string =>
      `<w:tc><w:tcPr><w:gridSpan w:val="${span}"/></w:tcPr><w:p>${run(text)}</w:p><w:p>${run('second')}</w:p></w:tc>`;
    const source = await openBody(`<w:tbl><w:tr>${cell('wide', 2)}${cell('narrow')}</w:tr></w:tbl>`);
    expect(source.tables[0]?.rows).toEqual([['wide\nsecond', '', 'narrow\nsecond']]);
  });

  it('reads tracked insertions, leaves deletions out, and says so', async () => {
    const source = await openBody(
      `<w:p>${run('Urges ')}<w:ins>${run('all ')}</w:ins><w:del><w:r><w:delText>some </w:delText></w:r></w:del>${run('States')}</w:p>` +
        `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${run('to meet ')}</w:p><w:p>${run('again.')}</w:p>`,
    );
    expect(texts(source)).toEqual(['Urges all States', 'to meet again.']);
    expect(source.findings.map(({ code }) => code)).toEqual(['tracked-changes']);
  });

  it('does not lose text boxes, breaks, tabs and hyphens that do not break', async () => {
    const box = `<w:txbxContent><w:p>${run('In the box.')}</w:p></w:txbxContent>`;
    const source = await openBody(
      `<w:p>${run('Before')}<w:r><w:tab/><w:t>tab,</w:t><w:br/><w:t>non</w:t><w:noBreakHyphen/><w:t>racial.</w:t><w:br/><w:t>New line.</w:t></w:r></w:p>` +
        `<w:p><w:r><mc:AlternateContent><mc:Choice><w:drawing>${box}</w:drawing></mc:Choice><mc:Fallback><w:pict>${box}</w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`,
    );
    expect(texts(source)).toEqual(['Before tab, non\u2011racial.', 'New line.', 'In the box.']);
  });

  it('leaves running heads out, but not the masthead of a title page', async () => {
    const rels = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
    const part = (root: string, text: string): string =>
      `<w:${root} xmlns:w="${WORD}"><w:p>${run(text)}</w:p></w:${root}>`;
    const source = await openBody(
      `<w:p>${run('Body.')}</w:p><w:sectPr><w:headerReference w:type="first" r:id="h1"/><w:headerReference w:type="default" r:id="h2"/><w:titlePg/></w:sectPr>`,
      {
        'word/_rels/document.xml.rels': `<Relationships><Relationship Id="h1" Type="${rels}/header" Target="header1.xml"/><Relationship Id="h2" Type="${rels}/header" Target="header2.xml"/><Relationship Id="f" Type="${rels}/footer" Target="footer1.xml"/></Relationships>`,
        'word/header1.xml': part('hdr', 'X/INV/1/2'),
        'word/header2.xml': part('hdr', 'X/INV/1/2 again'),
        'word/footer1.xml': part('ftr', 'GE.99-00001'),
      },
    );
    expect(texts(source)).toEqual(['X/INV/1/2', 'Body.']);
    expect(source.artefacts.map(({ text, reason }) => [text, reason])).toEqual([
      ['X/INV/1/2 again', 'running-matter'],
      ['GE.99-00001', 'running-matter'],
    ]);
  });
});

describe('Word files that mean harm', () => {
  it('reads the text of a macro document and says what it holds', async () => {
    const source = await openBody(
      `<w:p>${run('Still text.')}</w:p><w:p><w:r><w:instrText>DDEAUTO cmd</w:instrText></w:r></w:p>`,
      {
        'word/vbaProject.bin': 'macro',
        'word/_rels/document.xml.rels':
          '<Relationships><Relationship Id="a" Type="x/attachedTemplate" Target="http://elsewhere.test/t.dotm" TargetMode="External"/><Relationship Id="b" Type="x/hyperlink" Target="http://elsewhere.test" TargetMode="External"/></Relationships>',
      },
    );
    expect(texts(source)).toEqual(['Still text.']);
    expect(source.findings.map(({ code, detail }) => [code, detail])).toEqual([
      ['active-content', 'word/vbaProject.bin, not opened'],
      ['active-content', 'field DDEAUTO, not opened'],
      ['external-reference', 'attachedTemplate from elsewhere, not fetched'],
    ]);
  });

  it.each([
    [
      'entities',
      '<!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/passwd">]><w:document><w:body>&e;</w:body></w:document>',
      'external-reference',
    ],
    ['depth', `<w:document><w:body>${'<w:p>'.repeat(100_000)}`, 'too-deep'],
    ['a cut', '<w:document><w:body><w:p><w:r>', 'broken-file'],
    ['a muddle', '<w:document><w:body><w:p></w:r></w:p></w:body></w:document>', 'broken-file'],
    ['an open quotation', `<w:document><w:body>${'<w:p a="'.repeat(20_000)}`, 'broken-file'],
  ])('refuses %s', async (_, document, code) => {
    const source = await openBody('', { 'word/document.xml': document });
    expect([source.lines, source.findings.map((finding) => finding.code)]).toEqual([[], [code]]);
  });
});
