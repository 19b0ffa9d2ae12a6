import { Module } from '@nestjs/common';
import { CataloguingModule } from '../cataloguing/cataloguing.module';
import { ListImportModule } from '../lists/list-import.module';
import { LoadLedgerRepository } from './load-ledger.repository';
import { SeedLoader } from './seed-loader';
import { TotalsReadModel } from './totals.read-model';

@Module({
  imports: [CataloguingModule, ListImportModule],
  providers: [SeedLoader, LoadLedgerRepository, TotalsReadModel],
  exports: [SeedLoader, TotalsReadModel],
})
export class SeedingModule {}
