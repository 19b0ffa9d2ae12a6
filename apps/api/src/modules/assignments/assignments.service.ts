import { Injectable } from '@nestjs/common';
import type { AssignDto, AssignmentsView, AssignmentView, OrganisationRef } from '@heed/contracts';
import { can, type Action, type Actor, type Target } from '@heed/domain';
import { requiring } from '../../http/access/require-access';
import type { IdempotencyTicket } from '../../http/conventions/idempotency';
import { NotFound, RuleBroken } from '../../http/problems/problems';
import { MemberTrail } from '../audit/member-trail.event';
import { AssignmentsRepository } from './assignments.repository';

const requireAccess = requiring();

const on = (commitmentId: string) => ({ targetKind: 'commitment', targetId: commitmentId });

const withoutThese = (among: readonly OrganisationRef[], items: readonly AssignmentView[]): OrganisationRef[] => {
  const given = new Set(items.map(({ organisation }) => organisation.id));
  return among.filter(({ id }) => !given.has(id));
};

/** A State's mechanism gives commitments to ministries and agencies, and takes them back; what they wrote stays theirs. */
@Injectable()
export class AssignmentsService {
  constructor(
    private readonly trail: MemberTrail,
    private readonly assignments: AssignmentsRepository,
  ) {}

  list(actor: Actor, commitmentId: string): Promise<AssignmentsView> {
    return this.trail.run(actor, () => this.view(actor, commitmentId));
  }

  assign(actor: Actor, ticket: IdempotencyTicket, commitmentId: string, dto: AssignDto): Promise<AssignmentsView> {
    return this.trail.once(actor, ticket, async () => {
      const { country, among } = await this.ground(actor, commitmentId);
      // One answer for whoever is of another State, not verified, or not there.
      if (!among.some(({ id }) => id === dto.organisation))
        throw new RuleBroken('request.invalid', { fields: [{ field: 'organisation', reason: 'isIn' }] });
      const dueOn = dto.dueOn ?? null;
      if (!(await this.assignments.give(dto.organisation, commitmentId, country, dueOn)))
        throw new RuleBroken('assignment.exists');
      const items = await this.assignments.of(commitmentId);
      await this.trail.leave({
        action: 'commitment.assigned',
        aggregateId: commitmentId,
        ...on(commitmentId),
        codes: { organisation: { from: null, to: dto.organisation } },
        diff: { dueOn },
      });
      return { items, assignable: withoutThese(among, items) };
    });
  }

  takeBack(actor: Actor, commitmentId: string, organisationId: string): Promise<void> {
    return this.trail.run(actor, async () => {
      await this.load(actor, 'commitment.assign', commitmentId);
      if (!(await this.assignments.takeBack(organisationId, commitmentId))) throw new NotFound();
      await this.trail.leave({
        action: 'commitment.taken_back',
        aggregateId: commitmentId,
        ...on(commitmentId),
        codes: { organisation: { from: organisationId, to: null } },
      });
    });
  }

  private async view(actor: Actor, commitmentId: string): Promise<AssignmentsView> {
    const { target, items } = await this.load(actor, 'assignment.read', commitmentId);
    const gives = can(actor, 'commitment.assign', target).allowed;
    const among = gives ? await this.assignments.ofState(actor.country ?? '') : [];
    return { items, assignable: withoutThese(among, items) };
  }

  /** Where the actor gives commitments, and to whom. */
  private async ground(actor: Actor, commitmentId: string) {
    await this.load(actor, 'commitment.assign', commitmentId);
    const country = actor.country ?? ''; // of the commitment too, says the rule
    return { country, among: await this.assignments.ofState(country) };
  }

  /** @throws NotFound also where it is not given to whoever asks: who works on what is the State's inner matter. */
  private async load(actor: Actor, action: Action, commitmentId: string) {
    const commitment = await this.assignments.commitment(commitmentId);
    if (!commitment) throw new NotFound();
    const items = await this.assignments.of(commitmentId);
    const assignedTo = items.map(({ organisation }) => organisation.id);
    const target: Target = { commitment: { ...commitment, body: null, assignedTo } };
    requireAccess(actor, action, target);
    return { target, items };
  }
}
