import { Injectable } from '@nestjs/common';
import type { ClusterProposalsQuery, ClusterProposalView, DecideClusterDto, PageView } from '@heed/contracts';
import type { Actor } from '@heed/domain';
import { Transactions } from '../../../database/transactions';
import { contextOf } from '../../../http/access/access';
import { cursorKeys } from '../../../http/conventions/cursor-keys';
import type { IdempotencyTicket } from '../../../http/conventions/idempotency';
import { PAGE_SIZE, pageOf } from '../../../http/conventions/paging';
import { NotFound } from '../../../http/problems/problems';
import { ClusterTrail } from '../cluster-trail';
import { ClusterDecisions } from '../decisions/cluster-decisions.service';
import { presentProposal } from './proposal.presenter';
import { ProposalsReadModel } from './proposals.read-model';

/** Pairs of texts that may ask the same, and what people decide of them. */
@Injectable()
export class ProposalsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly proposals: ProposalsReadModel,
    private readonly decisions: ClusterDecisions,
    private readonly trail: ClusterTrail,
  ) {}

  list(actor: Actor, query: ClusterProposalsQuery): Promise<PageView<ClusterProposalView>> {
    const limit = query.limit ?? PAGE_SIZE;
    const behind = cursorKeys(query.after, ['decimal', 'uuid']);
    return this.transactions.run(contextOf(actor), async () => {
      const rows = await this.proposals.page(query, behind, limit + 1);
      const page = pageOf(rows, limit, ({ similarity, id }) => [similarity, id], await this.proposals.count(query));
      return { ...page, items: page.items.map((row) => presentProposal(actor, row)) };
    });
  }

  decide(
    actor: Actor,
    ticket: IdempotencyTicket,
    id: string,
    version: number,
    dto: DecideClusterDto,
  ): Promise<ClusterProposalView> {
    return this.transactions.run(contextOf(actor), () =>
      this.trail.once(actor, ticket, async () => {
        const outcome = await this.decisions.decide(actor, id, version, dto);
        const row = await this.proposals.one(id);
        if (!row) throw new NotFound();
        await this.trail.decided(id, { decision: dto.decision, ...outcome, why: dto.why ?? null });
        return presentProposal(actor, row);
      }),
    );
  }
}
