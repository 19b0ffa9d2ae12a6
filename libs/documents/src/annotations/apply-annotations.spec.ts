import { describe, expect, it } from '@jest/globals';
import { gold, seedFile } from '../../test/gold';
import { annotatedSeed, seedVocabularies } from '../../test/annotated-seeds';
import { checkClusters, parseClusters } from '../index';

const documents = gold.documents.map((document) => ({
  ...document,
  annotated: annotatedSeed(document.key, document.file),
}));

describe('applyAnnotations, on the reviewed annotations of the seeds', () => {
  it.each(documents)(
    'gives every field of every paragraph of $key as the standard has it',
    ({ annotated, paragraphs }) => {
      expect(annotated.paragraphs).toEqual(paragraphs);
    },
  );

  it.each(gold.documents)('gives every field of the document $key', ({ key, file, paragraphs, ...fields }) => {
    const { paragraphs: annotatedParagraphs, family, mechanism, adoption, ...annotated } = annotatedSeed(key, file);
    // How a symbol or a date is known is told in words of our own, for readers of the portal.
    const { symbolNote, adoptedOn, ...rest } = annotated;
    const { symbolNote: goldNote, adoptedOn: goldDate, ...goldRest } = fields;
    expect(rest).toEqual({ key, file, ...goldRest });
    expect({ ...adoptedOn, basis: '' }).toEqual(Object.assign({}, goldDate, { basis: '' }));
    expect(Boolean(symbolNote)).toBe(Boolean(goldNote));
    expect(adoptedOn.basis).not.toBe('');
    expect(annotatedParagraphs).toHaveLength(paragraphs.length);
    expect([family, mechanism, adoption.how]).not.toContain(undefined);
  });

  it('counts 213 actionable paragraphs, 47 of them with several asks', () => {
    const paragraphs = documents.flatMap(({ annotated }) => annotated.paragraphs);
    expect(paragraphs.filter((paragraph) => paragraph.actionable)).toHaveLength(213);
    expect(paragraphs.filter((paragraph) => paragraph.asks)).toHaveLength(47);
  });

  it('gives clusters, false friends and follow-ups as the standard has them', () => {
    const parsed = parseClusters(seedFile('annotations/clusters.json'), 'clusters.json');
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
    const checked = checkClusters(
      parsed.clusters,
      documents.map(({ annotated }) => annotated),
    );
    const { clusters, falseFriends, followUps } = gold;
    expect(checked).toEqual({ ok: true, clusters: { file: 'clusters.json', clusters, falseFriends, followUps } });
  });

  it('uses the words of the standard', () => {
    const { addresseeGroups, themes, kinds, verbClasses } = gold.vocabularies;
    const actionBases = ['ask', 'should', 'need', 'duty', 'self'];
    expect(seedVocabularies()).toEqual({ addresseeGroups, themes, kinds, verbClasses, actionBases });
  });

  it('never repeats the text: no run of ten words of a paragraph stands in what was judged of it', () => {
    const runs = (words: string[]): string[] =>
      words.length < 10 ? [] : words.slice(9).map((_, index) => words.slice(index, index + 10).join(' '));
    for (const { key, paragraphs } of documents) {
      const entries: { ref: string }[] = JSON.parse(seedFile(`annotations/${key}.json`)).paragraphs;
      for (const entry of entries) {
        const text = String(paragraphs.find(({ ref }) => ref === entry.ref)?.['text']);
        // Names of addressees and treaties may be long, and a reviewer's note may quote.
        const judged = JSON.stringify(entry, (field, value: unknown) =>
          ['asPrinted', 'instrument', 'note'].includes(field) ? undefined : value,
        );
        expect(runs(text.split(' ')).filter((run) => judged.includes(run))).toEqual([]);
      }
    }
  });
});
