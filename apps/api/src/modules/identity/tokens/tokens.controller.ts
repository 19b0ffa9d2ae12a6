import { Body, Controller, Delete, Get, HttpCode, Post } from '@nestjs/common';
import { NewTokenDto, type NewTokenView, type TokenView } from '@heed/contracts';
import type { Actor } from '@heed/domain';
import { Can, CurrentActor, CurrentMember } from '../../../http/access/access';
import { Idempotent, type IdempotencyTicket } from '../../../http/conventions/idempotency';
import { Id } from '../../../http/bodies/validation';
import type { Member } from '../../../http/request-scope';
import { TokensService } from './tokens.service';

@Controller('api/v1/tokens')
export class TokensController {
  constructor(private readonly tokens: TokensService) {}

  /** The member's own tokens that still hold. */
  @Get()
  @Can('account.read')
  list(@CurrentActor() actor: Actor): Promise<{ items: TokenView[] }> {
    return this.tokens.list(actor);
  }

  /** Makes a token. It is shown in this answer and never again, not even to a repeated request. */
  @Post()
  @Can('token.create')
  create(
    @CurrentMember() member: Member,
    @Body() dto: NewTokenDto,
    @Idempotent() ticket: IdempotencyTicket,
  ): Promise<NewTokenView> {
    return this.tokens.create(member, dto, ticket);
  }

  /** Ends a token at once. */
  @Delete(':id')
  @HttpCode(204)
  @Can('token.revoke')
  revoke(@CurrentActor() actor: Actor, @Id() id: string): Promise<void> {
    return this.tokens.revoke(actor, id);
  }
}
