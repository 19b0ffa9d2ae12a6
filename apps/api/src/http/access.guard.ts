import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { mayAtAll } from '@heed/domain';
import { accessRuleOf } from './access';
import { Denied, RuleBroken } from './problems';
import { currentMember } from './request-scope';

/** Closed by default: a route without a rule answers nobody. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const rule = accessRuleOf(this.reflector, context.getHandler());
    if (!rule) throw new Denied(`no access rule on ${context.getClass().name}.${context.getHandler().name}`);
    if (rule.kind === 'public') return true;
    const member = currentMember();
    if (!member) throw new RuleBroken('session.required');
    const answer = mayAtAll(member.actor, rule.action);
    if (!answer.allowed) throw new Denied(answer.reason);
    return true;
  }
}
