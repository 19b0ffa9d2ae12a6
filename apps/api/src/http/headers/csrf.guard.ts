import { timingSafeEqual } from 'node:crypto';
import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request } from 'express';
import { Env } from '../../config/env';
import { accessRuleOf } from '../access/access';
import { sha256 } from '../bodies/canonical-json';
import { RuleBroken } from '../problems/problems';
import { currentMember } from '../request-scope';

const SAFE = ['GET', 'HEAD', 'OPTIONS'];

/**
 * A change must come from our own pages: same origin where the browser names it, and with the session's token where the
 * session is what allows it. Signing in needs none: a browser may come with an old session. Nor does a personal token,
 * which no browser sends by itself.
 */
@Injectable()
export class CsrfGuard implements CanActivate {
  constructor(
    private readonly env: Env,
    private readonly reflector: Reflector,
  ) {}

  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<Request>();
    if (SAFE.includes(request.method)) return true;
    if (!this.sameOrigin(request)) throw new RuleBroken('csrf.invalid');
    const open = accessRuleOf(this.reflector, context.getHandler())?.kind === 'public';
    const member = currentMember();
    const ofBrowser = member !== null && member.actor.scopes === null;
    if (ofBrowser && !open && !equal(request.get('X-CSRF-Token') ?? '', member.csrfToken))
      throw new RuleBroken('csrf.invalid');
    return true;
  }

  /** The address a browser came by is ours if it is the public one, or the one this very request was sent to. */
  private sameOrigin(request: Request): boolean {
    const origin = request.get('Origin');
    if (request.get('Sec-Fetch-Site') === 'cross-site') return false;
    if (origin === undefined) return true;
    return origin === new URL(this.env.publicUrl).origin || origin === `${request.protocol}://${request.get('Host')}`;
  }
}

/** Compares hashes, so that neither content nor length shows in the time it takes. */
const equal = (given: string, expected: string): boolean => timingSafeEqual(sha256(given), sha256(expected));
