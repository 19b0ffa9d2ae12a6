import { Injectable } from '@nestjs/common';
import type { CookieOptions, Request, Response } from 'express';
import type { SessionView } from '@heed/contracts';
import { Env } from '../../config/env';
import { presentSession } from './session.presenter';
import type { SignedIn } from './sessions.service';

const TOKEN = /^[\w-]{43}$/;

/** Holds the token and nothing else. Behind TLS the name's prefix binds it to this host (RFC 6265bis, 4.1.3.2). */
@Injectable()
export class SessionCookie {
  private readonly name: string;
  private readonly options: CookieOptions;

  constructor(env: Env) {
    this.name = env.secure ? '__Host-heed' : 'heed';
    this.options = { httpOnly: true, secure: env.secure, sameSite: 'lax', path: '/' };
  }

  read(request: Request): string | null {
    for (const pair of (request.headers.cookie ?? '').split(';')) {
      const [name, value = ''] = pair.trim().split('=', 2);
      if (name === this.name && TOKEN.test(value)) return value;
    }
    return null;
  }

  /** Gives the browser its session and answers with who is signed in. */
  give(response: Response, { token, member }: SignedIn): SessionView {
    response.cookie(this.name, token, this.options);
    return presentSession(member);
  }

  /** Nothing of the session stays on the device. */
  take(response: Response): void {
    response.clearCookie(this.name, this.options);
    response.setHeader('Clear-Site-Data', '"cache", "cookies", "storage"');
  }
}
