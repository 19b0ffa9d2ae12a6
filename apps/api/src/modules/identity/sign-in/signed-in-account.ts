import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { RuleBroken } from '../../../http/problems/problems';
import type { CheckedAccount } from './sign-in.service';

const isAccount = (user: unknown): user is CheckedAccount =>
  typeof user === 'object' &&
  user !== null &&
  'userId' in user &&
  'organisationId' in user &&
  'post' in user &&
  'factors' in user;

/** The account that `SignInGuard` has just checked; Passport leaves it on the request. */
export const SignedInAccount = createParamDecorator((_: unknown, context: ExecutionContext): CheckedAccount => {
  const request: object = context.switchToHttp().getRequest<object>();
  const user: unknown = Reflect.get(request, 'user');
  if (!isAccount(user)) throw new RuleBroken('session.wrong_credentials');
  return user;
});
