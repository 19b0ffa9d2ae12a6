import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { asksForStepUp, mayAtAll, STEP_UP_MINUTES, type Action } from '@heed/domain';
import { accessRuleOf } from './access';
import { Denied, RuleBroken } from '../problems/problems';
import { currentMember, currentScope, type Member } from '../request-scope';

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
    if (!answer.allowed && answer.reason === 'second_factor_missing')
      throw new RuleBroken('session.second_factor_missing');
    if (!answer.allowed) throw new Denied(answer.reason);
    if (!provenFor(rule.action, member)) throw new RuleBroken('session.step_up_required');
    return true;
  }

  /** Asks again after a body that took its time: who was let out meanwhile, or whose organisation was suspended, is refused. */
  async stillActivates(context: ExecutionContext): Promise<boolean> {
    const scope = currentScope();
    if (scope?.resolveAgain) scope.member = await scope.resolveAgain();
    return this.canActivate(context);
  }
}

const provenFor = (action: Action, { provenAt }: Member): boolean =>
  !asksForStepUp(action) || Date.now() - provenAt.getTime() < STEP_UP_MINUTES * 60_000;
