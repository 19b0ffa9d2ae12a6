import { Module } from '@nestjs/common';
import { MemberTrailModule } from '../audit/member-trail.module';
import { CommitmentsModule } from '../commitments/commitments.module';
import { EvidenceModule } from '../evidence/evidence.module';
import { OrganisationsModule } from '../organisations/organisations.module';
import { ProgressModule } from '../progress/progress.module';
import { AttachmentsController } from './attachments.controller';
import { AttachmentsService } from './attachments.service';
import { ClearanceService } from './clearance.service';
import { DraftingService } from './drafting.service';
import { PublishedUpdatesController } from './published-updates.controller';
import { PublishingService } from './publishing.service';
import { ReleaseModule } from './releasing/release.module';
import { ReleaseTimer } from './releasing/release-timer';
import { UpdateMoves } from './update-moves';
import { UpdateSurroundings } from './update-surroundings';
import { UpdatesController } from './updates.controller';
import { UpdatesReader } from './updates.reader';
import { UpdatesService } from './updates.service';

@Module({
  imports: [CommitmentsModule, EvidenceModule, OrganisationsModule, ProgressModule, ReleaseModule, MemberTrailModule],
  controllers: [UpdatesController, PublishedUpdatesController, AttachmentsController],
  providers: [
    AttachmentsService,
    ClearanceService,
    DraftingService,
    PublishingService,
    ReleaseTimer,
    UpdateMoves,
    UpdateSurroundings,
    UpdatesReader,
    UpdatesService,
  ],
})
export class UpdatesModule {}
