import type { SourceLine } from '../text/source-lines';

/** A document symbol, and how it is known. */
export interface KnownSymbol {
  readonly symbol: string | null;
  readonly printed: boolean;
  readonly note: string;
}

const PREFIX = '(?:A|E|S|ST|CERD|CCPR|CEDAW|CAT|CRC|CMW|CRPD|CED|HRI|DP|UNEP)';
const SYMBOL = `${PREFIX}(?:/[A-Z0-9][A-Za-z0-9.\\-–()]*)+`;
const ALONE = new RegExp(
  `^(?:United Nations\\s+|General Assembly\\s+)?(${SYMBOL})[*†]{0,3}(?:\\s+(?:Distr\\.|page\\b|\\d).*|\\.?\\s+\\(Concluding .*)?$`,
  'u',
);
const LAST_LINE_OF_A_TITLE_PAGE = 60;
// "35/17. Protection of …": resolutions of the Council since 2006, of the Assembly since 1976.
const RESOLUTION = /^(?:Resolution\s+)?(\d{1,3}\/\d{1,3})\.?(?:\s+\p{Lu}|$)/u;
const SERIES: readonly (readonly [RegExp, string])[] = [
  [/^The Human Rights Council\b/u, 'A/HRC/RES/'],
  [/^The General Assembly\b/u, 'A/RES/'],
];

/** The symbol on the title page, or on the pages; for a resolution, the one its printed number stands for. */
export const readSymbol = (lines: readonly SourceLine[], bodyLine: string | null): KnownSymbol => {
  const alone = (some: readonly SourceLine[]): string[] => some.flatMap(({ text }) => ALONE.exec(text)?.[1] ?? []);
  const [onTitlePage] = alone(lines.slice(0, LAST_LINE_OF_A_TITLE_PAGE));
  const symbol = onTitlePage ?? alone(lines)[0];
  if (symbol) return { symbol: symbol.replace(/[.–-]+$/u, ''), printed: true, note: '' };
  const number = lines.slice(0, LAST_LINE_OF_A_TITLE_PAGE).flatMap(({ text }) => RESOLUTION.exec(text)?.[1] ?? [])[0];
  const series = SERIES.find(([body]) => bodyLine !== null && body.test(bodyLine))?.[1];
  if (number && series) {
    return {
      symbol: `${series}${number}`,
      printed: false,
      note: `Formed from the printed number of the resolution, ${number}, and the body that adopted it.`,
    };
  }
  return { symbol: null, printed: false, note: 'No symbol is printed.' };
};
