import { Controller, Delete, Get, HttpCode, Res } from '@nestjs/common';
import type { SessionView } from '@heed/contracts';
import type { Response } from 'express';
import { Can, CurrentMember } from '../../../http/access/access';
import type { Member } from '../../../http/request-scope';
import { presentSession } from './session.presenter';
import { SessionCookie } from './session-cookie';
import { SessionsService } from './sessions.service';

@Controller('api/v1/session')
export class SessionController {
  constructor(
    private readonly sessions: SessionsService,
    private readonly cookie: SessionCookie,
  ) {}

  /** Who is signed in, and the token to send with changes. */
  @Get()
  @Can('session.read')
  read(@CurrentMember() member: Member): SessionView {
    return presentSession(member);
  }

  /** Signs out: the session ends here and on the device. */
  @Delete()
  @HttpCode(204)
  @Can('account.end_session')
  async signOut(@CurrentMember() member: Member, @Res({ passthrough: true }) response: Response): Promise<void> {
    await this.sessions.end(member).then(() => this.cookie.take(response));
  }
}
