import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { AcceptDto, type InvitedView, type JoinedView, LookDto } from '@heed/contracts';
import { FormerMember, Public } from '../../../http/access/access';
import type { Member } from '../../../http/request-scope';
import { JoiningService } from './joining.service';

/** The token comes in the body: addresses are logged, bodies are not. */
@Controller('api/v1/invitations')
export class JoiningController {
  constructor(private readonly joining: JoiningService) {}

  /** What a link invites to. */
  @Post('look')
  @HttpCode(200)
  @Public()
  look(@Body() dto: LookDto): Promise<InvitedView> {
    return this.joining.look(dto.token);
  }

  /** Joins: a new account with name and password, or, where there is one already, that of whoever is signed in. Sign in next. */
  @Post('accept')
  @Public()
  accept(@Body() dto: AcceptDto, @FormerMember() former: Member | null): Promise<JoinedView> {
    return this.joining.accept(dto, former);
  }
}
