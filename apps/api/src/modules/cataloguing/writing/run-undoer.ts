import { Injectable } from '@nestjs/common';
import { RuleBroken } from '../../../http/problems/problems';
import { StandingWriter } from '../../progress/standing-writer.event';
import { CatalogueChangesRepository } from './catalogue-changes.repository';
import { RestoredDocuments } from './restored-documents';

/** Documents that are put back at a time. */
const BATCH = 20;

/** Documents by id. */
interface Undone {
  /** That are gone. */
  readonly removed: string[];
  /** That are again as they were. */
  readonly restored: string[];
}

/** Takes back what an import run did to the catalogue. Runs in the open transaction, as the cataloguer. */
@Injectable()
export class RunUndoer {
  constructor(
    private readonly changes: CatalogueChangesRepository,
    private readonly documents: RestoredDocuments,
    private readonly standing: StandingWriter,
  ) {}

  /** Refuses where a later run has changed one of its documents, or somebody has written about what it brought. */
  async undo(runId: string): Promise<Undone> {
    await this.changes.holdCatalogue();
    const { ids, changedSince } = await this.changes.touched(runId);
    if (changedSince) throw new RuleBroken('import.changed_since');
    return this.standing.around(ids, () => this.undoAll(runId, ids));
  }

  private async undoAll(runId: string, documentIds: readonly string[]): Promise<Undone> {
    const undone: Undone = { removed: [], restored: [] };
    for (let from = 0; from < documentIds.length; from += BATCH) {
      const changes = await this.changes.changes(runId, documentIds.slice(from, from + BATCH));
      const added = changes.filter(({ before }) => before === null).map(({ documentId }) => documentId);
      await this.documents.remove(added);
      for (const change of changes) await this.documents.restore(change);
      undone.removed.push(...added);
      undone.restored.push(...changes.flatMap(({ documentId, before }) => (before === null ? [] : documentId)));
    }
    await this.changes.forget(runId);
    return undone;
  }
}
