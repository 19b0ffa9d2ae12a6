/** Words that are written small inside a sentence, at the beginning of one. */
export const sentenceCase = (words: string): string => words.charAt(0).toLocaleUpperCase() + words.slice(1);
