const INFINITIVE = /\bto (?:(?:\w+ly|further|also|not|better|both|jointly|either) )*([a-z][\w-]*)/g;

/** Words after "to" that make it a preposition. */
const NOT_A_VERB = new Set(
  'the a an its their his her all any this that these those which whom such each other others every both it them him us some no one two date women men children persons people victims justice health education housing information food water services life peace development human international national regional existing relevant victims migrants migration racism discrimination states article articles paragraph resolution'.split(
    ' ',
  ),
);
/** Words before "to" that govern a noun. */
const GOVERNS_A_NOUN =
  /\b(?:due|according|access|related|relating|addition|(?:with|in|having) (?:regard|regards|respect)|response|responsive|attention|contrary|subject|pursuant|prior|thanks|belonging|amounting|similar|equal|close|opposed|thereto|up|from [\w\s]+|approach|grounds|solutions?|answer|commitment|threat|limits?|alternatives?|reservations?|amendments?|accession|adherence|visits?) $/i;

/** Offset of the infinitive that says what is asked ("to adopt"), or null. */
export const infinitiveIn = (text: string, from: number, to: number): number | null => {
  for (const { 1: word = '', index } of text.slice(from, to).matchAll(INFINITIVE)) {
    if (NOT_A_VERB.has(word) || GOVERNS_A_NOUN.test(text.slice(Math.max(0, from + index - 24), from + index))) continue;
    return from + index;
  }
  return null;
};
