import { Injectable } from '@nestjs/common';
import type { ChangePersonDto, ListQuery, PeopleView, PersonView } from '@heed/contracts';
import { can, type Actor } from '@heed/domain';
import { cursorKeys } from '../../../http/conventions/cursor-keys';
import { PAGE_SIZE, pageOf } from '../../../http/conventions/paging';
import { NotFound, RuleBroken } from '../../../http/problems/problems';
import { InvitationsRepository } from '../invitations/invitations.repository';
import { changesOf } from '../../audit/audit.event';
import { MemberTrail } from '../../audit/member-trail.event';
import { inOwnOrganisation, requireAccess } from '../require-access';
import { type MemberRow, MembersRepository } from './members.repository';
import { presentInvitation, presentPerson } from './person.presenter';

/** Who belongs to an organisation, in which roles and post. */
@Injectable()
export class MembersService {
  constructor(
    private readonly trail: MemberTrail,
    private readonly members: MembersRepository,
    private readonly invitations: InvitationsRepository,
  ) {}

  list(actor: Actor, query: ListQuery): Promise<PeopleView> {
    const limit = query.limit ?? PAGE_SIZE;
    const { organisationId } = actor;
    return this.trail.run(actor, async () => {
      requireAccess(actor, 'person.read', inOwnOrganisation(actor));
      const rows = await this.members.page(organisationId, cursorKeys(query.after, ['text', 'uuid']), limit + 1);
      const reachable = can(actor, 'person.read_contact', inOwnOrganisation(actor)).allowed;
      const waiting = reachable ? await this.invitations.open(organisationId) : [];
      const page = pageOf(rows, limit, ({ name, userId }) => [name, userId]);
      const items = page.items.map((row) => presentPerson(actor, row));
      return { items, next: page.next, invitations: waiting.map(presentInvitation) };
    });
  }

  /** Their sessions end with the change of roles, in the database: the next request finds none. */
  change(actor: Actor, userId: string, version: number, { roles, post }: ChangePersonDto): Promise<PersonView> {
    return this.trail.run(actor, async () => {
      const person = await this.load(actor, 'person.change', userId);
      if (person.version !== version)
        throw new RuleBroken('version.stale', { current: { version: person.version, changed: [] } });
      if (!roles.includes('administrator')) await this.requireAnother(actor, person);
      await this.invitations.addPost(actor.organisationId, post.trim());
      await this.members.change(actor.organisationId, userId, roles, post.trim());
      const codes = { roles: { from: person.roles, to: roles } };
      await this.trail.leave({
        action: 'person.changed',
        aggregateId: userId,
        targetKind: 'person',
        targetId: userId,
        codes,
        diff: changesOf({ post: person.post }, { post: post.trim() }),
      });
      return presentPerson(actor, await this.required(actor, userId));
    });
  }

  remove(actor: Actor, userId: string): Promise<void> {
    return this.trail.run(actor, async () => {
      const person = await this.load(actor, 'person.remove', userId);
      await this.requireAnother(actor, person);
      await this.members.end(actor.organisationId, userId);
      await this.trail.leave({
        action: 'person.removed',
        aggregateId: userId,
        targetKind: 'person',
        targetId: userId,
      });
    });
  }

  private async load(actor: Actor, action: 'person.change' | 'person.remove', userId: string): Promise<MemberRow> {
    await this.members.lockRoles(actor.organisationId);
    const person = await this.required(actor, userId);
    requireAccess(actor, action, inOwnOrganisation(actor, userId));
    return person;
  }

  private async required(actor: Actor, userId: string): Promise<MemberRow> {
    const person = await this.members.byId(actor.organisationId, userId);
    if (!person) throw new NotFound();
    return person;
  }

  private async requireAnother({ organisationId }: Actor, { userId, roles }: MemberRow): Promise<void> {
    if (!roles.includes('administrator')) return;
    if ((await this.members.administratorsBeside(organisationId, userId)) === 0)
      throw new RuleBroken('person.last_administrator');
  }
}
