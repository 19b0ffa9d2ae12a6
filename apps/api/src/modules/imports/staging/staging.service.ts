import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { ProposedDocument, Reading } from '@heed/documents';
import { CatalogueWriter } from '../../cataloguing/catalogue-writer.event';
import type { RunKey } from '../runs/import-run';
import { stagedLines } from './source-lines';
import { StagedDocumentsRepository } from './staged-documents.repository';
import { paragraphColumns, stagedFinding, stagedRow, type StagedDocument, type StagedParagraph } from './staged-rows';
import { StagingRepository } from './staging.repository';

interface Staged {
  documents: StagedDocument[];
  paragraphs: StagedParagraph[];
}

const contentOf = ({ paragraphs: _apart, ...content }: ProposedDocument) => content;

/** The second of two documents of one key gets a key of its own, and a person says which is which. */
const ownKeys = (documents: readonly ProposedDocument[]): string[] => {
  const taken = new Set<string>();
  return documents.map(({ key }) => {
    let own = key;
    for (let n = 2; taken.has(own); n += 1) own = `${key}-${n}`;
    taken.add(own);
    return own;
  });
};

const stagedOf = (documents: readonly ProposedDocument[]): Staged => {
  const keys = ownKeys(documents);
  const staged: Staged = { documents: [], paragraphs: [] };
  documents.forEach((document, index) => {
    const id = randomUUID();
    const key = keys[index] ?? document.key;
    staged.documents.push({ id, n: index + 1, key, content: contentOf(document), catalogueKey: null });
    for (const content of document.paragraphs)
      staged.paragraphs.push({
        ...paragraphColumns(content),
        id: randomUUID(),
        documentId: id,
        position: staged.paragraphs.length + 1,
        outcome: 'added',
      });
  });
  return staged;
};

/** Keeps what was read and compares it with the catalogue. Inside the caller's transaction. */
@Injectable()
export class Staging {
  constructor(
    private readonly staging: StagingRepository,
    private readonly staged: StagedDocumentsRepository,
    private readonly writer: CatalogueWriter,
  ) {}

  async keep(run: RunKey, reading: Reading): Promise<void> {
    const { documents, paragraphs } = stagedOf(reading.documents);
    const findings = [...reading.findings, ...reading.documents.flatMap((document) => document.findings)];
    await this.staging.clear(run);
    await this.staging.insert(run, 'import_line', stagedLines(reading));
    await this.staging.insert(run, 'import_document', documents);
    await this.staging.insert(run, 'import_paragraph', paragraphs);
    await this.staging.insert(run, 'import_row', reading.rows.map(stagedRow));
    await this.staging.insert(run, 'import_finding', findings.map(stagedFinding));
  }

  /** Of a file that could not be read, only why is kept. */
  async keepFindings(run: RunKey, findings: Reading['findings']): Promise<void> {
    await this.staging.clear(run);
    await this.staging.insert(run, 'import_finding', findings.map(stagedFinding));
  }

  async compare(run: RunKey, demonstration: boolean): Promise<void> {
    const { documents, stagedIds } = await this.staged.assembled(run);
    const preview = await this.writer.preview(documents, { demonstration });
    const outcomes = [...preview.paragraphs].flatMap(([id, outcome]) => {
      const stagedId = stagedIds.get(id);
      return stagedId === undefined ? [] : [[stagedId, outcome] as const];
    });
    await this.staging.setOutcomes(run, new Map(outcomes), preview.catalogueKeys);
  }
}
