import { Module } from '@nestjs/common';
import { StandingModule } from '../progress/standing.module';
import { Applicability } from './applicability.event';
import { ListImportService } from './list-import.service';
import { ListsRepository } from './lists.repository';

/** Taking lists in, without anybody signed in: for the operator's command and for those who write the catalogue. */
@Module({
  imports: [StandingModule],
  providers: [ListsRepository, Applicability, ListImportService],
  exports: [Applicability, ListImportService],
})
export class ListImportModule {}
