import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuditModule } from '../../audit/audit.module';
import { EvidenceModule } from '../../evidence/evidence.module';
import { OrganisationsModule } from '../../organisations/organisations.module';
import { StandingModule } from '../../progress/standing.module';
import { PublicationTrail } from '../publication-trail';
import { PublishedUpdatesRepository } from '../published-updates.repository';
import { StatusUpdate } from '../status-update.entity';
import { UpdatesRepository } from '../updates.repository';
import { AccountRelease } from './account-release';
import { AuthorsAccounts } from './authors-accounts';
import { DueAccountsRepository } from './due-accounts.repository';
import { WeeklyRelease } from './weekly-release';

/** How accounts go out: what the workspace's publishing and the weekly batch share. */
@Module({
  imports: [TypeOrmModule.forFeature([StatusUpdate]), AuditModule, EvidenceModule, OrganisationsModule, StandingModule],
  providers: [
    UpdatesRepository,
    PublishedUpdatesRepository,
    PublicationTrail,
    AccountRelease,
    AuthorsAccounts,
    DueAccountsRepository,
    WeeklyRelease,
  ],
  exports: [UpdatesRepository, PublishedUpdatesRepository, AccountRelease, WeeklyRelease],
})
export class ReleaseModule {}
