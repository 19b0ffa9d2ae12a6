import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import {
  BeginOpeningDto,
  OpenedEntriesQuery,
  type AuditEntryView,
  type OpeningView,
  type PageView,
} from '@heed/contracts';
import type { Actor } from '@heed/domain';
import { Can, CurrentActor } from '../../../http/access/access';
import { Id } from '../../../http/bodies/validation';
import { Idempotent, type IdempotencyTicket } from '../../../http/conventions/idempotency';
import { OpeningsService } from './openings.service';

/** Emergency access: two of the operator read what one organisation did, and it knows. */
@Controller('api/v1/openings')
export class OpeningsController {
  constructor(private readonly openings: OpeningsService) {}

  /** Of the past ninety days, newest first: those of the own organisation's trail; for the operator's administrators, theirs. */
  @Get()
  @Can('opening.read')
  list(@CurrentActor() actor: Actor): Promise<OpeningView[]> {
    return this.openings.list(actor);
  }

  /** Asks for it; a second administrator has to agree within a day. The organisation sees the request. */
  @Post()
  @Can('opening.begin')
  begin(
    @CurrentActor() actor: Actor,
    @Idempotent() ticket: IdempotencyTicket,
    @Body() dto: BeginOpeningDto,
  ): Promise<OpeningView> {
    return this.openings.begin(actor, ticket, dto);
  }

  /** Agrees as the second: the trail is open to the two for an hour, and the organisation is told. */
  @Post(':id/approve')
  @HttpCode(200)
  @Can('opening.approve')
  approve(@CurrentActor() actor: Actor, @Id() id: string): Promise<OpeningView> {
    return this.openings.approve(actor, id);
  }

  /** Fifty entries of the opened trail, newest first, on what was done with accounts. Each page is written down for the organisation. */
  @Get(':id/entries')
  @Can('opening.look')
  entries(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Query() query: OpenedEntriesQuery,
  ): Promise<PageView<AuditEntryView>> {
    return this.openings.entries(actor, id, query);
  }

  /** Closes it, or takes the request back. */
  @Post(':id/end')
  @HttpCode(204)
  @Can('opening.end')
  end(@CurrentActor() actor: Actor, @Id() id: string): Promise<void> {
    return this.openings.end(actor, id);
  }

  /** The organisation confirms that it knows. */
  @Post(':id/acknowledge')
  @HttpCode(204)
  @Can('opening.acknowledge')
  acknowledge(@CurrentActor() actor: Actor, @Id() id: string): Promise<void> {
    return this.openings.acknowledge(actor, id);
  }
}
