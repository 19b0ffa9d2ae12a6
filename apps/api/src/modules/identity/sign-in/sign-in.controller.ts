import { Body, Controller, HttpCode, Ip, Post, Res, UseGuards } from '@nestjs/common';
import { SecondFactorDto, SignInDto, StepUpDto, type SecondFactorView, type SessionView } from '@heed/contracts';
import type { Response } from 'express';
import { Can, CurrentMember, FormerMember, Public } from '../../../http/access/access';
import type { Member } from '../../../http/request-scope';
import { SessionCookie } from '../sessions/session-cookie';
import { SignInGuard } from './sign-in.guard';
import type { CheckedAccount } from './sign-in.service';
import { SignedInAccount } from './signed-in-account';
import { StepUpService } from '../proofs/step-up.service';
import { TwoStepsService } from './two-steps.service';

@Controller('api/v1/session')
export class SignInController {
  constructor(
    private readonly steps: TwoStepsService,
    private readonly stepUp: StepUpService,
    private readonly cookie: SessionCookie,
  ) {}

  /** Signs in with e-mail and password. Where the account has a second factor, 202 says what has to follow. */
  @Post()
  @Public()
  @UseGuards(SignInGuard)
  async signIn(
    @Body() _checked: SignInDto,
    @SignedInAccount() account: CheckedAccount,
    @FormerMember() former: Member | null,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SessionView | SecondFactorView> {
    return this.cookie.answer(response, await this.steps.first(account, former));
  }

  /** The second half of a sign-in: a code of the authenticator app, or a recovery code. */
  @Post('second-factor')
  @Public()
  async secondFactor(
    @Body() dto: SecondFactorDto,
    @FormerMember() former: Member | null,
    @Ip() address: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SessionView> {
    return this.cookie.give(response, await this.steps.second(dto, former, address));
  }

  /** Proves anew that the person is there, before an act that asks for it. The session goes on under another cookie. */
  @Post('step-up')
  @HttpCode(200)
  @Can('session.prove')
  async prove(
    @CurrentMember() member: Member,
    @Body() dto: StepUpDto,
    @Ip() address: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SessionView> {
    return this.cookie.give(response, await this.stepUp.prove(member, dto, address));
  }
}
