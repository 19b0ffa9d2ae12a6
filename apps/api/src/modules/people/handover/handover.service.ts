import { Injectable } from '@nestjs/common';
import type { HandoverPostView, ListQuery, OpenWorkView, PageView, SettledView } from '@heed/contracts';
import type { Action, Actor } from '@heed/domain';
import { cursorKeys } from '../../../http/conventions/cursor-keys';
import { PAGE_SIZE, pageOf } from '../../../http/conventions/paging';
import { NotFound, RuleBroken } from '../../../http/problems/problems';
import { currentMember } from '../../../http/request-scope';
import { MemberTrail } from '../../audit/member-trail.event';
import { inOwnOrganisation, requireAccess } from '../require-access';
import { HandoverRepository } from './handover.repository';

/** Work stays with its post when people go: who holds the post next simply has it, and an administrator may move it. */
@Injectable()
export class HandoverService {
  constructor(
    private readonly trail: MemberTrail,
    private readonly work: HandoverRepository,
  ) {}

  posts(actor: Actor, query: ListQuery): Promise<PageView<HandoverPostView>> {
    const limit = query.limit ?? PAGE_SIZE;
    const after = cursorKeys(query.after, ['text'])?.[0] ?? null;
    return this.within(actor, 'handover.read', async () =>
      pageOf(await this.work.posts(actor.organisationId, actor.organisationKind, after, limit + 1), limit, (row) => [
        row.name,
      ]),
    );
  }

  open(actor: Actor, post: string, query: ListQuery): Promise<PageView<OpenWorkView>> {
    const limit = query.limit ?? PAGE_SIZE;
    const after = cursorKeys(query.after, ['text', 'uuid']);
    return this.within(actor, 'handover.read', async () => {
      await this.requirePost(actor, post);
      const rows = await this.work.open(actor.organisationId, actor.organisationKind, post, after, limit + 1);
      if (post !== currentMember()?.post)
        await this.trail.note({
          action: 'handover.read',
          targetKind: 'post',
          targetId: actor.organisationId,
          diff: { post },
        });
      return pageOf(rows, limit, ({ kind, id }) => [kind, id]);
    });
  }

  settle(actor: Actor, from: string, to: string): Promise<SettledView> {
    return this.within(actor, 'handover.settle', async () => {
      await this.requirePost(actor, from);
      if (!(await this.work.hasPost(actor.organisationId, to)))
        throw new RuleBroken('request.invalid', { fields: [{ field: 'to', reason: 'isIn' }] });
      const moved = await this.work.move(actor.organisationId, actor.organisationKind, from, to);
      const [updates = 0, assignments = 0, imports = 0] = ['update', 'assignment', 'import'].map((kind) =>
        moved.get(kind),
      );
      await this.trail.leave({
        action: 'handover.settled',
        aggregateId: actor.organisationId,
        targetKind: 'post',
        targetId: actor.organisationId,
        codes: {
          updates: { from: null, to: updates },
          assignments: { from: null, to: assignments },
          imports: { from: null, to: imports },
        },
        diff: { from, to },
      });
      return { updates, assignments, imports };
    });
  }

  private async requirePost({ organisationId }: Actor, name: string): Promise<void> {
    if (!(await this.work.hasPost(organisationId, name))) throw new NotFound();
  }

  private within<Answer>(actor: Actor, action: Action, work: () => Promise<Answer>): Promise<Answer> {
    return this.trail.run(actor, () => {
      requireAccess(actor, action, inOwnOrganisation(actor));
      return work();
    });
  }
}
