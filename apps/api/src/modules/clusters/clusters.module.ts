import { Module } from '@nestjs/common';
import { ClusterTrail } from './cluster-trail';
import { ClusterDecisions } from './decisions/cluster-decisions.service';
import { ClustersRepository } from './decisions/clusters.repository';
import { DecidedPairsRepository } from './decisions/decided-pairs.repository';
import { LineageController } from './lineage/lineage.controller';
import { LineageReadModel } from './lineage/lineage.read-model';
import { LineageReader } from './lineage/lineage.reader';
import { ProposalsController } from './proposals/proposals.controller';
import { ProposalsReadModel } from './proposals/proposals.read-model';
import { ProposalsService } from './proposals/proposals.service';
import { ClusterSearch } from './search/cluster-search.service';
import { ClusterTextsRepository } from './search/cluster-texts.repository';
import { PairSearch } from './search/pair-search';

/** The same ask in other words: pairs that the machine proposes, what people decide, and an ask through the years. */
@Module({
  controllers: [ProposalsController, LineageController],
  providers: [
    ClusterDecisions,
    ClusterSearch,
    ClusterTextsRepository,
    ClusterTrail,
    ClustersRepository,
    DecidedPairsRepository,
    LineageReadModel,
    LineageReader,
    PairSearch,
    ProposalsReadModel,
    ProposalsService,
  ],
  exports: [LineageReader],
})
export class ClustersModule {}
