import { type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { ExecutionContextHost } from '@nestjs/core/helpers/execution-context-host.js';
import { Denied, RuleBroken } from '../problems/problems';
import { Can, Public } from './access';
import { AccessGuard } from './access.guard';

class Routes {
  @Public()
  open(): void {}
  @Can('update.read')
  closed(): void {}
  bare(): void {}
}

const asked = (route: keyof Routes): ExecutionContext =>
  new ExecutionContextHost([], Routes, Reflect.get(Routes.prototype, route));

describe('The guard of every route', () => {
  const guard = new AccessGuard(new Reflector());

  it('answers nobody where a route has no rule, though the boot should not have got that far', () => {
    expect(() => guard.canActivate(asked('bare'))).toThrow(Denied);
  });

  it('answers everybody where the rule says so, and nobody else without a session', () => {
    expect(guard.canActivate(asked('open'))).toBe(true);
    expect(() => guard.canActivate(asked('closed'))).toThrow(new RuleBroken('session.required'));
  });
});
