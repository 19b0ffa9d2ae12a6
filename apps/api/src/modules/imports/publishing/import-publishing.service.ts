import { Injectable } from '@nestjs/common';
import type { FanOutPreviewView, FieldProblem } from '@heed/contracts';
import type { Actor } from '@heed/domain';
import { RuleBroken } from '../../../http/problems/problems';
import { CatalogueWriter } from '../../cataloguing/catalogue-writer.event';
import { missingOf } from '../review/document-edit';
import { DocumentsRepository } from '../review/documents.repository';
import { requireSeen } from '../runs/import-access';
import type { ImportRun } from '../runs/import-run';
import { StagedDocumentsRepository } from '../staging/staged-documents.repository';
import { PublicationTrail } from './publication-trail';

/** More than any file holds; each is looked at for what it lacks. */
const ALL = 10_000;

/** From a run to the catalogue and back. One transaction, the run locked. */
@Injectable()
export class ImportPublishing {
  constructor(
    private readonly staged: StagedDocumentsRepository,
    private readonly documents: DocumentsRepository,
    private readonly writer: CatalogueWriter,
    private readonly trail: PublicationTrail,
  ) {}

  async fanOut(run: ImportRun): Promise<FanOutPreviewView> {
    const { documents } = await this.staged.assembled(run);
    return (await this.writer.preview(documents, { demonstration: run.demonstration })).fanOut;
  }

  async publish(actor: Actor, run: ImportRun, seen: number): Promise<void> {
    requireSeen(run, seen);
    await this.requireComplete(run);
    const { documents, confirmed } = await this.staged.assembled(run);
    const { id: runId, demonstration, sha256 } = run;
    await this.writer.write(documents, { runId, demonstration, sha256, confirmed });
    await this.trail.leave(actor, run, 'publish');
  }

  /** Refused once somebody has reported on any of it. */
  async undo(actor: Actor, run: ImportRun, seen: number): Promise<void> {
    requireSeen(run, seen);
    await this.writer.undo(run.id);
    await this.trail.leave(actor, run, 'undo');
  }

  private async requireComplete(run: ImportRun): Promise<void> {
    const documents = await this.documents.first(run, ALL);
    const fields = documents.flatMap((document) =>
      missingOf(document).map((part): FieldProblem => ({ field: `${document.key}.${part}`, reason: 'needed' })),
    );
    if (fields.length > 0 || documents.length === 0) throw new RuleBroken('import.incomplete', { fields });
  }
}
