import type { Addressee } from '../../annotations/annotation.types';
import { paragraphId } from '../../document/read-document.types';
import type { Judgement, ProposedDocument, ProposedParagraph, StatedPosition } from '../../reading/reading.types';
import { BY_LABEL, NO_JUDGEMENTS, proposedDocument, proposedParagraph } from '../proposed';
import { documentKey } from '../sources/document-key';
import { mechanismOf } from '../../reading/mechanism-of';
import { recommendingStatesIn } from '../../reading/recommending-states';
import { sectionsOf } from '../sources/sections-of';
import { positionStated } from '../sources/stated-position';
import { nameOfCountry, type TableLookups } from '../table-lookups';
import { precisionOf } from './uhri-cells';
import type { UhriRow } from './uhri-row';

const BY_INDEX: Judgement = { confidence: 0.95, rule: 'annotation-of-the-index' };

const addressees = ({ states }: UhriRow): Addressee[] => {
  const names = [...new Set(states.flatMap(({ iso3 }) => iso3 ?? []))];
  return names.length === 0 ? [] : [{ group: 'States', names }];
};

const statedPositions = ({ position, row }: UhriRow): StatedPosition[] =>
  position === '' ? [] : [{ type: positionStated(position), raw: position, sourceRef: `row ${row}`, statedOn: null }];

const paragraphOf = (key: string, isReview: boolean, row: UhriRow, lookups: TableLookups): ProposedParagraph => {
  const ref = `a-${documentKey(row.annotation)}`;
  const asks = row.kind === 'recommendation';
  return proposedParagraph({
    id: paragraphId(key, ref),
    ref,
    altRefs: row.number === null ? [] : [row.number],
    printedNumber: row.number,
    sectionPath: row.headings,
    text: row.text,
    lines: [row.row, row.row],
    kind: row.kind,
    actionable: asks,
    addressees: asks ? addressees(row) : [],
    themes: lookups.themesOf(row.themes),
    judgements: {
      ...NO_JUDGEMENTS,
      kind: BY_INDEX,
      actionable: BY_INDEX,
      addressees: row.states.length > 0 ? BY_INDEX : NO_JUDGEMENTS.addressees,
      themes: BY_LABEL,
    },
    recommendingStates: isReview ? recommendingStatesIn(row.text, lookups.countryOf, row.row) : [],
    statedPositions: statedPositions(row),
    sourceLabels: row.labels,
    sourceRows: [row.row],
  });
};

const published = (rows: readonly UhriRow[]): ProposedDocument['adoptedOn'] => {
  const date = rows.find((row) => row.published !== null)?.published ?? null;
  const basis = date ? 'date of publication in the export; it gives none of adoption' : 'the export gives no date';
  return { date, precision: precisionOf(date), printed: false, basis };
};

/** The one State that every row is about; null where they are about several. */
const countryOfAll = (rows: readonly UhriRow[]): string | null => {
  const codes = new Set(rows.flatMap(({ states }) => states.map(({ iso3 }) => iso3)));
  const [only] = codes;
  return codes.size === 1 ? (only ?? null) : null;
};

/** The annotations of one document. The export gives no title, so it follows a rule. */
export const uhriDocument = (symbol: string, rows: readonly UhriRow[], lookups: TableLookups): ProposedDocument => {
  const key = documentKey(symbol);
  const body = rows.find((row) => row.body !== '')?.body ?? '';
  const mechanism = mechanismOf(symbol, body);
  const country = countryOfAll(rows);
  const name = nameOfCountry(lookups.context, country);
  const isSymbol = symbol.includes('/');
  return proposedDocument({
    key,
    file: lookups.context.fileName ?? '',
    family: 'uhri-export',
    title: [body || symbol, name].filter((part) => part !== undefined).join(': '),
    symbol: isSymbol ? symbol : null,
    symbolPrinted: isSymbol,
    symbolNote: isSymbol ? '' : 'the export names the document by its identifier only',
    body,
    mechanism,
    adoptedOn: published(rows),
    refScheme: 'a- with the identifier of the annotation in the index',
    country,
    sections: sectionsOf(rows.map((row) => ({ ref: `a-${documentKey(row.annotation)}`, path: row.headings }))),
    paragraphs: rows.map((row) => paragraphOf(key, mechanism === 'upr', row, lookups)),
  });
};
