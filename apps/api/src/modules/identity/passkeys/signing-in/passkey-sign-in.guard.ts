import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { PasskeyAnswerDto } from '@heed/contracts';
import type { Request } from 'express';
import { RuleBroken } from '../../../../http/problems/problems';
import { validationPipe } from '../../../../http/bodies/validation';
import { SignInLimit } from '../../limits/sign-in-limit';
import { WayInGuard } from '../../ways-in/way-in.guard';

const pipe = validationPipe();

/**
 * As with a password: the place is counted before anything is read, the body is read by its contract before anything is
 * verified. There is nothing to guess in a signature, so a passkey is counted under its own id, which keeps nobody out.
 */
@Injectable()
export class PasskeySignInGuard extends WayInGuard('passkey') implements CanActivate {
  constructor(private readonly limit: SignInLimit) {
    super();
  }

  override async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<Request>();
    const address = request.ip ?? '';
    await this.limit.wait(this.limit.arrive(address));
    const answer: unknown = await pipe.transform(request.body, { type: 'body', metatype: PasskeyAnswerDto });
    if (!(answer instanceof PasskeyAnswerDto)) throw new RuleBroken('request.malformed');
    request.body = answer;
    const attempt = this.limit.begin(`passkey ${String(answer.response.id).slice(0, 2000)}`, address);
    await this.limit.wait(attempt.delay);
    const proven = (await super.canActivate(context)) === true;
    attempt.succeeded();
    return proven;
  }
}
