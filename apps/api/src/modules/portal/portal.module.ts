import { Module } from '@nestjs/common';
import { ErrorPage } from '../../http/problems/error-page';
import { CatalogueModule } from '../catalogue/catalogue.module';
import { ClustersModule } from '../clusters/clusters.module';
import { CommitmentsModule } from '../commitments/commitments.module';
import { OrganisationsModule } from '../organisations/organisations.module';
import { ProgressModule } from '../progress/progress.module';
import { SearchModule } from '../search/search.module';
import { CataloguePages } from './catalogue-pages.service';
import { FilterChoices } from './filter-choices';
import { FilterChoicesReadModel } from './filter-choices.read-model';
import { OrganisationPages } from './organisation-pages.service';
import { PortalErrorPage } from './portal-error-page';
import { PortalRenderer } from './portal-renderer';
import { PortalController } from './portal.controller';
import { ProgressPages } from './progress-pages.service';
import { RecommendationPages } from './recommendation-pages.service';
import { StaticFiles } from './static-files';
import { StaticFilesController } from './static-files.controller';

/** The public portal and the files of both web parts. Last of the modules: it answers what no other one does. */
@Module({
  imports: [CatalogueModule, ClustersModule, CommitmentsModule, OrganisationsModule, ProgressModule, SearchModule],
  controllers: [StaticFilesController, PortalController],
  providers: [
    CataloguePages,
    ProgressPages,
    RecommendationPages,
    OrganisationPages,
    FilterChoices,
    FilterChoicesReadModel,
    PortalRenderer,
    StaticFiles,
    { provide: ErrorPage, useClass: PortalErrorPage },
  ],
})
export class PortalModule {}
