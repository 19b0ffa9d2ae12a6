import { Module } from '@nestjs/common';
import { CommitmentsModule } from '../commitments/commitments.module';
import { CountryPageReadModel } from './country-page.read-model';
import { CountryProgress } from './country-progress.service';
import { GroupLabelsReadModel } from './group-labels.read-model';
import { HomeCountsReadModel } from './home-counts.read-model';
import { HomeProgress } from './home-progress.service';
import { MeasuresReadModel } from './measures.read-model';
import { MonthsReadModel } from './months.read-model';
import { ProgressController } from './progress.controller';
import { ProgressReader } from './progress.reader';
import { StandingAgeing } from './standing-ageing';
import { StandingModule } from './standing.module';
import { WorldProgress } from './world-progress.service';

@Module({
  imports: [CommitmentsModule, StandingModule],
  controllers: [ProgressController],
  providers: [
    ProgressReader,
    StandingAgeing,
    HomeProgress,
    CountryProgress,
    WorldProgress,
    MeasuresReadModel,
    MonthsReadModel,
    HomeCountsReadModel,
    CountryPageReadModel,
    GroupLabelsReadModel,
  ],
  exports: [ProgressReader, StandingModule],
})
export class ProgressModule {}
