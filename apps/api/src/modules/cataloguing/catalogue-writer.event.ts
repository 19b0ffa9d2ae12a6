import { Injectable } from '@nestjs/common';
import type { ProposedDocument } from '@heed/documents';
import { Transactions } from '../../database/transactions';
import { worldForReading } from '../seeding/reading-context.reader';
import type { UndoReport, WriteOptions, WritePreview, WriteReport } from './catalogue-report';
import { CataloguePreviewer } from './planning/catalogue-previewer';
import { inKnownWorld } from './planning/known-world';
import { CatalogueActs } from './writing/catalogue-acts';
import { refusedAsUnfit } from './unfit-content';

export type { UndoReport, WriteOptions, WritePreview, WriteReport } from './catalogue-report';

/**
 * Writes proposed documents into the catalogue, inside the caller's transaction: it takes on the role that may do so and
 * gives it back, so that the caller's audit and outbox stay the caller's.
 */
@Injectable()
export class CatalogueWriter {
  constructor(
    private readonly transactions: Transactions,
    private readonly acts: CatalogueActs,
    private readonly previewer: CataloguePreviewer,
  ) {}

  /** Writes what differs and nothing else, and keeps the figures in step. @throws RuleBroken where it cannot be held */
  write(documents: readonly ProposedDocument[], options: WriteOptions): Promise<WriteReport> {
    const known = inKnownWorld(documents, worldForReading());
    return this.transactions.takingOn('heed_cataloguer', () => this.acts.write(known, options)).catch(refusedAsUnfit);
  }

  /** What `write` would do. With the caller's own rights: everybody may read the catalogue. */
  preview(
    documents: readonly ProposedDocument[],
    options: { demonstration: boolean; sha256?: string },
  ): Promise<WritePreview> {
    return this.previewer.preview(inKnownWorld(documents, worldForReading()), options);
  }

  /** Removes what a run brought in and restores what it changed; refuses once somebody has written about it. */
  undo(runId: string): Promise<UndoReport> {
    return this.transactions.takingOn('heed_cataloguer', () => this.acts.undo(runId));
  }
}
