import type { OpenedSource } from '../../formats/open-source';
import { foldName, namesMeant } from '../../reading/fold-name';
import type { ReadingContext } from '../../reading/reading.types';
import { collapseWhiteSpace } from '../../text/white-space';

const TITLE_LINES = 15;

/** Lines above the table; a matrix names its State in the title. */
const titleLines = ({ lines }: OpenedSource, head: readonly string[]): string[] => {
  const first = collapseWhiteSpace(head.find((cell) => cell.trim() !== '') ?? '');
  const texts = lines.slice(0, TITLE_LINES).map(({ text }) => text);
  const table = texts.findIndex((text) => collapseWhiteSpace(text) === first);
  return table < 0 ? texts : texts.slice(0, table);
};

/** The State that a matrix is kept for, from the lines above it or the name of the file; null where they name none or several. */
export const matrixCountry = (
  source: OpenedSource,
  head: readonly string[],
  { countries, fileName }: ReadingContext,
): string | null => {
  const text = ` ${foldName([...titleLines(source, head), fileName ?? ''].join(' . '))} `;
  const named = countries.flatMap(({ iso3, names }) =>
    names
      .flatMap(namesMeant)
      .filter((name) => name.length > 3 && text.includes(` ${name} `))
      .map((name) => ({ iso3, name })),
  );
  // "Guinea" stands in "Guinea-Bissau": a name within a longer one that is there as well does not count.
  const whole = named.filter(({ name }) => !named.some((other) => other.name !== name && other.name.includes(name)));
  const codes = new Set(whole.map(({ iso3 }) => iso3));
  const [only] = codes;
  return codes.size === 1 ? (only ?? null) : null;
};
