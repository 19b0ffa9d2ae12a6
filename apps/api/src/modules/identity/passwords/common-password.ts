/** Digits and signs that people put in place of letters. */
const AS_LETTERS: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
};
const RUNS = ['abcdefghijklmnopqrstuvwxyz', 'qwertyuiopasdfghjklzxcvbnm', '01234567890123456789'];
const ROWS = [...RUNS, ...RUNS.map((run) => [...run].reverse().join(''))];
const SHORTEST_RUN = 4;
const LONGEST_UNIT = 4;
const FEW = 6;
/** Two words and a year are tried before long; three unrelated words are not. */
const WORDS = 2;
/**
 * How many pieces are looked at, some 30 ms. The words of a person are theirs to choose, and any number of them may
 * stand between two common ones: what takes longer was made to, and is refused.
 */
const PATIENCE = 200_000;

const folded = (password: string): string => password.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

const withLetters = (text: string): string =>
  text.replace(/[@$]|(?<=\p{L})[013457!](?=\p{L})/gu, (sign) => AS_LETTERS[sign] ?? sign);

/** One short piece, again and again: `abcabcabc`, `!!!!!!!!`. */
const repeats = (text: string): boolean =>
  Array.from({ length: LONGEST_UNIT }, (_, index) => text.slice(0, index + 1)).some(
    (unit) => text.length >= 2 * unit.length && unit.repeat(Math.ceil(text.length / unit.length)).startsWith(text),
  );

const runs = (text: string): boolean => text.length >= SHORTEST_RUN && ROWS.some((row) => row.includes(text));

const plainDigits = (digits: string): boolean => digits.length <= FEW || repeats(digits) || runs(digits);

/** Signs between words and at the end are guessed with them; many different ones are not. */
const plainSigns = (signs: string): boolean => signs.length <= FEW || new Set(signs).size <= 2;

/** Whether the letters are words of `common`, at most two different ones, and any number of words of `own`. */
const isMadeOf = (letters: string, common: ReadonlySet<string>, own: ReadonlySet<string>): boolean => {
  const dead = new Set<string>();
  let looked = 0;
  const from = (at: number, used: readonly string[]): boolean => {
    if (at === letters.length || looked > PATIENCE) return true;
    const key = `${at} ${used.join(' ')}`;
    if (dead.has(key)) return false;
    for (let end = letters.length; end > at + 1; end -= 1) {
      looked += 1;
      const piece = letters.slice(at, end);
      if (own.has(piece) && from(end, used)) return true;
      if (!common.has(piece) && !runs(piece)) continue;
      const now = used.includes(piece) ? used : [...used, piece].sort();
      if (now.length <= WORDS && from(end, now)) return true;
    }
    dead.add(key);
    return false;
  };
  return from(0, []);
};

const lettersOf = (text: string): string => text.replace(/[^\p{L}]/gu, '');
const digitsOf = (text: string): string => text.replace(/\D/g, '');
const signsOf = (text: string): string => text.replace(/[\p{L}\d]/gu, '');

/** The words in what is known of a person, each and all together. */
const wordsOf = (texts: readonly string[]): Set<string> =>
  new Set(
    texts
      .flatMap((text) => [...folded(text).split(/[^\p{L}]+/u), lettersOf(folded(text))])
      .filter(({ length }) => length > 1),
  );

/** Whether somebody who guesses would try this early: see seeds/passwords/SOURCES.md. */
export const isCommonPassword = (password: string, common: ReadonlySet<string>, known: readonly string[]): boolean => {
  const typed = folded(password);
  const own = wordsOf(known);
  if (repeats(typed)) return true;
  return [typed, withLetters(typed)].some((text) => {
    const letters = lettersOf(text);
    return (
      plainDigits(digitsOf(text)) && plainSigns(signsOf(text)) && (repeats(letters) || isMadeOf(letters, common, own))
    );
  });
};
