import { Body, Controller, Delete, Get, HttpCode, Post, Res, UseGuards } from '@nestjs/common';
import { SignInDto, type SessionView } from '@heed/contracts';
import type { Response } from 'express';
import { Can, CurrentMember, FormerMember, Public } from '../../http/access';
import type { Member } from '../../http/request-scope';
import { presentSession } from './session.presenter';
import { SessionCookie } from './session-cookie';
import { type Account, SessionsService } from './sessions.service';
import { SignInGuard } from './sign-in.guard';
import { SignedInAccount } from './signed-in-account';

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

  /** Signs in with e-mail and password. */
  @Post()
  @Public()
  @UseGuards(SignInGuard)
  async signIn(
    @Body() _checked: SignInDto,
    @SignedInAccount() account: Account,
    @FormerMember() former: Member | null,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SessionView> {
    return this.cookie.give(response, await this.sessions.open(account, former));
  }

  /** Signs out: the session ends here and on the device. */
  @Delete()
  @HttpCode(204)
  @Can('session.read')
  async signOut(@CurrentMember() member: Member, @Res({ passthrough: true }) response: Response): Promise<void> {
    await this.sessions.end(member).then(() => this.cookie.take(response));
  }
}
