import { Module } from '@nestjs/common';
import { FacetCountsRepository } from './facet-counts.repository';
import { PublishedRowsRepository } from './published-rows.repository';
import { PublishedStanding } from './published-standing.event';
import { StandingWriter } from './standing-writer.event';
import { StandingRepository } from './standing.repository';
import { TallyRepository } from './tally.repository';

/** Writing the read models; for those who publish and those who load. */
@Module({
  providers: [
    StandingWriter,
    PublishedStanding,
    PublishedRowsRepository,
    StandingRepository,
    TallyRepository,
    FacetCountsRepository,
  ],
  exports: [StandingWriter, PublishedStanding],
})
export class StandingModule {}
