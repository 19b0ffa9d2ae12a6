import { Injectable } from '@nestjs/common';
import { paragraphId, type ProposedDocument, type ProposedParagraph } from '@heed/documents';
import { Transactions } from '../../../database/transactions';
import type { RunKey } from '../runs/import-run';
import type { DocumentContent } from './staged-rows';

interface DocumentRow {
  id: string;
  key: string;
  content: DocumentContent;
}

interface ParagraphRow {
  id: string;
  documentId: string;
  confirmed: boolean;
  content: ProposedParagraph;
}

/** The documents of a run as people have left them, ready to be written or compared. */
export interface AssembledRun {
  readonly documents: readonly ProposedDocument[];
  /** Ids, as the catalogue will have them, of the paragraphs that a person has confirmed. */
  readonly confirmed: ReadonlySet<string>;
  /** From the id in the catalogue to the staged one. */
  readonly stagedIds: ReadonlyMap<string, string>;
}

const inDocument = ({ key }: DocumentRow, { content }: ParagraphRow): ProposedParagraph => ({
  ...content,
  id: paragraphId(key, content.ref),
});

/** Puts documents and paragraphs together again; a key or reference that a person changed is the one that counts. */
const assemble = (documents: readonly DocumentRow[], paragraphs: readonly ParagraphRow[]): AssembledRun => {
  const byDocument = new Map<string, ParagraphRow[]>(documents.map(({ id }) => [id, []]));
  for (const paragraph of paragraphs) byDocument.get(paragraph.documentId)?.push(paragraph);
  const confirmed = new Set<string>();
  const stagedIds = new Map<string, string>();
  const whole = documents.map((document) => ({
    ...document.content,
    key: document.key,
    paragraphs: (byDocument.get(document.id) ?? []).map((row) => {
      const paragraph = inDocument(document, row);
      stagedIds.set(paragraph.id, row.id);
      if (row.confirmed) confirmed.add(paragraph.id);
      return paragraph;
    }),
  }));
  return { documents: whole, confirmed, stagedIds };
};

@Injectable()
export class StagedDocumentsRepository {
  constructor(private readonly transactions: Transactions) {}

  /** Two statements, however large the run. */
  async assembled({ organisationId, id }: RunKey): Promise<AssembledRun> {
    const documents = await this.transactions.query<DocumentRow>(
      'SELECT id, key, content FROM imports.import_document WHERE organisation_id = $1 AND run_id = $2 ORDER BY n',
      [organisationId, id],
    );
    const paragraphs = await this.transactions.query<ParagraphRow>(
      `SELECT id, document_id AS "documentId", state <> 'suggested' AS confirmed, content
       FROM imports.import_paragraph WHERE organisation_id = $1 AND run_id = $2 ORDER BY position, id`,
      [organisationId, id],
    );
    return assemble(documents, paragraphs);
  }
}
