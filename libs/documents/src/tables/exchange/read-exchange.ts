import { Fields } from '../../annotations/fields';
import { ProblemList } from '../../annotations/problem';
import type { Finding } from '../../document/read-document.types';
import type { Pledge, ProposedDocument, ProposedParagraph, RowOutcome, Vote } from '../../reading/reading.types';
import type { TableReading } from '../table-reading.types';
import type { ExchangeRecord } from './exchange.types';
import { readAnnotation, readPledge, readVote } from './parse-annotation';
import { readExchangeDocument } from './parse-exchange-document';

interface Growing {
  readonly document: ProposedDocument;
  readonly refs: Set<string>;
  readonly paragraphs: ProposedParagraph[];
  readonly pledges: Pledge[];
  readonly votes: Vote[];
}

type Refusal = readonly [outcome: 'rejected' | 'duplicate', code: string, detail: string];

const shown = (fields: ExchangeRecord['fields']): Record<string, string> =>
  Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, typeof value === 'string' ? value : JSON.stringify(value)]),
  );

/** Puts documents together, record by record; a record that is not right is told and left out. */
export class ExchangeReader {
  private readonly growing = new Map<string, Growing>();
  private readonly rows: RowOutcome[] = [];

  take(record: ExchangeRecord): void {
    const refusal = this.refusalOf(record);
    if (!refusal) return;
    const [outcome, code, detail] = refusal;
    this.rows.push({ row: record.row, outcome, code, detail, cells: shown(record.fields) });
  }

  reading(findings: readonly Finding[]): TableReading {
    const documents = [...this.growing.values()].map(({ document, paragraphs, pledges, votes }) => ({
      ...document,
      paragraphs,
      pledges,
      votes,
    }));
    return { documents, rows: this.rows, findings };
  }

  private refusalOf(record: ExchangeRecord): Refusal | null {
    const problems = new ProblemList('');
    const fields = new Fields(record.fields, problems, null);
    const added = this.place(record, fields);
    if (problems.some) {
      const detail = problems.problems.map(({ field, reason }) => `${field} ${reason}`).join('; ');
      return ['rejected', 'field-invalid', detail];
    }
    if (typeof added !== 'function') return added;
    added();
    return null;
  }

  /** What adds the record, or why it has no place. */
  private place({ kind, fields: raw }: ExchangeRecord, fields: Fields): Refusal | (() => void) {
    if (kind === 'document') return this.placeDocument(readExchangeDocument(fields));
    const key = fields.text('DocumentId');
    const document = this.growing.get(key);
    if (!document) return ['rejected', 'document-missing', `no document ${String(raw['DocumentId'])} stands above`];
    if (kind === 'vote') {
      const vote = readVote(fields);
      return () => document.votes.push(vote);
    }
    if (kind === 'pledge') {
      const pledge = readPledge(fields);
      return this.once(document, `pledge ${pledge.ref}`, () => document.pledges.push(pledge));
    }
    const paragraph = readAnnotation(fields, key);
    return this.once(document, `annotation ${paragraph.ref}`, () => document.paragraphs.push(paragraph));
  }

  private once({ refs }: Growing, name: string, add: () => void): Refusal | (() => void) {
    if (refs.has(name)) return ['duplicate', 'row-repeated', `${name} stands above already`];
    return () => {
      refs.add(name);
      add();
    };
  }

  private placeDocument(document: ProposedDocument): Refusal | (() => void) {
    if (this.growing.has(document.key))
      return ['duplicate', 'row-repeated', `document ${document.key} stands above already`];
    return () => {
      this.growing.set(document.key, { document, refs: new Set(), paragraphs: [], pledges: [], votes: [] });
    };
  }
}
