/** A document by key or symbol, and a paragraph in it, in lower case. */
export interface ReferenceQuery {
  documents: string[];
  refs: string[];
}

const normalise = (q: string): string =>
  q
    .toLowerCase()
    .replace(/\b(operative|preambular)\s+para(?:graph)?s?\.?\s*(\d)/g, (_, kind: string, digit: string) =>
      kind === 'operative' ? `op${digit}` : `pp${digit}`,
    )
    .replace(/[,;§]|\bpara(?:graph)?s?\b\.?/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/**
 * Every way to read a query as "document, then paragraph": `A/RES/68/179 OP3`, `igwg-7-report/92`, `unga-68-179 OP 3 (a)`.
 * Null where it can be none of these.
 */
export const referenceQuery = (q: string): ReferenceQuery | null => {
  const text = normalise(q);
  const splits = [...text.matchAll(/[ /]/g)].map(({ index }) => index);
  const pairs = splits.flatMap((at) => {
    const [document, ref] = [text.slice(0, at).trim(), text.slice(at + 1).replace(/\s+/g, '')];
    return document !== '' && /\d/.test(ref) ? [{ document, ref }] : [];
  });
  if (pairs.length === 0) return null;
  return { documents: pairs.map(({ document }) => document), refs: pairs.map(({ ref }) => ref) };
};
