import { Module } from '@nestjs/common';
import { StandingModule } from '../progress/standing.module';
import { LoadLedgerRepository } from './load-ledger.repository';
import { SeedLoader } from './seed-loader';
import { SeedRowsRepository } from './seed-rows.repository';
import { TotalsReadModel } from './totals.read-model';

@Module({
  imports: [StandingModule],
  providers: [SeedLoader, SeedRowsRepository, LoadLedgerRepository, TotalsReadModel],
  exports: [SeedLoader, TotalsReadModel],
})
export class SeedingModule {}
