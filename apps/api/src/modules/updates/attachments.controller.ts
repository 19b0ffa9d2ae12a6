import {
  Body,
  Controller,
  Delete,
  Get,
  Header,
  HttpCode,
  Post,
  type StreamableFile,
  UploadedFile,
  UseInterceptors,
} from '@nestjs/common';
import { AttachFileDto, AttachLinkDto, type EvidenceView } from '@heed/contracts';
import type { Actor } from '@heed/domain';
import { Can, CurrentActor } from '../../http/access/access';
import { Idempotent, type IdempotencyTicket } from '../../http/conventions/idempotency';
import { Id } from '../../http/bodies/validation';
import { IncomingFile } from '../evidence/incoming-file.interceptor';
import { UpdatesService } from './updates.service';

@Controller('api/v1/updates/:id')
export class AttachmentsController {
  constructor(private readonly updates: UpdatesService) {}

  /** Attaches a file (multipart, field `file`, up to 25 MB). Its type is told by its content; its SHA-256 is in the answer. */
  @Post('evidence')
  @Can('evidence.attach')
  @UseInterceptors(IncomingFile)
  attachFile(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Idempotent() ticket: IdempotencyTicket,
    @UploadedFile() file: Express.Multer.File | undefined,
    @Body() dto: AttachFileDto,
  ): Promise<EvidenceView> {
    return this.updates.attachFile(actor, id, ticket, file, dto);
  }

  /** Attaches a link. Heed never fetches it. */
  @Post('links')
  @Can('evidence.attach')
  attachLink(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Idempotent() ticket: IdempotencyTicket,
    @Body() dto: AttachLinkDto,
  ): Promise<EvidenceView> {
    return this.updates.attachLink(actor, id, ticket, dto);
  }

  @Get('evidence/:evidenceId/file')
  @Can('evidence.download')
  @Header('Content-Security-Policy', "default-src 'none'; sandbox")
  readFile(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Id('evidenceId') evidenceId: string,
  ): Promise<StreamableFile> {
    return this.updates.readFile(actor, id, evidenceId);
  }

  @Delete('evidence/:evidenceId')
  @HttpCode(204)
  @Can('evidence.remove')
  remove(@CurrentActor() actor: Actor, @Id() id: string, @Id('evidenceId') evidenceId: string): Promise<void> {
    return this.updates.removeEvidence(actor, id, evidenceId);
  }
}
