import { Injectable, type NestMiddleware } from '@nestjs/common';
import type { NextFunction, Request, Response } from 'express';
import { RuleBroken } from '../../../http/problems/problems';
import { currentScope } from '../../../http/request-scope';
import { SessionCookie } from '../sessions/session-cookie';
import { looksLikePersonalToken } from './personal-token';
import { TokensService } from './tokens.service';

const SCHEME = /^bearer(?: +(.*))?$/i;

/**
 * Turns `Authorization: Bearer` into the request's member (RFC 6750). Other schemes are left to whatever stands in front.
 * Two proofs in one request are refused (section 3.1): a page that is open in a browser must not borrow a token's freedom
 * from forgery checks, nor a token a person's session.
 */
@Injectable()
export class BearerMiddleware implements NestMiddleware {
  constructor(
    private readonly cookie: SessionCookie,
    private readonly tokens: TokensService,
  ) {}

  async use(request: Request, response: Response, next: NextFunction): Promise<void> {
    const credentials = SCHEME.exec(request.get('Authorization') ?? '');
    const scope = currentScope();
    if (!credentials || !scope) return next();
    if (this.cookie.read(request)) throw new RuleBroken('request.malformed');
    const [, token = ''] = credentials;
    scope.resolveAgain = async () => (looksLikePersonalToken(token) ? this.tokens.resolve(token) : null);
    scope.member = await scope.resolveAgain();
    if (!scope.member) {
      response.setHeader('WWW-Authenticate', 'Bearer error="invalid_token"');
      throw new RuleBroken('session.required');
    }
    next();
  }
}
