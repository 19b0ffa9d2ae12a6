import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request, Response } from 'express';
import { type Observable, tap } from 'rxjs';
import { accessRuleOf } from '../access/access';
import { currentMember } from '../request-scope';

// Kept, but asked for again each time: an account that was withdrawn must be gone at once, from every cache.
const PUBLIC = 'public, no-cache';
const PRIVATE = 'private, no-store';

/**
 * Public reads may be kept by caches and are answered with 304 where nothing changed (Express compares the
 * ETag of the body). What a member sees is never stored. A record with a `version` carries it as its ETag, for `If-Match`.
 */
@Injectable()
export class CachingInterceptor implements NestInterceptor {
  constructor(private readonly reflector: Reflector) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<Request>();
    const response = context.switchToHttp().getResponse<Response>();
    const open = accessRuleOf(this.reflector, context.getHandler())?.kind === 'public' && currentMember() === null;
    const read = request.method === 'GET' || request.method === 'HEAD';
    // A route may say otherwise by `@Header('Cache-Control', …)`, which Nest has set by now.
    if (!response.hasHeader('Cache-Control')) response.setHeader('Cache-Control', open && read ? PUBLIC : PRIVATE);
    response.vary('Accept').vary('Cookie');
    if (open) return next.handle();
    return next.handle().pipe(tap((body: unknown) => setVersion(response, body)));
  }
}

const setVersion = (response: Response, body: unknown): void => {
  if (typeof body !== 'object' || body === null || response.headersSent) return;
  const version: unknown = Reflect.get(body, 'version');
  if (typeof version === 'number') response.setHeader('ETag', `"${version}"`);
};
