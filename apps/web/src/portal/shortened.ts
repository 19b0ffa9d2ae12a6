/** The end of a text, cut between words: a chapeau ends with who asks whom. */
export const endOf = (text: string, length: number): string => {
  if (text.length <= length) return text;
  const cut = text.slice(-length);
  return `… ${cut.slice(cut.indexOf(' ') + 1)}`;
};

/** The beginning of a text, cut between words. */
export const shortened = (text: string, length: number): string => {
  if (text.length <= length) return text;
  const cut = text.slice(0, length + 1);
  const space = cut.lastIndexOf(' ');
  return `${cut.slice(0, space > length / 2 ? space : length).replace(/[\s,;:]+$/, '')} …`;
};
