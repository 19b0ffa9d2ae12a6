import { Body, Controller, Delete, Get, HttpCode, Post, Put, Res } from '@nestjs/common';
import {
  ChangePasswordDto,
  TotpCodeDto,
  type AccountView,
  type RecoveryCodesView,
  type TotpEnrolmentView,
} from '@heed/contracts';
import type { Response } from 'express';
import { Can, CurrentMember } from '../../../http/access/access';
import type { Member } from '../../../http/request-scope';
import { SessionCookie } from '../sessions/session-cookie';
import { AccountService } from './account.service';
import { FactorsService } from './factors.service';

@Controller('api/v1/account')
export class AccountController {
  constructor(
    private readonly account: AccountService,
    private readonly factors: FactorsService,
    private readonly cookie: SessionCookie,
  ) {}

  /** How the person signs in, and what may confirm it anew. */
  @Get()
  @Can('account.read')
  read(@CurrentMember() member: Member): Promise<AccountView> {
    return this.account.read(member);
  }

  /** Sets another password. All other sessions of the person end. */
  @Put('password')
  @HttpCode(204)
  @Can('account.change')
  changePassword(@CurrentMember() member: Member, @Body() dto: ChangePasswordDto): Promise<void> {
    return this.account.changePassword(member, dto);
  }

  /** Begins to enrol an authenticator app. Nothing changes before its first code was right, within five minutes. */
  @Post('totp')
  @Can('account.enrol')
  beginTotp(@CurrentMember() member: Member): Promise<TotpEnrolmentView> {
    return this.factors.beginTotp(member);
  }

  /** Enrols the app and gives new recovery codes. The session goes on, proven by two factors, under another cookie. */
  @Post('totp/confirm')
  @Can('account.enrol')
  confirmTotp(
    @CurrentMember() member: Member,
    @Body() dto: TotpCodeDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<RecoveryCodesView> {
    return this.factors.confirmTotp(member, dto).then(({ codes, signedIn }) => {
      this.cookie.give(response, signedIn);
      return { codes };
    });
  }

  /** Removes the app, where the person's roles do not need it. */
  @Delete('totp')
  @HttpCode(204)
  @Can('account.change')
  removeTotp(@CurrentMember() member: Member): Promise<void> {
    return this.factors.removeTotp(member);
  }

  /** Ten recovery codes in place of all former ones. Shown once. */
  @Post('recovery-codes')
  @Can('account.change')
  renewCodes(@CurrentMember() member: Member): Promise<RecoveryCodesView> {
    return this.factors.renewCodes(member);
  }
}
