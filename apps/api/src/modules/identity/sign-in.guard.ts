import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { AuthGuard } from '@nestjs/passport';
import { SignInDto } from '@heed/contracts';
import type { Request } from 'express';
import { RuleBroken } from '../../http/problems';
import { validationPipe } from '../../http/validation';

const pipe = validationPipe();

/** Reads the body by its contract before any password is compared: guards run before pipes. */
@Injectable()
export class SignInGuard extends AuthGuard('local') implements CanActivate {
  override async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<Request>();
    const dto: SignInDto = await pipe.transform(request.body, { type: 'body', metatype: SignInDto });
    request.body = { email: dto.email.toLowerCase(), password: dto.password };
    return (await super.canActivate(context)) === true;
  }

  override handleRequest<Account>(error: unknown, account: Account | false | null): Account {
    if (error) throw error;
    if (!account) throw new RuleBroken('session.wrong_credentials');
    return account;
  }
}
