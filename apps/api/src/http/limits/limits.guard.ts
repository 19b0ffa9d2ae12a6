import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request, Response } from 'express';
import { wantsWholeSheet } from '../csv/csv-sheet';
import { currentMember } from '../request-scope';
import { patternOf } from '../access/route-pattern';
import { classOf, LIMITS, type LimitClass } from './limit-classes';
import { exceeded, RequestLimits } from './request-limits';
import type { Taken } from './window-counts';

/**
 * Before any rule of access is asked: how often. Every answer of a limited route says what the limit is and what remains
 * of it (draft-ietf-httpapi-ratelimit-headers-10).
 */
@Injectable()
export class LimitsGuard implements CanActivate {
  constructor(
    private readonly limits: RequestLimits,
    private readonly reflector: Reflector,
  ) {}

  canActivate(context: ExecutionContext): boolean {
    if (this.limits.off) return true;
    const request = context.switchToHttp().getRequest<Request>();
    const response = context.switchToHttp().getResponse<Response>();
    const member = currentMember();
    const name = classOf({
      method: request.method,
      route: patternOf(request),
      signedIn: member !== null,
      wholeSheet: wantsWholeSheet(this.reflector, context.getHandler(), request),
    });
    if (name === null) return true;
    const asker = { address: request.ip ?? '', member };
    const ended = this.limits.start(name, asker);
    response.once('close', ended);
    const taken = this.limits.take(name, asker);
    tell(response, name, taken);
    if (!taken.allowed) throw exceeded(taken.wait);
    return true;
  }
}

const tell = (response: Response, name: LimitClass, { remaining, wait }: Taken): void => {
  const { most, window } = LIMITS[name];
  response.setHeader('RateLimit-Policy', `"${name}";q=${most};w=${window / 1000}`);
  response.setHeader('RateLimit', `"${name}";r=${remaining};t=${Math.max(1, Math.ceil(wait / 1000))}`);
};
