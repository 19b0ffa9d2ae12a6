import { CLAUSE_END } from './fold-words';

/** Words that every text of the field has. */
const IDLE = new Set(
  (
    'a an and any all also are as at be been being both but by can could do does done each either for from further have having her his how if in into is it its ' +
    'may more most must no nor not of on or other others our out over per shall should so such than that the their them then there these they this those through ' +
    'to under up upon was we were what when where which while who whom whose will with within without would yet'
  ).split(' '),
);
const ENDINGS =
  /(?:ational|ations?|ingly|ments?|ness(?:es)?|ively|ities|ity|ings?|edly|ies|ied|ive|ers?|ed|es|ly|s|e|y)$/;
const SHORTEST = 4;

const stem = (word: string): string => {
  const cut = word.replace(ENDINGS, '');
  return cut.length >= SHORTEST ? cut : word;
};

/** Content words by what remains when their endings are off. */
export const stemWords = (words: readonly string[]): string[] =>
  words.filter((word) => word !== CLAUSE_END && !IDLE.has(word)).map(stem);
