import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CommitmentsModule } from '../commitments/commitments.module';
import { EvidenceModule } from '../evidence/evidence.module';
import { OrganisationsModule } from '../organisations/organisations.module';
import { ProgressModule } from '../progress/progress.module';
import { AttachmentsController } from './attachments.controller';
import { AttachmentsService } from './attachments.service';
import { ClearanceService } from './clearance.service';
import { CommitmentTargetsRepository } from './commitment-targets.repository';
import { DraftingService } from './drafting.service';
import { MemberTransactions } from './member-transactions';
import { PublicationTrail } from './publication-trail';
import { PublishedUpdatesController } from './published-updates.controller';
import { PublishedUpdatesRepository } from './published-updates.repository';
import { PublishingService } from './publishing.service';
import { StatusUpdate } from './status-update.entity';
import { UpdateMoves } from './update-moves';
import { UpdateSurroundings } from './update-surroundings';
import { UpdatesController } from './updates.controller';
import { UpdatesReader } from './updates.reader';
import { UpdatesRepository } from './updates.repository';
import { UpdatesService } from './updates.service';

@Module({
  imports: [
    TypeOrmModule.forFeature([StatusUpdate]),
    CommitmentsModule,
    EvidenceModule,
    OrganisationsModule,
    ProgressModule,
  ],
  controllers: [UpdatesController, PublishedUpdatesController, AttachmentsController],
  providers: [
    AttachmentsService,
    ClearanceService,
    CommitmentTargetsRepository,
    DraftingService,
    MemberTransactions,
    PublicationTrail,
    PublishedUpdatesRepository,
    PublishingService,
    UpdateMoves,
    UpdateSurroundings,
    UpdatesReader,
    UpdatesRepository,
    UpdatesService,
  ],
})
export class UpdatesModule {}
