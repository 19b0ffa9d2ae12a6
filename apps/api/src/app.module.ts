import { type DynamicModule, Module } from '@nestjs/common';
import { ConfigModule } from './config/config.module';
import type { Env } from './config/env';
import { DatabaseModule } from './database/database.module';
import { HttpModule } from './http/http.module';
import { AssignmentsModule } from './modules/assignments/assignments.module';
import { AuditModule } from './modules/audit/audit.module';
import { TrailModule } from './modules/audit/trail/trail.module';
import { CatalogueModule } from './modules/catalogue/catalogue.module';
import { ClustersModule } from './modules/clusters/clusters.module';
import { ExchangeModule } from './modules/cataloguing/exchange/exchange.module';
import { CommitmentsModule } from './modules/commitments/commitments.module';
import { DemonstrationModule } from './modules/demonstration/demonstration.module';
import { EvidenceModule } from './modules/evidence/evidence.module';
import { HealthModule } from './modules/health/health.module';
import { IdentityModule } from './modules/identity/identity.module';
import { ImportsModule } from './modules/imports/imports.module';
import { ListsModule } from './modules/lists/lists.module';
import { OpenApiModule } from './modules/openapi/openapi.module';
import { OrganisationLifeModule } from './modules/organisations/organisation-life.module';
import { PeopleModule } from './modules/people/people.module';
import { PortalModule } from './modules/portal/portal.module';
import { ProgressModule } from './modules/progress/progress.module';
import { SearchModule } from './modules/search/search.module';
import { UpdatesModule } from './modules/updates/updates.module';

/** Nouns with rules of their own, one module each; in alphabetical order, the portal last because it answers all other paths. */
const NOUNS = [
  AssignmentsModule,
  AuditModule,
  CatalogueModule,
  ClustersModule,
  CommitmentsModule,
  DemonstrationModule,
  EvidenceModule,
  ExchangeModule,
  HealthModule,
  IdentityModule,
  ImportsModule,
  ListsModule,
  OpenApiModule,
  OrganisationLifeModule,
  PeopleModule,
  ProgressModule,
  SearchModule,
  TrailModule,
  UpdatesModule,
  PortalModule,
];

/** The whole application on one database. */
@Module({})
export class AppModule {
  static of(env: Env, databaseUrl: string): DynamicModule {
    return {
      module: AppModule,
      imports: [
        ConfigModule.of(env),
        DatabaseModule.at(databaseUrl, undefined, env.HEED_PORTAL_DATABASE_URL),
        HttpModule,
        ...NOUNS,
      ],
    };
  }
}
