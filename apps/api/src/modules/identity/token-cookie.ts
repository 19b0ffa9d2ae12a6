import type { CookieOptions, Request } from 'express';
import type { Env } from '../../config/env';
import { looksLikeToken } from './fresh-token.reader';

/** Holds a token and nothing else. Behind TLS the name's prefix binds it to this host (RFC 6265bis, 4.1.3.2). */
export abstract class TokenCookie {
  protected readonly name: string;
  protected readonly options: CookieOptions;

  constructor(env: Env, name: string) {
    this.name = env.secure ? `__Host-${name}` : name;
    // Lax, since the page of an identity provider leads back here.
    this.options = { httpOnly: true, secure: env.secure, sameSite: 'lax', path: '/' };
  }

  read(request: Request): string | null {
    for (const pair of (request.headers.cookie ?? '').split(';')) {
      const [name, value = ''] = pair.trim().split('=', 2);
      if (name === this.name && looksLikeToken(value)) return value;
    }
    return null;
  }
}
