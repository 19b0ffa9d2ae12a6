const ROMAN_DIGITS: readonly (readonly [string, number])[] = [
  ['M', 1000], ['CM', 900], ['D', 500], ['CD', 400], ['C', 100], ['XC', 90],
  ['L', 50], ['XL', 40], ['X', 10], ['IX', 9], ['V', 5], ['IV', 4], ['I', 1],
]; // prettier-ignore

/** 4 → IV. */
export const toRoman = (value: number): string => {
  let rest = value;
  let roman = '';
  for (const [digit, worth] of ROMAN_DIGITS) {
    for (; rest >= worth; rest -= worth) roman += digit;
  }
  return roman;
};

/** IV → 4, in either case; `null` where the letters are no numeral in the usual spelling. */
export const fromRoman = (text: string): number | null => {
  const roman = text.toUpperCase();
  let rest = roman;
  let value = 0;
  for (const [digit, worth] of ROMAN_DIGITS) {
    for (; rest.startsWith(digit); rest = rest.slice(digit.length)) value += worth;
  }
  return rest === '' && value > 0 && toRoman(value) === roman ? value : null;
};

/** 1 → a, 26 → z, 27 → aa, as long lists of resolutions go on. */
export const toLetter = (value: number): string =>
  value <= 26
    ? String.fromCharCode(96 + value)
    : toLetter(Math.floor((value - 1) / 26)) + toLetter(((value - 1) % 26) + 1);

/** a → 1, aa → 27; `null` for anything but one letter or one letter twice. */
export const fromLetter = (text: string): number | null => {
  const letters = text.toLowerCase();
  if (/^[a-z]$/u.test(letters)) return letters.charCodeAt(0) - 96;
  return /^a[a-z]$/u.test(letters) ? 26 + letters.charCodeAt(1) - 96 : null;
};
