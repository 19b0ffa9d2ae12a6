import { paragraphId } from '../../document/read-document.types';
import type { Judgement, ProposedDocument, ProposedParagraph } from '../../reading/reading.types';
import { BY_LABEL, NO_JUDGEMENTS, proposedDocument, proposedParagraph } from '../proposed';
import { mechanismOf } from '../../reading/mechanism-of';
import { sectionsOf } from '../sources/sections-of';
import { nameOfCountry, type TableLookups } from '../table-lookups';
import type { MatrixEntry } from './matrix-entries';

/** What the making of a document from a matrix looks up. */
interface MatrixLookups extends Pick<TableLookups, 'context' | 'themesOf'> {
  /** The State that the matrix is kept for; null where nothing in the file tells. */
  readonly country: string | null;
}

const BY_ROW: Judgement = { confidence: 0.95, rule: 'row-of-a-matrix' };

type Rows = readonly [first: MatrixEntry, ...others: MatrixEntry[]];

const pathOf = ({ theme }: MatrixEntry): readonly string[] => (theme === null ? [] : [theme]);

/** What people wrote into the matrix is a note of theirs; it sets no status. */
const notesOf = (rows: Rows): string | null => {
  const notes = [...new Set(rows.map(({ row }) => row.status).filter((status) => status !== ''))];
  return notes.length === 0 ? null : notes.join('\n');
};

const paragraphOf = (key: string, rows: Rows, { themesOf, country }: MatrixLookups): ProposedParagraph => {
  const [entry] = rows;
  const { row, ref } = entry;
  const labels = [...new Set(rows.flatMap((each) => [...pathOf(each), ...each.row.labels]))];
  const responsible = [...new Set(rows.map((each) => each.row.responsible).filter((name) => name !== ''))];
  return proposedParagraph({
    id: paragraphId(key, ref),
    ref,
    printedNumber: row.number,
    sectionPath: pathOf(entry),
    text: row.text,
    lines: [row.row, row.row],
    formalLabel: 'recommendation',
    addressees: country === null ? [] : [{ group: 'States', names: [country] }],
    themes: themesOf(labels),
    editorialNote: notesOf(rows),
    ...(responsible.length > 0 && { note: `Responsible: ${responsible.join('; ')}` }),
    judgements: {
      ...NO_JUDGEMENTS,
      kind: BY_ROW,
      actionable: BY_ROW,
      addressees: country === null ? NO_JUDGEMENTS.addressees : BY_ROW,
      themes: BY_LABEL,
    },
    recommendingStates: row.states,
    statedPositions: row.positions,
    sourceLabels: labels,
    sourceRows: rows.map((each) => each.row.row),
  });
};

const byRef = (entries: readonly MatrixEntry[]): Rows[] => {
  const groups = new Map<string, [MatrixEntry, ...MatrixEntry[]]>();
  for (const entry of entries) {
    const group = groups.get(entry.ref);
    if (group) group.push(entry);
    else groups.set(entry.ref, [entry]);
  }
  return [...groups.values()];
};

/** What a matrix holds of one document. The matrix prints no title of it, so it follows a rule. */
export const matrixDocument = (
  key: string,
  entries: readonly MatrixEntry[],
  lookups: MatrixLookups,
): ProposedDocument => {
  const { context, country } = lookups;
  const symbol = entries.find(({ row }) => row.symbol !== null)?.row.symbol ?? null;
  const isReview = entries.some(({ row }) => row.positions.length > 0);
  const source = entries.find(({ row }) => row.source !== '')?.row.source ?? '';
  const name = nameOfCountry(context, country);
  const rows = byRef(entries);
  return proposedDocument({
    key,
    file: context.fileName ?? '',
    family: 'thematic-matrix',
    title: `Recommendations${name === undefined ? '' : ` to ${name}`}${symbol === null ? '' : ` in ${symbol}`}`,
    symbol,
    symbolPrinted: symbol !== null,
    symbolNote: symbol === null ? 'the matrix cites no symbol for these rows' : '',
    mechanism: isReview ? 'upr' : mechanismOf(symbol ?? '', source),
    refScheme: 'the number or paragraph that the matrix cites; m- with a digest of the text where it cites none',
    country,
    sections: sectionsOf(rows.map(([entry]) => ({ ref: entry.ref, path: pathOf(entry) }))),
    paragraphs: rows.map((group) => paragraphOf(key, group, lookups)),
  });
};
