import { Injectable } from '@nestjs/common';
import type { AssignDto, AssignmentsView } from '@heed/contracts';
import { can, type Action, type Actor, type Target } from '@heed/domain';
import { requiring } from '../../http/access/require-access';
import type { IdempotencyTicket } from '../../http/conventions/idempotency';
import { NotFound, RuleBroken } from '../../http/problems/problems';
import { MemberTrail } from '../audit/member-trail.event';
import { commitmentTarget, CommitmentTargets } from '../commitments/commitment-targets.reader';
import { AssignmentsRepository, type Candidate } from './assignments.repository';

const requireAccess = requiring();

const on = (commitmentId: string) => ({ targetKind: 'commitment', targetId: commitmentId });

const assignable = (actor: Actor, target: Target, { judged }: Candidate): boolean =>
  can(actor, 'commitment.assign', { ...target, organisation: judged }).allowed;

/** A State's mechanism gives commitments to ministries and agencies, and takes them back; what they wrote stays theirs. */
@Injectable()
export class AssignmentsService {
  constructor(
    private readonly trail: MemberTrail,
    private readonly targets: CommitmentTargets,
    private readonly assignments: AssignmentsRepository,
  ) {}

  list(actor: Actor, commitmentId: string): Promise<AssignmentsView> {
    return this.trail.run(actor, async () =>
      this.view(actor, commitmentId, await this.require(actor, 'assignment.read', commitmentId)),
    );
  }

  assign(actor: Actor, ticket: IdempotencyTicket, commitmentId: string, dto: AssignDto): Promise<AssignmentsView> {
    return this.trail.once(actor, ticket, async () => {
      const target = await this.require(actor, 'commitment.assign', commitmentId);
      const candidate = await this.assignments.candidate(dto.organisation);
      const country = candidate?.judged.country;
      // One answer for whoever is of another State, not verified, or not there.
      if (!candidate || !country || !assignable(actor, target, candidate))
        throw new RuleBroken('request.invalid', { fields: [{ field: 'organisation', reason: 'isIn' }] });
      const dueOn = dto.dueOn ?? null;
      if (!(await this.assignments.give(candidate.ref.id, commitmentId, country, dueOn)))
        throw new RuleBroken('assignment.exists');
      const view = await this.view(actor, commitmentId, target);
      await this.trail.leave({
        action: 'commitment.assigned',
        aggregateId: commitmentId,
        ...on(commitmentId),
        codes: { organisation: { from: null, to: candidate.ref.id } },
        diff: { dueOn },
      });
      return view;
    });
  }

  takeBack(actor: Actor, commitmentId: string, organisationId: string): Promise<void> {
    return this.trail.run(actor, async () => {
      await this.require(actor, 'commitment.assign', commitmentId);
      if (!(await this.assignments.takeBack(organisationId, commitmentId))) throw new NotFound();
      await this.trail.leave({
        action: 'commitment.taken_back',
        aggregateId: commitmentId,
        ...on(commitmentId),
        codes: { organisation: { from: organisationId, to: null } },
      });
    });
  }

  private async view(actor: Actor, commitmentId: string, target: Target): Promise<AssignmentsView> {
    const items = await this.assignments.of(commitmentId);
    const country = target.commitment?.country;
    if (!country || !can(actor, 'commitment.assign', target).allowed) return { items, assignable: [] };
    const candidates = await this.assignments.candidates(country, commitmentId);
    return {
      items,
      assignable: candidates.filter((candidate) => assignable(actor, target, candidate)).map(({ ref }) => ref),
    };
  }

  /** @throws NotFound also where it is not given to whoever asks: who works on what is the State's inner matter. */
  private async require(actor: Actor, action: Action, commitmentId: string): Promise<Target> {
    const commitment = await this.targets.find(actor, commitmentId);
    if (!commitment) throw new NotFound();
    const target = { commitment: commitmentTarget(commitment, commitment.assigned ? [actor.organisationId] : []) };
    requireAccess(actor, action, target);
    return target;
  }
}
