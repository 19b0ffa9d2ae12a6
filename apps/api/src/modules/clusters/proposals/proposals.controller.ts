import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import {
  ClusterProposalsQuery,
  type ClusterProposalView,
  type ClusterSearchView,
  DecideClusterDto,
  type PageView,
  ProposeClustersDto,
} from '@heed/contracts';
import type { Actor } from '@heed/domain';
import { Can, CurrentActor } from '../../../http/access/access';
import { Idempotent, type IdempotencyTicket } from '../../../http/conventions/idempotency';
import { IfMatch } from '../../../http/conventions/if-match';
import { Id } from '../../../http/bodies/validation';
import { ClusterSearch } from '../search/cluster-search.service';
import { ProposalsService } from './proposals.service';

@Controller('api/v1/cluster-proposals')
export class ProposalsController {
  constructor(
    private readonly proposals: ProposalsService,
    private readonly search: ClusterSearch,
  ) {}

  /** Pairs of texts that may ask the same, most alike first. */
  @Get()
  @Can('cluster.read')
  list(@CurrentActor() actor: Actor, @Query() query: ClusterProposalsQuery): Promise<PageView<ClusterProposalView>> {
    return this.proposals.list(actor, query);
  }

  /** Compares the texts of the catalogue, or those of one document with the rest. What people decided stays. */
  @Post()
  @Can('cluster.review')
  propose(
    @CurrentActor() actor: Actor,
    @Idempotent() ticket: IdempotencyTicket,
    @Body() dto: ProposeClustersDto,
  ): Promise<ClusterSearchView> {
    return this.search.run(actor, ticket, dto);
  }

  /** The same ask, a related one, or only alike in wording. Another decision undoes the one before it. */
  @Post(':id/decision')
  @HttpCode(200)
  @Can('cluster.review')
  decide(
    @CurrentActor() actor: Actor,
    @Idempotent() ticket: IdempotencyTicket,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() dto: DecideClusterDto,
  ): Promise<ClusterProposalView> {
    return this.proposals.decide(actor, ticket, id, version, dto);
  }
}
