import { Injectable } from '@nestjs/common';
import type { CommitmentsQuery, MyCommitmentRow, MyCommitmentsQuery, PageView } from '@heed/contracts';
import { audienceOf, isIndependentKind, SECRETARIAT_BODY, type Actor } from '@heed/domain';
import { Transactions } from '../../database/transactions';
import { contextOf } from '../../http/access/access';
import { CommitmentsReader } from '../commitments/commitments.reader';
import { AssignmentsReadModel } from './assignments.read-model';
import { presentMyCommitment } from './my-commitment.presenter';

/** A member's own list: what was assigned to a ministry, the whole State for its publisher, countries of work for the others. */
@Injectable()
export class MyCommitmentsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly assignments: AssignmentsReadModel,
    private readonly commitments: CommitmentsReader,
  ) {}

  list(actor: Actor, { state, ...query }: MyCommitmentsQuery): Promise<PageView<MyCommitmentRow>> {
    return this.transactions.run(contextOf(actor), async () => {
      const among = await this.among(actor, state);
      const page = await this.commitments.list({ ...query, ...groundOf(actor, query) }, among);
      const facts = await this.assignments.facts(
        actor.organisationId,
        page.items.map(({ id }) => id),
        hasAssignments(actor),
      );
      const inner = new Map(facts.map((fact) => [fact.commitmentId, fact]));
      return { ...page, items: page.items.map((row) => presentMyCommitment(row, inner.get(row.id))) };
    });
  }

  /** Undefined where the ground alone decides. */
  private async among(actor: Actor, states: MyCommitmentsQuery['state']): Promise<string[] | undefined> {
    const byAssignment = hasAssignments(actor) && !worksOnWholeState(actor);
    const assigned = byAssignment ? await this.assignments.assignedTo(actor.organisationId) : undefined;
    if (!states?.length) return assigned;
    const inState = await this.assignments.withUpdateIn(actor.organisationId, states);
    return assigned ? inState.filter((id) => assigned.includes(id)) : inState;
  }
}

const hasAssignments = (actor: Actor): boolean => audienceOf(actor.organisationKind) === 'state';
const worksOnWholeState = ({ organisationKind, isPublisher }: Actor): boolean =>
  organisationKind === 'nmirf' || organisationKind === 'parliament' || isPublisher;

/** The commitments an organisation may speak on at all, as filters; a country asked for is narrowed to those. */
const groundOf = (actor: Actor, { country }: CommitmentsQuery): Partial<CommitmentsQuery> => {
  if (actor.organisationKind === 'ohchr') return { bearer: ['body'], body: [SECRETARIAT_BODY] };
  const own = isIndependentKind(actor.organisationKind)
    ? [...actor.countriesOfWork]
    : actor.country
      ? [actor.country]
      : [];
  const asked = country ? own.filter((iso3) => country.includes(iso3)) : own;
  const ground = { country: asked.length > 0 ? asked : ['---'] };
  if (isIndependentKind(actor.organisationKind)) return ground;
  return { ...ground, bearer: [actor.organisationKind === 'parliament' ? 'parliament' : 'state'] };
};
