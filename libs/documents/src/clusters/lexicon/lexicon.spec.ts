import { describe, expect, it } from '@jest/globals';
import { gold } from '../../../test/gold';
import { conceptMatcher } from '../concepts/concept-matcher';
import { foldWords } from '../words/fold-words';
import { CONCEPTS } from './concepts';
import { INSTRUMENTS, NAMED_TEXTS } from './instruments';

const entries = [...CONCEPTS, ...INSTRUMENTS, ...NAMED_TEXTS];
const wordsOf = (phrase: string): string[] =>
  phrase
    .split(' ')
    .filter((element) => element !== '..')
    .flatMap((element) => element.split('|'));

describe('the lexicon of the field', () => {
  it('names every concept once', () => {
    const ids = CONCEPTS.map(({ id }) => id);
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  });

  it('writes every phrase in folded words, so that it can be met', () => {
    const unfolded = entries.flatMap(({ phrases }) =>
      phrases
        .flatMap(wordsOf)
        .filter((word) => !word.endsWith('*') && foldWords(word).join(' ') !== word && word !== '#'),
    );
    expect(unfolded).toEqual([]);
  });

  it('lets no gap stand at an end', () => {
    expect(entries.flatMap(({ phrases }) => phrases.filter((phrase) => /^\.\.|\.\.$/u.test(phrase)))).toEqual([]);
  });

  it('knows as many concepts beyond the seeds as in them', () => {
    const find = conceptMatcher(CONCEPTS);
    const met = new Set(
      gold.documents.flatMap(({ paragraphs }) =>
        paragraphs
          .filter(({ actionable }) => actionable === true)
          .flatMap(({ cleanText }) => find(foldWords(String(cleanText))).map(({ id }) => id)),
      ),
    );
    const asks = CONCEPTS.filter(({ part }) => part === 'ask');
    expect(asks.filter(({ id }) => !met.has(id)).length).toBeGreaterThanOrEqual(
      asks.filter(({ id }) => met.has(id)).length,
    );
  });
});
