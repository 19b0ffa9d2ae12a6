import { describe, expect, it } from '@jest/globals';
import { gold, seedBytes, STRUCTURE } from '../test/gold';
import { paragraphId, readDocument, type ReadDocument, type ReadSection } from './index';

const documents = gold.documents.map((document) => ({ ...document, read: readDocument(seedBytes(document.file)) }));

const bare = (text: string | null): number => (text ?? '').replace(/\s+/gu, '').length;
const headings = (sections: readonly ReadSection[]): number =>
  sections.reduce(
    (sum, section) => sum + (section.printed ? bare(section.heading) : 0) + headings(section.children),
    0,
  );
const characters = (read: ReadDocument): number =>
  headings(read.sections) +
  [...read.paragraphs.flatMap((paragraph) => [paragraph.text, paragraph.printedNumber]), ...read.frontMatter]
    .concat(
      read.footnotes.map((footnote) => footnote.text),
      read.artefacts.map((artefact) => artefact.text),
    )
    .reduce((sum, text) => sum + bare(text), 0);

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
    expect(characters(read)).toBe(bare(new TextDecoder().decode(seedBytes(file))));
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
});
