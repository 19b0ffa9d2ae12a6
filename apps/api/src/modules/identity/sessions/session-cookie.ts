import { Injectable } from '@nestjs/common';
import type { Response } from 'express';
import type { SecondFactorView, SessionView } from '@heed/contracts';
import { Env } from '../../../config/env';
import { TokenCookie } from '../token-cookie';
import { presentSession } from './session.presenter';
import type { SignedIn } from './sessions.service';

/** What a signed-in browser comes with. */
@Injectable()
export class SessionCookie extends TokenCookie {
  constructor(env: Env) {
    super(env, 'heed');
  }

  /** Gives the browser its session and answers with who is signed in. */
  give(response: Response, { token, member }: SignedIn): SessionView {
    response.cookie(this.name, token, this.options);
    return presentSession(member);
  }

  /** The same, or 202 with what has to follow first. */
  answer(response: Response, outcome: SignedIn | SecondFactorView): SessionView | SecondFactorView {
    if ('token' in outcome) return this.give(response, outcome);
    response.status(202);
    return outcome;
  }

  /** Nothing of the session stays on the device. */
  take(response: Response): void {
    response.clearCookie(this.name, this.options);
    response.setHeader('Clear-Site-Data', '"cache", "cookies", "storage"');
  }
}
