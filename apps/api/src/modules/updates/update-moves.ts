import { Injectable } from '@nestjs/common';
import { AttachmentsService } from './attachments.service';
import { ClearanceService } from './clearance.service';
import { DraftingService } from './drafting.service';
import { PublishingService } from './publishing.service';

/** What can be done with an update, by the part of its life it belongs to. */
@Injectable()
export class UpdateMoves {
  constructor(
    readonly drafting: DraftingService,
    readonly clearance: ClearanceService,
    readonly publishing: PublishingService,
    readonly attachments: AttachmentsService,
  ) {}
}
