import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { RuleBroken } from '../../../http/problems/problems';
import type { Account, Proof } from '../sessions/sessions.service';

/** An account with how it was proven to be the person's, where one step is all it takes. */
export interface ProvenAccount extends Account, Proof {}

const isProven = (user: unknown): user is ProvenAccount =>
  typeof user === 'object' && user !== null && 'userId' in user && 'assurance' in user && 'method' in user;

/** What a way in of one step has just proven; Passport leaves it on the request. */
export const ProvenByRequest = createParamDecorator((_: unknown, context: ExecutionContext): ProvenAccount => {
  const request: object = context.switchToHttp().getRequest<object>();
  const user: unknown = Reflect.get(request, 'user');
  if (!isProven(user)) throw new RuleBroken('session.wrong_credentials');
  return user;
});
