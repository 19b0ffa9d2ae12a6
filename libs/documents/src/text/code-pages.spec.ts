import { describe, expect, it } from '@jest/globals';
import { decodeText } from './decode-text';
import { foldForSearch } from './fold-for-search';

const bytes = (latin1: string): Uint8Array => Uint8Array.from(Buffer.from(latin1, 'latin1'));

describe('code pages', () => {
  it.each([
    [
      'Mac, CR line ends',
      'Ratify CEDAW,C\x99te d\xd5Ivoire\rConsider\xd0if possible\xd0a law,T\x9frkiye',
      'macintosh',
      'Ratify CEDAW,Côte d’Ivoire\rConsider–if possible–a law,Türkiye',
    ],
    ['Mac, one apostrophe', 'The State\xd5s report\rwas read', 'macintosh', 'The State’s report\rwas read'],
    [
      'Mac, LF line ends',
      'Am\x8erique, \xd2quoted\xd3, Espa\x96a and C\x99te',
      'macintosh',
      'Amérique, “quoted”, España and Côte',
    ],
    [
      'Windows',
      'The State\x92s \x93report\x94 \x96 C\xf4te d\x92Ivoire\r\nna\xefve',
      'windows-1252',
      'The State’s “report” – Côte d’Ivoire\r\nnaïve',
    ],
    ['Windows, one letter', 'The caf\xe9 opens.', 'windows-1252', 'The café opens.'],
    ['Windows, one dash', 'pages 4\x965, para\xeeso', 'windows-1252', 'pages 4–5, paraîso'],
  ])('%s', (_, latin1, encoding, text) => {
    expect(decodeText(bytes(latin1))).toEqual({ text, encoding });
  });

  it.each([
    ['utf-16be', [0xfe, 0xff, 0x00, 0x41, 0x20, 0x19], 'A’'],
    ['utf-16be', [0x00, 0x41, 0x00, 0x42, 0x00, 0x43], 'ABC'],
    ['utf-16le', [0x41, 0x00, 0x42, 0x00, 0x43, 0x00], 'ABC'],
  ])('%s with and without its mark', (encoding, given, text) => {
    expect(decodeText(Uint8Array.from(given))).toEqual({ text, encoding });
  });
});

describe('text as people search it', () => {
  it.each([
    ['dis\u00adcrimi\u00adnation', 'discrimination'],
    ['non\u2011racial \u2013 “x”\u00a0d’Ivoire', 'non-racial - "x" d\'Ivoire'],
    ['o\ufb03ce\u200b  \ufe8d', 'office ا'],
  ])('folds %j', (verbatim, folded) => {
    expect(foldForSearch(verbatim)).toBe(folded);
  });
});
