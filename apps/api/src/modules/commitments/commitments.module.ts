import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/catalogue.module';
import { AssessmentsReadModel } from './assessments.read-model';
import { CommitmentAbilities } from './commitment-abilities.service';
import { CommitmentTargets } from './commitment-targets.reader';
import { CommitmentsController } from './commitments.controller';
import { CommitmentsReadModel } from './commitments.read-model';
import { CommitmentsReader } from './commitments.reader';
import { PublishedUpdatesController } from './published-updates.controller';
import { PublishedUpdatesReadModel } from './published-updates.read-model';

@Module({
  imports: [CatalogueModule],
  controllers: [CommitmentsController, PublishedUpdatesController],
  providers: [
    CommitmentsReader,
    CommitmentTargets,
    CommitmentAbilities,
    CommitmentsReadModel,
    PublishedUpdatesReadModel,
    AssessmentsReadModel,
  ],
  exports: [CommitmentsReader, CommitmentTargets],
})
export class CommitmentsModule {}
