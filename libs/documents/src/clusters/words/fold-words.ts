/** Stands where a clause ends: no phrase reaches over it. */
export const CLAUSE_END = '.';

const FOLDED: readonly (readonly [RegExp, string])[] = [
  [/\p{M}/gu, ''],
  [/\bno\.\s*(?=\d)/g, 'no '],
  [/['’‘]s\b|['’‘"“”«»]/g, ''],
  [/\blabor\b/g, 'labour'],
  [/\bprogram\b/g, 'programme'],
  [/(?<=\w{3}[lnrtmdgc])is(?=(?:e|ed|es|ing|ation|ations)\b)/g, 'iz'],
  [/[.;:!?]+/g, ` ${CLAUSE_END} `],
];

/** Lower-case words without accents, apostrophes or hyphens, one spelling for British and American ones, clause ends kept. */
export const foldWords = (text: string): string[] => {
  const folded = FOLDED.reduce(
    (folding, [pattern, by]) => folding.replace(pattern, by),
    text.normalize('NFKD').toLowerCase(),
  );
  return folded.match(/[\p{L}\p{N}]+|\./gu) ?? [];
};
