import { Injectable } from '@nestjs/common';
import type { ChangePostDto, FocalPoint, PostView } from '@heed/contracts';
import type { Action, Actor } from '@heed/domain';
import type { IdempotencyTicket } from '../../../http/conventions/idempotency';
import { NotFound, RuleBroken } from '../../../http/problems/problems';
import { MemberTrail } from '../../audit/member-trail.event';
import { inOwnOrganisation, requireAccess } from '../require-access';
import { PostsRepository } from './posts.repository';

/** Posts that work belongs to, with the main and the alternate focal points among them. */
@Injectable()
export class PostsService {
  constructor(
    private readonly trail: MemberTrail,
    private readonly posts: PostsRepository,
  ) {}

  list(actor: Actor): Promise<PostView[]> {
    return this.within(actor, 'person.read', () => this.posts.all(actor.organisationId));
  }

  add(actor: Actor, ticket: IdempotencyTicket, name: string): Promise<PostView[]> {
    return this.trail.once(actor, ticket, async () => {
      requireAccess(actor, 'person.change', inOwnOrganisation(actor));
      await this.requireFree(actor, name);
      await this.posts.add(actor.organisationId, name);
      await this.leave(actor, 'post.added', { name });
      return this.posts.all(actor.organisationId);
    });
  }

  change(actor: Actor, name: string, { name: newName, focalPoint }: ChangePostDto): Promise<PostView[]> {
    return this.within(actor, 'person.change', async () => {
      const { organisationId } = actor;
      const post = await this.posts.lock(organisationId, name);
      if (!post) throw new NotFound();
      const to = newName?.trim() ?? name;
      if (to !== name) await this.requireFree(actor, to);
      if (focalPoint)
        await this.point(organisationId, name, post.focalPoint, focalPoint === 'none' ? null : focalPoint);
      if (to !== name) await this.posts.rename(organisationId, name, to);
      await this.leave(actor, 'post.changed', { name: to, focalPoint: focalPoint ?? post.focalPoint });
      return this.posts.all(organisationId);
    });
  }

  private async requireFree({ organisationId }: Actor, name: string): Promise<void> {
    if (await this.posts.isThere(organisationId, name))
      throw new RuleBroken('request.conflict', { fields: [{ field: 'name', reason: 'nameFree' }] });
  }

  private async point(
    organisationId: string,
    name: string,
    before: FocalPoint | null,
    after: FocalPoint | null,
  ): Promise<void> {
    if (before === after) return;
    if (before === 'main') throw new RuleBroken('post.main_needed');
    if (after === 'main') await this.posts.makeWay(organisationId);
    await this.posts.setFocalPoint(organisationId, name, after);
  }

  private within<Answer>(actor: Actor, action: Action, work: () => Promise<Answer>): Promise<Answer> {
    return this.trail.run(actor, () => {
      requireAccess(actor, action, inOwnOrganisation(actor));
      return work();
    });
  }

  /** A post has no id of its own: its organisation's stands for it, its name is in the hash. */
  private leave({ organisationId }: Actor, action: string, diff: Record<string, unknown>): Promise<void> {
    return this.trail.leave({
      action,
      aggregateId: organisationId,
      targetKind: 'post',
      targetId: organisationId,
      diff,
    });
  }
}
