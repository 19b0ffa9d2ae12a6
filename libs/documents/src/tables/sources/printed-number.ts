const NUMBER = /^\(?(\d{1,4}(?:\.\d{1,4})*(?:\s?\([a-z]{1,3}\))?)(\)|\.(?!\d))?\s+(?=\S)/u;

/** A paragraph number before a text; a bare whole number may begin a sentence, so it needs its full stop or bracket. */
export const takePrintedNumber = (text: string): { readonly number: string | null; readonly rest: string } => {
  const [whole, number, closing] = NUMBER.exec(text) ?? [];
  if (whole === undefined || number === undefined) return { number: null, rest: text };
  if (closing === undefined && !number.includes('.')) return { number: null, rest: text };
  return { number: number.replace(/\s/gu, ''), rest: text.slice(whole.length) };
};
