import type { ParagraphKind } from '@heed/domain';
import type { CountryByName } from '../../reading/country-names';
import type { RowOutcome } from '../../reading/reading.types';
import { collapseWhiteSpace } from '../../text/white-space';
import { isTooLong, rowOutcome } from '../row-outcomes';
import { plainText } from '../sources/plain-text';
import { takePrintedNumber } from '../sources/printed-number';
import type { ColumnHeads, HeadedTable, TableRow } from '../table-columns';
import { dateIn, kindOf, labelsIn, type NamedState, statesIn } from './uhri-cells';

/** Fields of the export of the Universal Human Rights Index; only the text and what it belongs to must be there. */
export const UHRI_COLUMNS = [
  { column: 'annotation', heads: ['AnnotationId', 'Annotation'], required: true },
  { column: 'symbol', heads: ['Symbol', 'Document symbol'], required: true },
  { column: 'text', heads: ['Text'], required: true },
  { column: 'headings', heads: ['SectionHeadings', 'Section heading'] },
  { column: 'document', heads: ['DocumentId'] },
  { column: 'published', heads: ['PublicationDate', 'Publication date', 'Date'] },
  { column: 'type', heads: ['AnnotationType', 'Type'], required: true },
  { column: 'countries', heads: ['Countries', 'Country', 'State', 'Countries concerned'] },
  { column: 'persons', heads: ['AffectedPersons', 'Persons affected'] },
  { column: 'themes', heads: ['Themes', 'Theme'] },
  { column: 'sdgs', heads: ['Sdgs', 'SDG'] },
  { column: 'regions', heads: ['Regions', 'Region'] },
  { column: 'body', heads: ['Body', 'Mechanism'] },
  { column: 'position', heads: ['UprPosition', 'Position'] },
] as const satisfies ColumnHeads<string>;
export type UhriColumn = (typeof UHRI_COLUMNS)[number]['column'];

/** One annotation of the index. */
export interface UhriRow {
  readonly row: number;
  readonly annotation: string;
  readonly symbol: string;
  readonly number: string | null;
  readonly text: string;
  readonly kind: ParagraphKind;
  readonly headings: readonly string[];
  /** Partial ISO date. */
  readonly published: string | null;
  readonly states: readonly NamedState[];
  readonly themes: readonly string[];
  /** Themes, persons, goals and regions, in the words of the index. */
  readonly labels: readonly string[];
  readonly body: string;
  /** Of the review: what the State said, in the words of the export; empty where it has none. */
  readonly position: string;
}

type Refusal = readonly [code: string, detail: string];

const refusalOf = (row: UhriRow, kind: ParagraphKind | null, type: string): Refusal | null => {
  if (row.text === '') return ['text-missing', 'the text is empty'];
  if (row.annotation === '') return ['identifier-missing', 'the annotation has no identifier'];
  if (row.symbol === '') return ['symbol-missing', 'neither a symbol nor a document is named'];
  if (kind === null) return ['type-unknown', `"${type}" is neither a recommendation nor an observation`];
  const names = row.states.map(({ name }) => name).join('", "');
  const isUnknown = row.states.length > 0 && row.states.every(({ iso3 }) => iso3 === null);
  return isUnknown ? ['country-unknown', `no State is called "${names}"`] : null;
};

/** The row understood, or why it cannot be. */
export const readUhriRow = (
  table: HeadedTable<UhriColumn>,
  source: TableRow<UhriColumn>,
  countryOf: CountryByName,
): UhriRow | RowOutcome => {
  const { row, cell } = source;
  const { number, rest } = takePrintedNumber(plainText(cell('text')));
  const type = collapseWhiteSpace(cell('type'));
  const kind = kindOf(type);
  const themes = labelsIn(cell('themes'));
  const further = [cell('persons'), cell('sdgs'), cell('regions')].flatMap(labelsIn);
  const read: UhriRow = {
    row,
    annotation: collapseWhiteSpace(cell('annotation')),
    symbol: collapseWhiteSpace(cell('symbol')) || collapseWhiteSpace(cell('document')),
    number,
    text: rest,
    kind: kind ?? 'narrative',
    headings: labelsIn(cell('headings')),
    published: dateIn(cell('published')),
    states: statesIn(cell('countries'), countryOf),
    themes,
    labels: [...new Set([...themes, ...further])],
    body: collapseWhiteSpace(cell('body')).replace(/^-\s*/u, ''),
    position: collapseWhiteSpace(cell('position')),
  };
  const refusal = isTooLong(table, source)
    ? (['row-ragged', 'more cells than heads'] as const)
    : refusalOf(read, kind, type);
  return refusal ? rowOutcome(table, source, 'rejected', ...refusal) : read;
};
