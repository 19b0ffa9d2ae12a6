import { Body, Controller, HttpCode, Post, Res, UseGuards } from '@nestjs/common';
import { PasskeyAnswerDto, PasskeyOptionsDto, type PasskeyOptionsView, type SessionView } from '@heed/contracts';
import type { Actor } from '@heed/domain';
import type { Response } from 'express';
import { Can, CurrentActor, CurrentMember, FormerMember, Public } from '../../../../http/access/access';
import type { Member } from '../../../../http/request-scope';
import { SessionCookie } from '../../sessions/session-cookie';
import { SessionsService } from '../../sessions/sessions.service';
import { type ProvenAccount, ProvenByRequest } from '../../ways-in/proven-account';
import { PasskeyProofService } from './passkey-proof.service';
import { PasskeySignInGuard } from './passkey-sign-in.guard';

@Controller('api/v1/session')
export class PasskeySessionController {
  constructor(
    private readonly proofs: PasskeyProofService,
    private readonly sessions: SessionsService,
    private readonly cookie: SessionCookie,
  ) {}

  /** Options to sign in: by any passkey, or, with the challenge that a right password gave, by those of the account. */
  @Post('passkey/options')
  @HttpCode(200)
  @Public()
  options(@Body() { challenge }: PasskeyOptionsDto): Promise<PasskeyOptionsView> {
    return this.proofs.signInOptions(challenge ?? null);
  }

  /** Signs in with a passkey. */
  @Post('passkey')
  @Public()
  @UseGuards(PasskeySignInGuard)
  async signIn(
    @Body() _checked: PasskeyAnswerDto,
    @ProvenByRequest() account: ProvenAccount,
    @FormerMember() former: Member | null,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SessionView> {
    return this.cookie.give(response, await this.sessions.open(account, former, account));
  }

  /** Options for a fresh proof by one of the member's passkeys. */
  @Post('step-up/passkey/options')
  @HttpCode(200)
  @Can('session.prove')
  stepUpOptions(@CurrentActor() actor: Actor): Promise<PasskeyOptionsView> {
    return this.proofs.stepUpOptions(actor);
  }

  /** A fresh proof by passkey, which holds for ten minutes. */
  @Post('step-up/passkey')
  @HttpCode(200)
  @Can('session.prove')
  async stepUp(
    @CurrentMember() member: Member,
    @Body() dto: PasskeyAnswerDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SessionView> {
    await this.proofs.stepUp(member, dto);
    return this.cookie.give(response, await this.sessions.prove(member, 'phishing_resistant'));
  }
}
