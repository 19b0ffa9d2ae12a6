import type { SourceLine } from '../../text/source-lines';

// "A/HRC/27/7/Add.1", "CERD/C/QMA/CO/4-6", "E/C.12/QMA/CO/3".
const SYMBOL = /\b[A-Z]{1,5}(?:\/[A-Za-z0-9.*()\-–]*[A-Za-z0-9)*]){2,}/gu;
const JOB_NUMBER =
  /\b\d{2}-\d{5}\b(?:\s*\([A-Z]\))?|\bGE\.\s?\d{2}-\d{4,6}(?:\s*\([A-Z]\))?|\*\d{6,9}\*|\b\d{6}\b|\(E\)/gu;
const PAGE_NUMBER = /^[-–—|\s]*(?:(?:[Pp]age\s*)?(?:\d{1,3}|[ivxl]{1,6})(?:\s*(?:\/|of)\s*\d{1,3})?)?[-–—|\s]*$/u;
const RECYCLING = /^Please recycle\b.{0,3}$/iu;
const LONGEST_HEADER = 90;
const OFTEN = 3;

const isNumberOnly = (text: string): boolean => /^[-–—|\s]*(?:\d{1,3}|[ivxl]{1,6})[-–—|\s]*$/u.test(text);

/** What is left of a line without symbols and job numbers is a page number or nothing. */
const isPageLine = (text: string, symbols: ReadonlySet<string>): boolean => {
  const rest = text
    .replace(SYMBOL, (symbol) => (symbols.has(symbol) ? '' : symbol))
    .replace(JOB_NUMBER, '')
    .trim();
  return PAGE_NUMBER.test(rest) || RECYCLING.test(text);
};

/** Symbols of the document itself: on lines of their own, or again and again beside a page number. */
const ownSymbols = (lines: readonly SourceLine[]): ReadonlySet<string> => {
  const counts = new Map<string, number>();
  for (const { text } of lines) {
    const [symbol, ...more] = text.match(SYMBOL) ?? [];
    const rest = symbol && more.length === 0 ? text.replace(symbol, '').trim() : null;
    if (symbol && rest === '') counts.set(symbol, OFTEN);
    else if (symbol && rest !== null && /^(?:page\s*)?\d{1,3}$/iu.test(rest))
      counts.set(symbol, (counts.get(symbol) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, count]) => count >= OFTEN).map(([symbol]) => symbol));
};

/** Indexes of lines that pages print around the text: symbol, job number, page number, running title. */
export const runningMatter = (lines: readonly SourceLine[]): ReadonlySet<number> => {
  const symbols = ownSymbols(lines);
  const found = new Set<number>();
  let titlePage = true;
  lines.forEach((line, index) => {
    // The first symbol is the document's name on its title page.
    const named = titlePage && [...symbols].some((symbol) => line.text.includes(symbol));
    if (named) titlePage = false;
    if ((named && !isBesidePageLine(lines, index, symbols)) || !isPageLine(line.text, symbols)) return;
    const apart = line.blankBefore || (lines[index + 1]?.blankBefore ?? true);
    if (!isNumberOnly(line.text) || apart || isBesideSymbol(lines, index, symbols)) found.add(index);
  });
  for (const index of runningTitles(lines, found, symbols)) found.add(index);
  return found;
};

/** "A/HRC/27/7" and, on the line behind or in front, "17". */
const isBesideSymbol = (lines: readonly SourceLine[], index: number, symbols: ReadonlySet<string>): boolean =>
  [lines[index - 1], lines[index + 1]].some((line) => line !== undefined && symbols.has(line.text));

const isBesidePageLine = (lines: readonly SourceLine[], index: number, symbols: ReadonlySet<string>): boolean =>
  [lines[index - 1], lines[index + 1]].some((line) => line !== undefined && isPageLine(line.text, symbols));

/** A line that stands again and again beside page numbers. */
const runningTitles = (
  lines: readonly SourceLine[],
  found: ReadonlySet<number>,
  symbols: ReadonlySet<string>,
): number[] => {
  const beside = lines.flatMap((line, index) =>
    !found.has(index) && line.text.length <= LONGEST_HEADER && (found.has(index - 1) || found.has(index + 1))
      ? [{ index, text: line.text }]
      : [],
  );
  return beside
    .filter(({ text, index }) => {
      const repeated = beside.filter((other) => other.text === text).length >= OFTEN;
      // "A/RES/…  Title" at the head of a page.
      const headed = [...symbols].some((symbol) => text.startsWith(`${symbol} `) || text.endsWith(` ${symbol}`));
      return repeated || (headed && found.has(index - 1));
    })
    .map(({ index }) => index);
};
