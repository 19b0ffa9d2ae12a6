import { Body, Controller, Delete, Get, HttpCode, Post, Put, Query } from '@nestjs/common';
import {
  CreateUpdateDto,
  ReturnUpdateDto,
  UpdateContentDto,
  UpdatesQuery,
  type PageView,
  type UpdateRow,
  type UpdateView,
} from '@heed/contracts';
import type { Actor } from '@heed/domain';
import { Can, CurrentActor } from '../../http/access/access';
import { Idempotent, type IdempotencyTicket } from '../../http/conventions/idempotency';
import { IfMatch } from '../../http/conventions/if-match';
import { Id } from '../../http/bodies/validation';
import { UpdatesService } from './updates.service';

@Controller('api/v1/updates')
export class UpdatesController {
  constructor(private readonly updates: UpdatesService) {}

  /** The organisation's own updates, or (`scope=queue`) what waits for whoever clears: the State's publisher, or a validator of any other organisation. */
  @Get()
  @Can('update.read')
  list(@CurrentActor() actor: Actor, @Query() query: UpdatesQuery): Promise<PageView<UpdateRow>> {
    return this.updates.list(actor, query);
  }

  /** Begins an update on a commitment, as a draft that only its organisation sees. */
  @Post()
  @Can('update.draft')
  draft(
    @CurrentActor() actor: Actor,
    @Idempotent() ticket: IdempotencyTicket,
    @Body() dto: CreateUpdateDto,
  ): Promise<UpdateView> {
    return this.updates.draft(actor, ticket, dto);
  }

  @Get(':id')
  @Can('update.read')
  read(@CurrentActor() actor: Actor, @Id() id: string): Promise<UpdateView> {
    return this.updates.read(actor, id);
  }

  /** Saves the whole content of a draft or returned update. */
  @Put(':id')
  @Can('update.edit')
  edit(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() content: UpdateContentDto,
  ): Promise<UpdateView> {
    return this.updates.edit(actor, id, version, content);
  }

  /** Throws a draft away that nobody else has seen. */
  @Delete(':id')
  @HttpCode(204)
  @Can('update.discard')
  discard(@CurrentActor() actor: Actor, @Id() id: string, @IfMatch() version: number): Promise<void> {
    return this.updates.discard(actor, id, version);
  }

  /** Sends a ministry's update to the State's publisher. */
  @Post(':id/submit')
  @HttpCode(200)
  @Can('update.submit')
  submit(@CurrentActor() actor: Actor, @Id() id: string, @IfMatch() version: number): Promise<UpdateView> {
    return this.updates.submit(actor, id, version);
  }

  /** The publisher sends it back, with what should be changed; it is its author's again. */
  @Post(':id/return')
  @HttpCode(204)
  @Can('update.return')
  sendBack(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() dto: ReturnUpdateDto,
  ): Promise<void> {
    return this.updates.sendBack(actor, id, version, dto.comment);
  }

  /** The publisher clears it: content agreed, not yet public. */
  @Post(':id/clear')
  @HttpCode(200)
  @Can('update.clear')
  clear(@CurrentActor() actor: Actor, @Id() id: string, @IfMatch() version: number): Promise<UpdateView> {
    return this.updates.clear(actor, id, version);
  }

  /** Publishes: standing, history, tallies, audit and outbox change in the same transaction. */
  @Post(':id/publish')
  @HttpCode(200)
  @Can('update.publish')
  publish(@CurrentActor() actor: Actor, @Id() id: string, @IfMatch() version: number): Promise<UpdateView> {
    return this.updates.publish(actor, id, version);
  }
}
