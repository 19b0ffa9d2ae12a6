import { Injectable } from '@nestjs/common';
import type { EditImportDocumentDto, FieldReason } from '@heed/contracts';
import { type Actor, precisionOf } from '@heed/domain';
import { NotFound, RuleBroken } from '../../../http/problems/problems';
import { ChangeLog, differences } from '../runs/change-log';
import { requireSeen } from '../runs/import-access';
import type { ImportRun } from '../runs/import-run';
import { ImportRunsRepository } from '../runs/import-runs.repository';
import { editedDocument } from './document-edit';
import { DocumentsRepository } from './documents.repository';

const invalid = (field: string, reason: FieldReason): RuleBroken =>
  new RuleBroken('request.invalid', { fields: [{ field, reason }] });

/** What people say of a document as a whole. Inside the caller's transaction, the run locked. */
@Injectable()
export class DocumentReviewService {
  constructor(
    private readonly documents: DocumentsRepository,
    private readonly runs: ImportRunsRepository,
    private readonly log: ChangeLog,
  ) {}

  async edit(actor: Actor, run: ImportRun, id: string, seen: number, dto: EditImportDocumentDto): Promise<void> {
    const document = await this.documents.find(run, id);
    if (!document) throw new NotFound();
    requireSeen(document, seen);
    const after = editedDocument(document, dto);
    const changes = differences(document.content, after.content);
    if (changes.length === 0) return;
    await this.requireKnown(actor, run, dto);
    await this.documents.save(run, after);
    if ((await this.documents.find(run, id))?.keyTaken && after.key !== document.key) throw invalid('key', 'keyFree');
    await this.runs.touch(run);
    await this.log.record(actor, run, 'edit_document', { ref: document.key, changes });
  }

  private async requireKnown(
    actor: Actor,
    run: ImportRun,
    { country, mechanism, adoptedOn }: EditImportDocumentDto,
  ): Promise<void> {
    if (adoptedOn && precisionOf(adoptedOn) === 'none') throw invalid('adoptedOn', 'matches');
    const ownOnly = actor.organisationKind !== 'ohchr' && country !== undefined && country !== actor.country;
    if (ownOnly) throw new RuleBroken('import.other_country');
    if (country && (await this.documents.isInvented(country)) !== run.demonstration)
      throw invalid('country', 'knownCountry');
    if (mechanism && !(await this.documents.hasMechanism(mechanism))) throw invalid('mechanism', 'knownMechanism');
  }
}
