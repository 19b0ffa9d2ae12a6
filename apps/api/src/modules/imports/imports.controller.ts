import {
  Body,
  Controller,
  Get,
  HttpCode,
  Post,
  Query,
  type StreamableFile,
  UploadedFile,
  UseInterceptors,
} from '@nestjs/common';
import {
  AcceptImportDto,
  ImportsQuery,
  PasteImportDto,
  StartImportDto,
  type FanOutPreviewView,
  type ImportRunRow,
  type ImportRunView,
  type PageView,
} from '@heed/contracts';
import type { Actor } from '@heed/domain';
import { Can, CurrentActor } from '../../http/access/access';
import { Idempotent, type IdempotencyTicket } from '../../http/conventions/idempotency';
import { IfMatch } from '../../http/conventions/if-match';
import { Id } from '../../http/bodies/validation';
import { IncomingFile } from '../evidence/incoming-file.interceptor';
import { ImportsService } from './imports.service';

@Controller('api/v1/imports')
export class ImportsController {
  constructor(private readonly imports: ImportsService) {}

  /** Runs, newest first: the secretariat's world, or those of the State's own mechanism. */
  @Get()
  @Can('import.read')
  list(@CurrentActor() actor: Actor, @Query() query: ImportsQuery): Promise<PageView<ImportRunRow>> {
    return this.imports.list(actor, query);
  }

  /** Takes a file in (multipart, field `file`, up to 25 MB). It is read after the answer; poll the run for its progress. */
  @Post()
  @Can('import.start')
  @UseInterceptors(IncomingFile)
  upload(
    @CurrentActor() actor: Actor,
    @Idempotent() ticket: IdempotencyTicket,
    @UploadedFile() file: Express.Multer.File | undefined,
    @Body() dto: StartImportDto,
  ): Promise<ImportRunView> {
    return this.imports.upload(actor, ticket, file, dto);
  }

  /** Takes in pasted text. */
  @Post('paste')
  @Can('import.start')
  paste(
    @CurrentActor() actor: Actor,
    @Idempotent() ticket: IdempotencyTicket,
    @Body() dto: PasteImportDto,
  ): Promise<ImportRunView> {
    return this.imports.paste(actor, ticket, dto);
  }

  @Get(':id')
  @Can('import.read')
  read(@CurrentActor() actor: Actor, @Id() id: string): Promise<ImportRunView> {
    return this.imports.read(actor, id);
  }

  /** How many commitments publishing would make now, and for whom. */
  @Get(':id/fan-out')
  @Can('import.read')
  fanOut(@CurrentActor() actor: Actor, @Id() id: string): Promise<FanOutPreviewView> {
    return this.imports.fanOut(actor, id);
  }

  /** Rejected rows as the spreadsheet they came in, with the reason beside each. */
  @Get(':id/rejected.xlsx')
  @Can('import.read')
  rejected(@CurrentActor() actor: Actor, @Id() id: string): Promise<StreamableFile> {
    return this.imports.rejected(actor, id);
  }

  /** The matrix as it came in, its last column filled from the States' published accounts. */
  @Get(':id/matrix.docx')
  @Can('import.read')
  matrix(@CurrentActor() actor: Actor, @Id() id: string): Promise<StreamableFile> {
    return this.imports.matrix(actor, id);
  }

  /** Confirms every suggestion whose least certain field reaches a confidence. */
  @Post(':id/accept')
  @HttpCode(200)
  @Can('import.review')
  accept(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() dto: AcceptImportDto,
  ): Promise<ImportRunView> {
    return this.imports.acceptFrom(actor, id, version, dto.from);
  }

  /** Stops it, while it is read or afterwards. What was read stays. */
  @Post(':id/cancel')
  @HttpCode(200)
  @Can('import.cancel')
  cancel(@CurrentActor() actor: Actor, @Id() id: string): Promise<ImportRunView> {
    return this.imports.cancel(actor, id);
  }

  /** Takes it up where it was left; what was not read yet is read. */
  @Post(':id/resume')
  @HttpCode(200)
  @Can('import.resume')
  resume(@CurrentActor() actor: Actor, @Id() id: string): Promise<ImportRunView> {
    return this.imports.resume(actor, id);
  }

  /** A State's mechanism sends its reading to OHCHR, which confirms it. */
  @Post(':id/propose')
  @HttpCode(200)
  @Can('import.propose')
  propose(@CurrentActor() actor: Actor, @Id() id: string, @IfMatch() version: number): Promise<ImportRunView> {
    return this.imports.propose(actor, id, version);
  }

  /** Writes it into the catalogue, in one transaction. */
  @Post(':id/publish')
  @HttpCode(200)
  @Can('import.publish')
  publish(@CurrentActor() actor: Actor, @Id() id: string, @IfMatch() version: number): Promise<ImportRunView> {
    return this.imports.publish(actor, id, version);
  }

  /** Takes a publication back, while nothing was reported on it. */
  @Post(':id/undo')
  @HttpCode(200)
  @Can('import.undo')
  undo(@CurrentActor() actor: Actor, @Id() id: string, @IfMatch() version: number): Promise<ImportRunView> {
    return this.imports.undo(actor, id, version);
  }
}
