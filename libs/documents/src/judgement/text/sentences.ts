/** A stretch of a paragraph, by its offsets. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

const BOUNDARY = /(?<=[.;?!]["”’)]?)\s+/g;
const ABBREVIATED =
  /(?:\b(?:No|Nos|para|paras|art|arts|Art|Mr|Mrs|Ms|Dr|St|vol|pp|cf|Corr|Add|Rev)|\b[A-Z]|\b[a-z]\.[a-z])\.$/;

/** Sentences, and the clauses that semicolons part: each may ask something of its own. */
export const sentencesOf = (text: string): readonly Span[] => {
  const spans: Span[] = [];
  let start = 0;
  for (const boundary of text.matchAll(BOUNDARY)) {
    if (ABBREVIATED.test(text.slice(start, boundary.index))) continue;
    spans.push({ start, end: boundary.index });
    start = boundary.index + boundary[0].length;
  }
  spans.push({ start, end: text.length });
  return spans;
};

const QUOTED = /“[^”]{0,3000}”|"[^"]{0,3000}"|«[^»]{0,3000}»/g;

/** Words of others, blanked out at their place: what they ask, the paragraph does not ask. */
export const withoutQuotations = (text: string): string =>
  text.replace(QUOTED, (quoted) => quoted.replace(/[^\s]/g, '_')).replaceAll('’', "'");
