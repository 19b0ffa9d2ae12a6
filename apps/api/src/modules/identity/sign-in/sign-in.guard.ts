import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { SignInDto } from '@heed/contracts';
import type { Request } from 'express';
import { RuleBroken } from '../../../http/problems/problems';
import { validationPipe } from '../../../http/bodies/validation';
import { SignInLimit } from '../limits/sign-in-limit';
import { WayInGuard } from '../ways-in/way-in.guard';

const pipe = validationPipe();

/**
 * Counts where the attempt comes from before anything of it is read, then reads the body by its contract before any
 * password is compared: guards run before pipes.
 */
@Injectable()
export class SignInGuard extends WayInGuard('local') implements CanActivate {
  constructor(private readonly limit: SignInLimit) {
    super();
  }

  override async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<Request>();
    await this.limit.wait(this.limit.arrive(request.ip ?? ''));
    const dto: unknown = await pipe.transform(request.body, { type: 'body', metatype: SignInDto });
    if (!(dto instanceof SignInDto)) throw new RuleBroken('request.malformed');
    request.body = { email: dto.email, password: dto.password };
    return (await super.canActivate(context)) === true;
  }
}
