import { Module } from '@nestjs/common';
import { DistributionModule } from '../progress/distribution.module';
import { CatalogueReader } from './catalogue.reader';
import { CountriesReadModel } from './countries.read-model';
import { CountriesReader } from './countries.reader';
import { DocumentsController } from './documents.controller';
import { DocumentsReadModel } from './documents.read-model';
import { DocumentsReader } from './documents.reader';
import { ParagraphsReadModel } from './paragraphs.read-model';
import { PledgesController } from './pledges.controller';
import { PledgesReadModel } from './pledges.read-model';
import { PledgesReader } from './pledges.reader';
import { RecommendationDetailsReadModel } from './recommendation-details.read-model';
import { RecommendationsController } from './recommendations.controller';
import { RecommendationsReadModel } from './recommendations.read-model';
import { RecommendationsReader } from './recommendations.reader';
import { ReferenceController } from './reference.controller';
import { VocabularyReadModel } from './vocabulary.read-model';

@Module({
  imports: [DistributionModule],
  controllers: [DocumentsController, PledgesController, RecommendationsController, ReferenceController],
  providers: [
    CatalogueReader,
    DocumentsReader,
    RecommendationsReader,
    CountriesReader,
    PledgesReader,
    PledgesReadModel,
    DocumentsReadModel,
    ParagraphsReadModel,
    RecommendationsReadModel,
    RecommendationDetailsReadModel,
    CountriesReadModel,
    VocabularyReadModel,
  ],
  exports: [CatalogueReader, RecommendationsReader],
})
export class CatalogueModule {}
