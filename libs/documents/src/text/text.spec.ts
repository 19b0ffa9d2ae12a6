import { describe, expect, it } from '@jest/globals';
import { readDocument } from '../index';
import { decodeText } from './decode-text';
import { splitLines } from './source-lines';

describe('bytes and lines', () => {
  it('reads UTF-8, UTF-16 and the code page of old word processors', () => {
    expect(decodeText(new TextEncoder().encode('\uFEFFcafé'))).toEqual({ text: 'café', encoding: 'utf-8' });
    expect(decodeText(Uint8Array.of(0xff, 0xfe, 0xe9, 0x00))).toEqual({ text: 'é', encoding: 'utf-16le' });
    expect(decodeText(Uint8Array.of(0x93, 0xe9, 0x94))).toEqual({ text: '“é”', encoding: 'windows-1252' });
  });

  it('says so when a document is not UTF-8', () => {
    const read = readDocument(Uint8Array.from(Buffer.from('1. The caf\xe9 opens.', 'latin1')));
    expect(read.paragraphs[0]?.text).toBe('The café opens.');
    expect(read.findings).toEqual([{ code: 'encoding', line: 1, detail: 'not UTF-8, read as windows-1252' }]);
  });

  it('counts lines as an editor does, whatever ends them', () => {
    expect(splitLines('a\r\n\r\n \u00a0b\u00a0 c\n').lines).toEqual([
      { number: 1, text: 'a', blankBefore: false },
      { number: 3, text: 'b c', blankBefore: true },
    ]);
  });

  it('keeps every line of a text that it cannot place', () => {
    const read = readDocument(new TextEncoder().encode('Dear all,\n\nit rains.'));
    expect(read.family).toBe('unrecognised');
    expect(read.paragraphs.map(({ ref, text }) => [ref, text])).toEqual([
      ['Text.1', 'Dear all,'],
      ['Text.2', 'it rains.'],
    ]);
  });
});
