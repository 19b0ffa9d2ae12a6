import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module';
import { EvidenceModule } from '../evidence/evidence.module';
import { Passwords } from '../identity/passwords/passwords.reader';
import { ProgressModule } from '../progress/progress.module';
import { LoadLedgerRepository } from '../seeding/load-ledger.repository';
import { DemonstrationAccounts } from './demonstration-accounts.service';
import { DemonstrationAccountsReadModel } from './demonstration-accounts.read-model';
import { DemonstrationController } from './demonstration.controller';
import { DemonstrationLedger } from './demonstration-ledger';
import { DemonstrationLoader } from './demonstration-loader';
import { DemonstrationRemover } from './demonstration-remover';
import { DemonstrationRepository } from './demonstration.repository';
import { DemonstrationWriter } from './demonstration-writer';
import { RemovalRepository } from './removal.repository';

/** Six invented States in which everything can be tried; never in the figures of the world. */
@Module({
  imports: [AuditModule, EvidenceModule, ProgressModule],
  controllers: [DemonstrationController],
  providers: [
    DemonstrationLoader,
    DemonstrationRemover,
    DemonstrationLedger,
    DemonstrationWriter,
    DemonstrationRepository,
    RemovalRepository,
    DemonstrationAccounts,
    DemonstrationAccountsReadModel,
    LoadLedgerRepository,
    Passwords,
  ],
  exports: [DemonstrationLoader, DemonstrationRemover, DemonstrationAccounts],
})
export class DemonstrationModule {}
