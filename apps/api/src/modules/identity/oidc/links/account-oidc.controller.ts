import { Controller, Delete, Get, Header, HttpCode, Req, Res } from '@nestjs/common';
import type { Actor } from '@heed/domain';
import type { Request, Response } from 'express';
import { Can, CurrentActor, CurrentMember } from '../../../../http/access/access';
import type { Member } from '../../../../http/request-scope';
import { FederatedLinksService } from './federated-links.service';
import { ProviderDoor } from '../errands/provider-door';

@Controller('api/v1/account/oidc')
export class AccountOidcController {
  constructor(
    private readonly door: ProviderDoor,
    private readonly links: FederatedLinksService,
  ) {}

  /** Sends the browser to the identity provider, to link the account there with the own one. From our own page only. */
  @Get()
  @Can('account.enrol')
  @Header('Cache-Control', 'private, no-store')
  leave(@CurrentActor() { userId }: Actor, @Req() request: Request, @Res() response: Response): Promise<void> {
    return this.door.outFromHere(request, response, { purpose: 'link', userId }, '/workspace/account');
  }

  /** Ends the link, unless it is the last way in. All other sessions of the person end. */
  @Delete()
  @HttpCode(204)
  @Can('account.change')
  end(@CurrentMember() member: Member): Promise<void> {
    return this.links.end(member);
  }
}
