import { Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import type { Request } from 'express';
import { ProvenRequest } from '../../ways-in/proven-request';
import type { Arrival } from './arrival';
import { Errands } from './errands';
import { OidcCookie } from './oidc-cookie';

/** What an identity provider says, by Passport. */
@Injectable()
export class OidcStrategy extends PassportStrategy(ProvenRequest, 'oidc') {
  constructor(
    private readonly errands: Errands,
    private readonly cookie: OidcCookie,
  ) {
    super();
  }

  async validate(request: Request): Promise<Arrival | null> {
    const token = this.cookie.read(request);
    const [, query = ''] = request.originalUrl.split('?', 2);
    return token === null ? null : this.errands.end(token, query);
  }
}
