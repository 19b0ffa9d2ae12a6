import { Body, Controller, Delete, HttpCode, Post, Res } from '@nestjs/common';
import { NewPasskeyDto, type PasskeyOptionsView, type PasskeyView } from '@heed/contracts';
import type { Response } from 'express';
import { Can, CurrentMember } from '../../../../http/access/access';
import type { Member } from '../../../../http/request-scope';
import { Id } from '../../../../http/bodies/validation';
import { SessionCookie } from '../../sessions/session-cookie';
import { SessionsService } from '../../sessions/sessions.service';
import { PasskeyEnrolmentService } from './passkey-enrolment.service';
import { PasskeyRemovalService } from './passkey-removal.service';

@Controller('api/v1/account/passkeys')
export class PasskeysController {
  constructor(
    private readonly enrolment: PasskeyEnrolmentService,
    private readonly removal: PasskeyRemovalService,
    private readonly sessions: SessionsService,
    private readonly cookie: SessionCookie,
  ) {}

  /** Options for a new passkey. */
  @Post('options')
  @HttpCode(200)
  @Can('account.enrol')
  options(@CurrentMember() member: Member): Promise<PasskeyOptionsView> {
    return this.enrolment.options(member);
  }

  /** Keeps the passkey that the browser made. The session is from then on as strong as one that was opened with it. */
  @Post()
  @Can('account.enrol')
  async add(
    @CurrentMember() member: Member,
    @Body() dto: NewPasskeyDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<PasskeyView> {
    const passkey = await this.enrolment.add(member, dto);
    this.cookie.give(response, await this.sessions.prove(member, 'phishing_resistant'));
    return passkey;
  }

  /** Takes a passkey away; not the last that the member's roles ask for. */
  @Delete(':id')
  @HttpCode(204)
  @Can('account.change')
  remove(@CurrentMember() member: Member, @Id() id: string): Promise<void> {
    return this.removal.remove(member, id);
  }
}
