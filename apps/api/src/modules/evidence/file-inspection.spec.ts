import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { aWordFile, aZip } from '../../../test/a-zip';
import { RuleBroken } from '../../http/problems/problems';
import { inspectFile } from './file-inspection';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const MB = 1000 * 1000;
const withoutTable = (zip: Buffer): Buffer => zip.subarray(0, zip.length - 22);

describe('A received file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'heed-inspection-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const judge = async (name: string, bytes: Buffer): Promise<string> => {
    const path = join(folder, 'received');
    writeFileSync(path, bytes);
    try {
      return await inspectFile(path, name);
    } catch (error) {
      if (!(error instanceof RuleBroken)) throw error;
      return `${error.code} ${error.details.fields?.[0]?.reason}`;
    }
  };

  it.each<[string, string, Buffer, string]>([
    ['a Word document', 'letter.docx', aWordFile(), DOCX],
    ['one with a picture that does not shrink', 'letter.docx', aWordFile({ name: 'word/media/a.png' }), DOCX],
    ['plain text', 'notes.txt', Buffer.from('Visited on Monday.\n'), 'text/plain'],
    ['text cut within a character', 'notes.txt', Buffer.from(`${'é'.repeat(65_536)}x`), 'text/plain'],
    ['a table', 'counts.csv', Buffer.from('\ufeffname,n\nA,1\n'), 'text/csv'],
  ])('is taken: %s', async (_what, name, bytes, mediaType) => {
    expect(await judge(name, bytes)).toBe(mediaType);
  });

  it.each<[string, string, Buffer, string]>([
    ['an empty text', 'notes.txt', Buffer.alloc(0), 'file.disguised isNotEmpty'],
    ['an empty PDF', 'report.pdf', Buffer.alloc(0), 'file.disguised isNotEmpty'],
    ['VBA', 'letter.docx', aWordFile({ name: 'word/vbaProject.bin' }), 'file.type_refused noMacros'],
    ['VBA in other letters', 'a.docx', aWordFile({ name: 'word/VBAPROJECT.BIN' }), 'file.type_refused noMacros'],
    ['Excel 4 macros', 'a.docx', aWordFile({ name: 'xl/macrosheets/sheet1.xml' }), 'file.type_refused noMacros'],
    ['Basic', 'a.docx', aWordFile({ name: 'Basic/Standard/Module1.xml' }), 'file.type_refused noMacros'],
    [
      '300 MB in 300 kB',
      'letter.docx',
      aWordFile({ name: 'word/a.xml', content: Buffer.alloc(30 * MB) }),
      'file.type_refused archiveSize',
    ],
    [
      'more than 500 MB',
      'letter.docx',
      aWordFile({ name: 'word/a.xml', content: Buffer.alloc(MB), unpacked: 501 * MB }),
      'file.type_refused archiveSize',
    ],
    [
      'more than 2,000 entries',
      'letter.docx',
      aWordFile(...Array.from({ length: 1_999 }, (_, n) => ({ name: `word/${n}` }))),
      'file.type_refused archiveSize',
    ],
    ['no table of contents', 'letter.docx', withoutTable(aWordFile()), 'file.disguised contentDiffers'],
    ['sizes kept elsewhere', 'a.docx', aWordFile({ name: 'a', unpacked: 0xffffffff }), 'file.disguised contentDiffers'],
    ['another ZIP', 'letter.docx', aZip([{ name: 'evil.exe' }]), 'file.disguised contentDiffers'],
    [
      'a program after 64 kB of text',
      'notes.txt',
      Buffer.concat([Buffer.alloc(70_000, 'a'), Buffer.from([0x4d, 0x5a, 0, 0])]),
      'file.disguised contentDiffers',
    ],
    [
      'bytes after 64 kB of text',
      'notes.txt',
      Buffer.concat([Buffer.alloc(70_000, 'a'), Buffer.from([0xff, 0xfe])]),
      'file.disguised utf8Text',
    ],
    ['Latin-1', 'notes.txt', Buffer.from('Genève, décembre', 'latin1'), 'file.disguised utf8Text'],
    ['text that ends within a character', 'notes.txt', Buffer.from([0x61, 0xc3]), 'file.disguised utf8Text'],
    ['a PDF by another name', 'report.doc', Buffer.from('%PDF-1.7\n%%EOF\n'), 'file.disguised contentDiffers'],
  ])('is refused: %s', async (_what, name, bytes, problem) => {
    expect(await judge(name, bytes)).toBe(problem);
  });
});
