import type { ProposedParagraph } from '@heed/documents';

type Ask = NonNullable<ProposedParagraph['asks']>[number];

/** Verbatim text with its corrections replayed, as far as they touch it. */
const cleaned = (text: string, corrections: ProposedParagraph['corrections']): string =>
  corrections
    .filter(({ field }) => field === 'text')
    .reduce((clean, { from, to }) => clean.replace(from, () => to), text);

const numbered = (asks: readonly Ask[]): Ask[] => asks.map((ask, index) => ({ ...ask, n: index + 1 }));

const part = (whole: ProposedParagraph, text: string, fields: Partial<ProposedParagraph>): ProposedParagraph => {
  const corrections = whole.corrections.filter(({ field, from }) => field !== 'text' || text.includes(from));
  const own = numbered((whole.asks ?? []).filter(({ quote }) => text.includes(quote)));
  return {
    ...whole,
    text,
    cleanText: whole.cleanText === null ? null : cleaned(text, corrections),
    corrections,
    asks: own.length > 1 ? own : undefined,
    ...fields,
  };
};

/** Between the two halves of one character, as UTF-16 counts them. */
const withinCharacter = (text: string, at: number): boolean => (text.codePointAt(at - 1) ?? 0) > 0xffff;

/** Two paragraphs of one, cut before a character of the verbatim text; null where one of them would be empty. */
export const split = (
  whole: ProposedParagraph,
  at: number,
  secondRef: string,
): [ProposedParagraph, ProposedParagraph] | null => {
  const [first, second] = [whole.text.slice(0, at).trim(), whole.text.slice(at).trim()];
  if (first === '' || second === '' || withinCharacter(whole.text, at)) return null;
  const own = { ref: secondRef, altRefs: [], printedNumber: null, chapeau: false, editorialNote: null };
  return [part(whole, first, {}), part(whole, second, own)];
};

const joined = (one: string | null, other: string | null): string | null =>
  one === null ? other : other === null ? one : `${one} ${other}`;

const distinct = <Item>(items: readonly Item[]): Item[] => [
  ...new Map(items.map((item) => [JSON.stringify(item), item])).values(),
];

const sameRole = (one: ProposedParagraph['addressees'][number]): string => `${one.group} ${one.role ?? ''}`;

/** One paragraph of two that follow each other; the first lends its number and its judgements. */
export const merged = (first: ProposedParagraph, second: ProposedParagraph): ProposedParagraph => {
  const known = new Set(first.addressees.map(sameRole));
  const asks = numbered([...(first.asks ?? []), ...(second.asks ?? [])]);
  return {
    ...first,
    text: `${first.text} ${second.text}`,
    cleanText: joined(first.cleanText, second.cleanText),
    corrections: [...first.corrections, ...second.corrections],
    altRefs: distinct([...first.altRefs, second.ref, ...second.altRefs]),
    actionable: first.actionable || second.actionable,
    actionVerb: first.actionVerb ?? second.actionVerb,
    verbClass: first.verbClass ?? second.verbClass,
    addressees: [...first.addressees, ...second.addressees.filter((one) => !known.has(sameRole(one)))],
    asks: asks.length > 1 ? asks : undefined,
    themes: distinct([...first.themes, ...second.themes]),
    editorialNote: joined(first.editorialNote, second.editorialNote),
    instruments: distinct([...first.instruments, ...second.instruments]),
    recommendingStates: distinct([...first.recommendingStates, ...second.recommendingStates]),
    statedPositions: distinct([...first.statedPositions, ...second.statedPositions]),
    sourceLabels: distinct([...first.sourceLabels, ...second.sourceLabels]),
    sourceRows: distinct([...first.sourceRows, ...second.sourceRows]),
    lines: [Math.min(first.lines[0], second.lines[0]), Math.max(first.lines[1], second.lines[1])],
  };
};
