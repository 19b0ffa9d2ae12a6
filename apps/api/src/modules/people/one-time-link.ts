import { Injectable } from '@nestjs/common';
import { Env } from '../../config/env';
import { sha256 } from '../../http/bodies/canonical-json';
import { freshToken } from '../identity/fresh-token.reader';

export interface OneTimeLink {
  /** For the person alone; shown once. */
  link: string;
  /** All that is kept of it. */
  tokenHash: Buffer;
}

/** What is stored of a token that somebody brings back. */
export const hashOfToken = (token: string): Buffer => sha256(token);

/** Addresses that open something once. The secret stands behind the `#`: browsers send that part to nobody. */
@Injectable()
export class OneTimeLinks {
  constructor(private readonly env: Env) {}

  make(page: 'join' | 'recover'): OneTimeLink {
    const token = freshToken();
    return { link: `${this.env.publicUrl}/workspace/${page}#${token}`, tokenHash: hashOfToken(token) };
  }
}
