import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module';
import { ListImportModule } from './list-import.module';
import { ListTrail } from './list-trail';
import { ListsController } from './lists.controller';
import { ListsReadModel } from './lists.read-model';
import { ListsService } from './lists.service';

@Module({
  imports: [AuditModule, ListImportModule],
  controllers: [ListsController],
  providers: [ListsService, ListsReadModel, ListTrail],
})
export class ListsModule {}
