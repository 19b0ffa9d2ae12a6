import { Injectable } from '@nestjs/common';
import type { PageView, UpdateRow, UpdatesQuery, UpdateView, Visibility } from '@heed/contracts';
import type { Actor } from '@heed/domain';
import { RuleBroken } from '../../http/problems/problems';
import { cursorKeys } from '../../http/conventions/cursor-keys';
import { PAGE_SIZE, pageOf } from '../../http/conventions/paging';
import { AuditLog } from '../audit/audit.event';
import { DraftingService, type LoadedUpdate } from './drafting.service';
import type { StatusUpdate } from './status-update.entity';
import { isOthersUnpublished, requireAccess, targetOf } from './update-access';
import { UpdateSurroundings } from './update-surroundings';
import { presentUpdate, presentUpdateRow } from './update.presenter';
import { UpdatesRepository, type UpdateFilter } from './updates.repository';

/** Updates as their author and, once sent, the State's publisher see them. Inside the reader's transaction. */
@Injectable()
export class UpdatesReader {
  constructor(
    private readonly drafting: DraftingService,
    private readonly updates: UpdatesRepository,
    private readonly around: UpdateSurroundings,
    private readonly audit: AuditLog,
  ) {}

  /** For somebody who asked to see it. */
  async read(actor: Actor, id: string): Promise<UpdateView> {
    const loaded = await this.drafting.load(actor, id);
    const view = await this.present(actor, loaded);
    if (isOthersUnpublished(actor, loaded.update)) await this.audit.recordRead('update.read', 'update', id);
    return view;
  }

  /** For whoever has just acted on it, which is an entry already. */
  async view(actor: Actor, id: string): Promise<UpdateView> {
    return this.present(actor, await this.drafting.load(actor, id));
  }

  private async present(actor: Actor, { update, commitment }: LoadedUpdate): Promise<UpdateView> {
    const { id } = update;
    const target = targetOf(actor, commitment, update);
    requireAccess(actor, 'update.read', target);
    const [askStatuses, comments] = [await this.updates.askStatuses(id), await this.updates.comments(id)];
    const authors = [update.organisationId, ...comments.map((comment) => comment.authorOrganisationId)];
    return presentUpdate(actor, {
      update,
      target,
      askStatuses,
      comments,
      waitsAs: update.releaseOn === null ? null : await this.updates.nameOfWaiting(update),
      ...(await this.around.of(update, commitment.askIds, authors)),
    });
  }

  async list(actor: Actor, query: UpdatesQuery): Promise<PageView<UpdateRow>> {
    const limit = query.limit ?? PAGE_SIZE;
    const rows = await this.rows(actor, query, limit + 1);
    const of = query.scope === 'queue' ? 'submittedAt' : 'updatedAt';
    const page = pageOf(rows, limit, (row) => [String((row[of] ?? row.updatedAt).getTime()), row.id]);
    // One entry for the page: which of them was then read whole, each of those says.
    if (page.items.some((update) => isOthersUnpublished(actor, update)))
      await this.audit.recordRead('queue.read', 'organisation', actor.organisationId);
    const { commitments, organisations } = await this.around.ofMany(page.items);
    const visibilities = await this.visibilities(page.items);
    const items = page.items.flatMap((update) => {
      const commitment = commitments.get(update.commitmentId);
      const organisation = organisations.get(update.organisationId);
      if (!commitment || !organisation) return [];
      return [presentUpdateRow(update, commitment, organisation, visibilities.get(update.id) ?? null)];
    });
    return { items, next: page.next };
  }

  /** A queue holds nothing that was published: there is nothing to ask for. */
  private visibilities(updates: readonly StatusUpdate[]): Promise<Map<string, Visibility>> {
    const published = updates.filter(({ state }) => state === 'published').map(({ id }) => id);
    return published.length > 0 ? this.updates.visibilities(published) : Promise.resolve(new Map<string, Visibility>());
  }

  private rows(actor: Actor, query: UpdatesQuery, limit: number): Promise<StatusUpdate[]> {
    const before = placeOf(query.after);
    const filter: UpdateFilter = {
      limit,
      ...(query.state ? { states: query.state } : {}),
      ...(query.commitment ? { commitmentId: query.commitment } : {}),
      ...(before ? { before } : {}),
    };
    if (query.scope !== 'queue') return this.updates.mine(actor.organisationId, filter);
    requireAccess(actor, 'queue.read', {});
    return actor.isPublisher && actor.country !== null
      ? this.updates.queue(actor.organisationId, actor.country, filter)
      : this.updates.sent(actor.organisationId, filter);
  }
}

const placeOf = (after: string | undefined): UpdateFilter['before'] | null => {
  const keys = cursorKeys(after, ['whole', 'uuid']);
  if (!keys) return null;
  const at = new Date(Number(keys[0]));
  if (Number.isNaN(at.getTime())) throw new RuleBroken('request.bad_cursor');
  return { at, id: String(keys[1]) };
};
