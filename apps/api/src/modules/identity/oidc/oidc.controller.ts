import { Controller, Get, Header, Query, Res, UseGuards } from '@nestjs/common';
import { FederatedSignInDto, type SignInMethodsView } from '@heed/contracts';
import type { Response } from 'express';
import { IdentityProvider } from '../../../config/identity-provider';
import { FormerMember, Public } from '../../../http/access/access';
import type { Member } from '../../../http/request-scope';
import { type Arrival, ArrivedHere } from './errands/arrival';
import { ArrivalsService } from './errands/arrivals.service';
import { OidcGuard } from './errands/oidc.guard';
import { ProviderDoor } from './errands/provider-door';

@Controller('api/v1/session')
export class OidcController {
  constructor(
    private readonly provider: IdentityProvider,
    private readonly door: ProviderDoor,
    private readonly arrivals: ArrivalsService,
  ) {}

  /** Ways in that are offered beside e-mail and password. */
  @Get('methods')
  @Public()
  methods(): SignInMethodsView {
    return { oidc: this.provider.settings && { name: this.provider.settings.name } };
  }

  /** Sends the browser to the identity provider, to sign in there. */
  @Get('oidc')
  @Public()
  @Header('Cache-Control', 'private, no-store')
  leave(@Query() { next = '/' }: FederatedSignInDto, @Res() response: Response): Promise<void> {
    return this.door.out(response, { purpose: 'sign_in', next }, '/workspace/sign-in');
  }

  /** Where the identity provider sends the browser back: on into the workspace, or to the page that says it was refused. */
  @Get('oidc/callback')
  @Public()
  @UseGuards(OidcGuard)
  @Header('Cache-Control', 'private, no-store')
  async arrive(
    @ArrivedHere() arrival: Arrival | null,
    @FormerMember() member: Member | null,
    @Res() response: Response,
  ): Promise<void> {
    this.door.in(response, await this.arrivals.settle(arrival, member));
  }
}
