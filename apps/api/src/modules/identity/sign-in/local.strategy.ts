import { Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import type { Request } from 'express';
import { Strategy } from 'passport-local';
import { SignInLimit } from '../limits/sign-in-limit';
import { type CheckedAccount, SignInService } from './sign-in.service';

/** E-mail and password, by Passport. */
@Injectable()
export class LocalStrategy extends PassportStrategy(Strategy, 'local') {
  constructor(
    private readonly signIn: SignInService,
    private readonly limit: SignInLimit,
  ) {
    super({ usernameField: 'email', passReqToCallback: true, session: false });
  }

  async validate(request: Request, email: string, password: string): Promise<CheckedAccount> {
    const attempt = this.limit.begin(email, request.ip ?? '');
    await this.limit.wait(attempt.delay);
    const account = await this.signIn.check(email, password);
    attempt.succeeded();
    return account;
  }
}
