import { type CanActivate, type ExecutionContext, Injectable, Logger } from '@nestjs/common';
import { AuthGuard } from '@nestjs/passport';
import type { Request } from 'express';
import { RuleBroken } from '../../../../http/problems/problems';
import { SignInLimit } from '../../limits/sign-in-limit';

/** An arrival from the provider; whatever is wrong with it, the browser is led back to a page that says so. */
@Injectable()
export class OidcGuard extends AuthGuard('oidc') implements CanActivate {
  private readonly logger = new Logger('oidc');

  constructor(private readonly limit: SignInLimit) {
    super();
  }

  override async canActivate(context: ExecutionContext): Promise<boolean> {
    const address = context.switchToHttp().getRequest<Request>().ip ?? '';
    await this.limit.wait(this.limit.arrive(address));
    return (await super.canActivate(context)) === true;
  }

  override handleRequest<Arrival>(error: unknown, arrival: Arrival): Arrival {
    if (error instanceof RuleBroken) throw error;
    if (error) this.logger.warn({ refused: nameOf(error) });
    return arrival;
  }
}

/** Kind of the fault, for the operator; never what was sent. */
const nameOf = (error: unknown): string => {
  const code: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, 'code') : undefined;
  return typeof code === 'string' ? code : error instanceof Error ? error.name : 'unknown';
};
