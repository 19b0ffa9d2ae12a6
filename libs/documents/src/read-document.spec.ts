import { describe, expect, it } from '@jest/globals';
import { gold, seedBytes, STRUCTURE } from '../test/gold';
import { signsOf, signsRead } from '../test/characters';
import { DOCUMENT_FAMILIES, paragraphId, readDocument } from './index';

const documents = gold.documents.map((document) => ({ ...document, read: readDocument(seedBytes(document.file)) }));

const text = (file: string): string => new TextDecoder().decode(seedBytes(file));

// A fixed sequence, so that a failure comes back (mulberry32).
const random = (seed: number) => (): number => {
  seed += 0x6d2b79f5;
  let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed);
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
};

describe('readDocument, without annotations', () => {
  it('finds 411 paragraphs in the five seeds', () => {
    expect(documents.map(({ read }) => read.paragraphs.length)).toEqual([25, 134, 113, 68, 71]);
  });

  it.each(documents)('reads the structure of every paragraph of $key', ({ key, read, paragraphs }) => {
    const structure = (paragraph: object): unknown[] => STRUCTURE.map((field) => Reflect.get(paragraph, field));
    expect(read.paragraphs.map((each) => [paragraphId(key, each.ref), ...structure(each)])).toEqual(
      paragraphs.map((each) => [each.id, ...structure(each)]),
    );
  });

  it.each(documents)('reads sections and front matter of $key', ({ read, sections, frontMatter, artefacts }) => {
    expect(read.sections).toEqual(sections);
    expect(read.frontMatter).toEqual(frontMatter);
    expect([...new Set(read.artefacts.map((artefact) => artefact.text))]).toEqual(artefacts);
  });

  it.each(documents)('drops not one character of $key', ({ file, read }) => {
    expect(signsRead(read)).toBe(signsOf(text(file)));
  });

  it('knows each family by its setting', () => {
    expect(documents.map(({ read }) => read.family)).toEqual([
      'numbered-conclusions',
      'session-compilation',
      'session-report',
      'unnumbered-resolution',
      'numbered-resolution',
    ]);
  });

  it('reports damaged labels, lost headings, fused and empty paragraphs', () => {
    const codes = documents.flatMap(({ read }) => read.findings.map((finding) => finding.code));
    expect(codes.filter((code) => code === 'label-misread')).toHaveLength(5);
    expect(codes.filter((code) => code === 'empty-paragraph')).toHaveLength(2);
    expect(new Set(codes)).toEqual(new Set(['empty-paragraph', 'heading-lost', 'fused-paragraphs', 'label-misread']));
  });

  it('drops nothing and repeats no reference, however the lines of all seeds are mixed', () => {
    const labels = ['I.', 'II.', 'A.', 'B.', '(a)', '(i)', '1.', '2. (', 'Annex I', '* Note.', '…', '|'];
    const printed = documents.flatMap(({ file }) => text(file).split('\n'));
    const lines = [...printed, ...labels.flatMap((label) => Array.from({ length: 60 }, () => label))];
    for (let seed = 1; seed <= 40; seed++) {
      const next = random(seed);
      const mixed = Array.from({ length: 40 }, () => lines[Math.floor(next() * lines.length)]).join('\n');
      for (const family of [undefined, ...DOCUMENT_FAMILIES]) {
        const read = readDocument(new TextEncoder().encode(mixed), { family });
        expect([seed, family, signsRead(read)]).toEqual([seed, family, signsOf(mixed)]);
        expect(new Set(read.paragraphs.map(({ ref }) => ref)).size).toBe(read.paragraphs.length);
      }
    }
  });
});
