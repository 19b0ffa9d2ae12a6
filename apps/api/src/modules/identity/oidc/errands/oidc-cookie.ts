import { Injectable } from '@nestjs/common';
import type { Response } from 'express';
import { Env } from '../../../../config/env';
import { TokenCookie } from '../../token-cookie';

const MINUTES = 5;

/** Binds what was begun at the identity provider to this browser: what comes back elsewhere is worth nothing. */
@Injectable()
export class OidcCookie extends TokenCookie {
  constructor(env: Env) {
    super(env, 'heed-provider');
  }

  give(response: Response, token: string): void {
    response.cookie(this.name, token, { ...this.options, maxAge: MINUTES * 60_000 });
  }

  take(response: Response): void {
    response.clearCookie(this.name, this.options);
  }
}
