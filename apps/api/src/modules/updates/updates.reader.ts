import { Injectable } from '@nestjs/common';
import type { PageView, UpdateRow, UpdatesQuery, UpdateView } from '@heed/contracts';
import type { Actor } from '@heed/domain';
import { Denied, RuleBroken } from '../../http/problems';
import { cursorKeys } from '../../http/cursor-keys';
import { PAGE_SIZE, pageOf } from '../../http/paging';
import { DraftingService } from './drafting.service';
import type { StatusUpdate } from './status-update.entity';
import { requireAccess, targetOf } from './update-access';
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
  ) {}

  async view(actor: Actor, id: string): Promise<UpdateView> {
    const { update, commitment } = await this.drafting.load(actor, id);
    const target = targetOf(actor, commitment, update);
    requireAccess(actor, 'update.read', target);
    const [askStatuses, comments] = [await this.updates.askStatuses(id), await this.updates.comments(id)];
    const authors = [update.organisationId, ...comments.map((comment) => comment.authorOrganisationId)];
    return presentUpdate(actor, {
      update,
      target,
      askStatuses,
      comments,
      ...(await this.around.of(update, commitment.askIds, authors)),
    });
  }

  async list(actor: Actor, query: UpdatesQuery): Promise<PageView<UpdateRow>> {
    const limit = query.limit ?? PAGE_SIZE;
    const rows = await this.rows(actor, query, limit + 1);
    const of = query.scope === 'queue' ? 'submittedAt' : 'updatedAt';
    const page = pageOf(rows, limit, (row) => [String((row[of] ?? row.updatedAt).getTime()), row.id]);
    const { commitments, organisations } = await this.around.ofMany(page.items);
    const items = page.items.flatMap((update) => {
      const commitment = commitments.get(update.commitmentId);
      const organisation = organisations.get(update.organisationId);
      return commitment && organisation ? [presentUpdateRow(update, commitment, organisation)] : [];
    });
    return { items, next: page.next };
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
    if (actor.country === null) throw new Denied('not_the_publisher');
    return this.updates.queue(actor.country, filter);
  }
}

const placeOf = (after: string | undefined): UpdateFilter['before'] | null => {
  const keys = cursorKeys(after, ['whole', 'uuid']);
  if (!keys) return null;
  const at = new Date(Number(keys[0]));
  if (Number.isNaN(at.getTime())) throw new RuleBroken('request.bad_cursor');
  return { at, id: String(keys[1]) };
};
