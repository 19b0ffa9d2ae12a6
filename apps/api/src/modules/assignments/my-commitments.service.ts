import { Injectable } from '@nestjs/common';
import type { CommitmentsQuery, MyCommitmentRow, MyCommitmentsQuery, PageView } from '@heed/contracts';
import { isIndependentKind, SECRETARIAT_BODY, seenAssignments, type Actor, type SeenAssignments } from '@heed/domain';
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

  list(actor: Actor, { state, assigned, assignee, ...query }: MyCommitmentsQuery): Promise<PageView<MyCommitmentRow>> {
    return this.transactions.run(contextOf(actor), async () => {
      const among = await this.among(actor, { state, assigned, assignee });
      const page = await this.commitments.list({ ...query, ...groundOf(actor, query) }, among);
      const facts = await this.assignments.facts(
        actor.organisationId,
        page.items.map(({ id }) => id),
        seenAssignments(actor),
      );
      const inner = new Map(facts.map((fact) => [fact.commitmentId, fact]));
      return { ...page, items: page.items.map((row) => presentMyCommitment(row, inner.get(row.id))) };
    });
  }

  /** Undefined where the ground alone decides. */
  private async among(actor: Actor, asked: InnerQuery): Promise<string[] | undefined> {
    const seen = seenAssignments(actor);
    const lists = [
      seen === 'own' ? await this.assignments.assignedTo(actor.organisationId) : undefined,
      asked.state?.length ? await this.assignments.withUpdateIn(actor.organisationId, asked.state) : undefined,
      asked.assigned ? await this.given(actor, seen, asked.assigned === 'true') : undefined,
      asked.assignee ? await this.givenTo(seen, asked.assignee) : undefined,
    ];
    return inAll(lists.filter((list) => list !== undefined));
  }

  /** Whoever has no part in it knows of none that is given, and of none that is not. */
  private async given(actor: Actor, seen: SeenAssignments, given: boolean): Promise<string[]> {
    return seen === 'none' || actor.country === null ? [] : this.assignments.ofState(actor.country, given);
  }

  private async givenTo(seen: SeenAssignments, organisationId: string): Promise<string[]> {
    return seen === 'none' ? [] : this.assignments.assignedTo(organisationId);
  }
}

type InnerQuery = Pick<MyCommitmentsQuery, 'state' | 'assigned' | 'assignee'>;

/** What is in every list; undefined without any. */
const inAll = ([first, ...others]: readonly string[][]): string[] | undefined => {
  const sets = others.map((list) => new Set(list));
  return first?.filter((id) => sets.every((set) => set.has(id)));
};

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
