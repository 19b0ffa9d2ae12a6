import { describe, expect, it } from '@jest/globals';
import { type GoldDocument, type GoldParagraph, gold, seedBytes, seedFile } from '../../test/gold';
import { compareReadings, missesBar, readSource } from '../index';
import type { Comparison, JudgedParagraph, ReadingContext } from '../index';

interface Named {
  readonly id: string;
  readonly iso3: string;
  readonly names: { readonly en: string };
}
const reference = (file: string): Named[] => JSON.parse(seedFile(`reference/${file}`));

const context: ReadingContext = {
  countries: reference('countries.json').map(({ iso3, names }) => ({ iso3, names: [names.en] })),
  themes: reference('themes.json').map(({ id, names }) => ({ id, label: names.en })),
};

const isJudged = (paragraph: GoldParagraph): paragraph is GoldParagraph & JudgedParagraph =>
  ['kind', 'actionable', 'addressees', 'themes', 'text'].every((field) => field in paragraph);

const compared = async ({ key, file, paragraphs }: GoldDocument): Promise<Comparison> => {
  const { documents } = await readSource(seedBytes(file), context);
  return { key, standard: paragraphs.filter(isJudged), read: documents.flatMap((document) => document.paragraphs) };
};

describe('the seeds, read with annotations off', () => {
  it('meets every bar of the hand-made standard', async () => {
    const comparisons = await Promise.all(gold.documents.map(compared));
    expect(comparisons.flatMap(({ standard }) => standard)).toHaveLength(411);
    const figures = compareReadings(comparisons);
    expect(figures.filter(({ bar }) => bar !== null)).toHaveLength(5);
    expect(figures.filter(missesBar)).toEqual([]);
  });
});
