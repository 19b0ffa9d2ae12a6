import type { Finding } from '../../document/read-document.types';
import type { SourceTable } from '../../formats/open-source';
import { headFindings } from '../row-outcomes';
import { readHead } from '../table-columns';
import type { TableReading } from '../table-reading.types';
import { unguarded, valueOf } from './exchange-cells';
import { EXCHANGE_COLUMNS } from './exchange-columns';
import { RECORD_KINDS, type RecordFields, type RecordKind } from './exchange.types';
import { ExchangeReader } from './read-exchange';
import { EXCHANGE_FORMAT } from './write-exchange';

const COLUMNS = EXCHANGE_COLUMNS.map(([name]) => ({
  column: name,
  heads: [name],
  ...((name === 'Record' || name === 'DocumentId') && { required: true as const }),
}));
/** A table repeats these of its document in every row. */
const OF_DOCUMENT = new Set(['Symbol', 'PublicationDate', 'Countries', 'Body']);

const kindIn = (cell: string): RecordKind | null => RECORD_KINDS.find((kind) => kind === cell.trim()) ?? null;

/** Reads a table in the exchange format; null for other tables. */
export const readExchangeTable = (table: SourceTable): TableReading | null => {
  const headed = readHead(table, COLUMNS);
  if (!headed) return null;
  const reader = new ExchangeReader();
  const unknown: Finding[] = [];
  for (const { row, cell } of headed.rows) {
    const kind = kindIn(cell('Record'));
    if (!kind) {
      unknown.push({ code: 'header-unknown', line: row, detail: `"${cell('Record')}" is no kind of record` });
      continue;
    }
    const fields = EXCHANGE_COLUMNS.filter(
      ([name]) => name !== 'Record' && (kind === 'document' || !OF_DOCUMENT.has(name)),
    ).flatMap(([name, shape]) => {
      const value = valueOf(unguarded(cell(name)), shape);
      return value === undefined ? [] : [[name, value] as const];
    });
    reader.take({ row, kind, fields: Object.fromEntries(fields) });
  }
  return reader.reading([...headFindings(headed), ...unknown]);
};

const isObject = (value: unknown): value is RecordFields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const objectsIn = (value: unknown): RecordFields[] => (Array.isArray(value) ? value.filter(isObject) : []);

/** Reads JSON in the exchange format; null for other JSON. Records are counted in the order in which they stand. */
export const readExchangeJson = (json: unknown): TableReading | null => {
  if (!isObject(json) || json['Format'] !== EXCHANGE_FORMAT) return null;
  const reader = new ExchangeReader();
  let row = 0;
  for (const { Annotations, Pledges, Votes, ...document } of objectsIn(json['Documents'])) {
    const DocumentId = document['DocumentId'];
    reader.take({ row: ++row, kind: 'document', fields: document });
    const within = [
      ['annotation', Annotations],
      ['pledge', Pledges],
      ['vote', Votes],
    ] as const;
    for (const [kind, records] of within)
      for (const fields of objectsIn(records)) reader.take({ row: ++row, kind, fields: { DocumentId, ...fields } });
  }
  return reader.reading([]);
};
