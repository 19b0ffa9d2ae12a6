import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { CreateUpdateDto, UpdateContentDto } from '@heed/contracts';
import { voiceOf, type Actor } from '@heed/domain';
import { NotFound, RuleBroken } from '../../http/problems/problems';
import { currentMember } from '../../http/request-scope';
import { AuditLog, changesOf } from '../audit/audit.event';
import { CommitmentTargets, type CommitmentTarget } from '../commitments/commitment-targets.reader';
import { PublishedUpdatesRepository } from './published-updates.repository';
import { StatusUpdate } from './status-update.entity';
import { requireAccess, requireVersion, targetOf } from './update-access';
import { applyContent } from './update-content';
import { UpdatesRepository, type AskStatusRow } from './updates.repository';

/** An update with what it is about, loaded under the reader's rights. */
export interface LoadedUpdate {
  update: StatusUpdate;
  commitment: CommitmentTarget;
}

/** Writing an update: it begins as a draft and stays its author's until it is sent. Runs inside the caller's transaction. */
@Injectable()
export class DraftingService {
  constructor(
    private readonly updates: UpdatesRepository,
    private readonly targets: CommitmentTargets,
    private readonly published: PublishedUpdatesRepository,
    private readonly audit: AuditLog,
  ) {}

  /** @throws NotFound for an update or a commitment that is not there for this reader. */
  async load(actor: Actor, id: string, lock = false): Promise<LoadedUpdate> {
    const update = (lock ? await this.updates.lock(id) : null) ?? (await this.updates.find(id));
    if (!update) throw new NotFound();
    return { update, commitment: await this.commitment(actor, update.commitmentId) };
  }

  async draft(actor: Actor, dto: CreateUpdateDto): Promise<string> {
    const commitment = await this.commitment(actor, dto.commitmentId);
    requireAccess(actor, 'update.draft', targetOf(actor, commitment));
    await this.published.lockCommitment(commitment.id);
    if (await this.updates.openOn(actor.organisationId, commitment.id)) throw new RuleBroken('update.open_already');
    if (dto.corrects) await this.requireCorrectable(actor, commitment, dto.corrects);
    const update = emptyUpdate(actor, commitment, dto.corrects ?? null);
    applyContent(update, dto, commitment.askIds);
    await this.updates.insert(update);
    await this.updates.replaceAskStatuses(update, dto.askStatuses);
    await this.audit.record({ action: 'update.drafted', targetKind: 'update', targetId: update.id });
    return update.id;
  }

  async edit(actor: Actor, id: string, version: number, content: UpdateContentDto): Promise<void> {
    const { update, commitment } = await this.load(actor, id, true);
    requireAccess(actor, 'update.edit', targetOf(actor, commitment, update));
    requireVersion(update, version);
    const before = storedContent(update, await this.updates.askStatuses(id));
    applyContent(update, content, commitment.askIds);
    await this.updates.save(update);
    await this.updates.replaceAskStatuses(update, content.askStatuses);
    const diff = changesOf(before, storedContent(update, content.askStatuses));
    await this.audit.record({ action: 'update.edited', targetKind: 'update', targetId: id, diff });
  }

  /** Answers with the storage keys of its files, to forget after the commit. */
  async discard(actor: Actor, id: string, version: number): Promise<string[]> {
    const { update, commitment } = await this.load(actor, id, true);
    requireAccess(actor, 'update.discard', targetOf(actor, commitment, update));
    requireVersion(update, version);
    const files = await this.updates.remove(update);
    await this.audit.record({ action: 'update.discarded', targetKind: 'update', targetId: id });
    return files;
  }

  private async commitment(actor: Actor, id: string): Promise<CommitmentTarget> {
    const commitment = await this.targets.find(actor, id);
    if (!commitment) throw new NotFound();
    return commitment;
  }

  private async requireCorrectable(actor: Actor, commitment: CommitmentTarget, id: string): Promise<void> {
    const head = await this.published.head(id);
    const own = head?.organisationId === actor.organisationId && head.commitmentId === commitment.id;
    if (!head || !own)
      throw new RuleBroken('request.invalid', { fields: [{ field: 'corrects', reason: 'ownPublishedUpdate' }] });
    if (head.withdrawn || head.superseded) throw new RuleBroken('update.not_current');
  }
}

/** What an edit may change, field by field as it is stored. */
const storedContent = (update: StatusUpdate, askStatuses: readonly AskStatusRow[]) => ({
  status: update.status,
  periodStart: update.periodStart,
  periodEnd: update.periodEnd,
  narrative: update.narrative,
  measures: update.measures,
  obstacles: update.obstacles,
  nextSteps: update.nextSteps,
  statusReason: update.statusReason,
  askStatuses: askStatuses.map(({ askId, status }) => ({ askId, status })).sort((a, b) => (a.askId < b.askId ? -1 : 1)),
});

const emptyUpdate = (actor: Actor, commitment: CommitmentTarget, corrects: string | null): StatusUpdate =>
  Object.assign(new StatusUpdate(), {
    id: randomUUID(),
    organisationId: actor.organisationId,
    commitmentId: commitment.id,
    country: commitment.country,
    voice: voiceOf(actor.organisationKind),
    state: 'draft' as const,
    corrects,
    createdBy: actor.userId,
    post: currentMember()?.post ?? null,
    createdAt: new Date(),
    updatedAt: new Date(),
    submittedAt: null,
    releaseOn: null,
    publishedAt: null,
  });
