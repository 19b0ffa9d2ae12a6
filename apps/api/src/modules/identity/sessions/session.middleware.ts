import { Injectable, type NestMiddleware } from '@nestjs/common';
import type { NextFunction, Request, Response } from 'express';
import { currentScope } from '../../../http/request-scope';
import { SessionCookie } from './session-cookie';
import { SessionsService } from './sessions.service';

/** Turns the cookie into the request's member. Readers without a cookie cost no statement. */
@Injectable()
export class SessionMiddleware implements NestMiddleware {
  constructor(
    private readonly cookie: SessionCookie,
    private readonly sessions: SessionsService,
  ) {}

  async use(request: Request, _response: Response, next: NextFunction): Promise<void> {
    const token = this.cookie.read(request);
    const scope = currentScope();
    if (token && scope) {
      scope.resolveAgain = () => this.sessions.resolve(token);
      scope.member = await scope.resolveAgain();
    }
    next();
  }
}
