import { Body, Controller, Get, Put, Res } from '@nestjs/common';
import { type MembershipView, type SessionView, SwitchOrganisationDto } from '@heed/contracts';
import type { Response } from 'express';
import { Can, CurrentMember } from '../../../http/access/access';
import type { Member } from '../../../http/request-scope';
import { SessionCookie } from '../sessions/session-cookie';
import { MembershipsService } from './memberships.service';

/** Somebody may belong to several organisations; a session works for one of them at a time. */
@Controller('api/v1')
export class MembershipsController {
  constructor(
    private readonly memberships: MembershipsService,
    private readonly cookie: SessionCookie,
  ) {}

  /** The organisations that the person belongs to, by name; no token is told of others than its own. */
  @Get('account/memberships')
  @Can('session.switch')
  list(@CurrentMember() member: Member): Promise<{ items: MembershipView[] }> {
    return this.memberships.list(member);
  }

  /** Goes on for another of them, under another cookie; what its roles ask for holds from then on. */
  @Put('session/organisation')
  @Can('session.switch')
  async change(
    @CurrentMember() member: Member,
    @Body() { organisation }: SwitchOrganisationDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SessionView> {
    return this.cookie.give(response, await this.memberships.change(member, organisation));
  }
}
