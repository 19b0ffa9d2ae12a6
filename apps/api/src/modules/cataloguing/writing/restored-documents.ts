import { Injectable } from '@nestjs/common';
import { RuleBroken } from '../../../http/problems/problems';
import * as tables from '../catalogue-table';
import type { RowSet } from '../row-set';
import type { DocumentChange } from './catalogue-changes.repository';
import { GoneParagraphsRepository } from './gone-paragraphs.repository';
import { RemovedDocumentsRepository } from './removed-documents.repository';
import { RowSetWriter } from './row-set-writer';

const idsIn = (set: RowSet, table: typeof tables.PARAGRAPH): string[] =>
  (set.get(table) ?? []).map((row) => String(row['id']));

/** Puts documents back to what they were, unless somebody has written about what would go. */
@Injectable()
export class RestoredDocuments {
  constructor(
    private readonly documents: RemovedDocumentsRepository,
    private readonly rows: RowSetWriter,
    private readonly gone: GoneParagraphsRepository,
  ) {}

  async remove(ids: readonly string[]): Promise<void> {
    await this.requireUnspoken(ids, []);
    await this.documents.remove(ids);
  }

  async restore({ documentId, before }: DocumentChange): Promise<void> {
    if (before === null) return;
    if (!before.has(tables.PARAGRAPH)) return this.restoreHead(documentId, before);
    await this.requireUnspoken([documentId], idsIn(before, tables.COMMITMENT));
    const earlier = new Set(idsIn(before, tables.PARAGRAPH));
    const present = await this.documents.paragraphs(documentId);
    await this.rows.write(before, {
      paragraphs: [...new Set([...earlier, ...present])],
      documents: [documentId],
      inventedStates: true,
    });
    await this.documents.forgetStatedSince(documentId, idsIn(before, tables.POSITION));
    await this.gone.remove(present.filter((id) => !earlier.has(id)));
  }

  private async restoreHead(documentId: string, before: RowSet): Promise<void> {
    await this.rows.write(before, { paragraphs: [], documents: [documentId], inventedStates: true });
  }

  private async requireUnspoken(ids: readonly string[], but: readonly string[]): Promise<void> {
    if (await this.documents.spokenOf(ids, but)) throw new RuleBroken('import.spoken_of');
  }
}
