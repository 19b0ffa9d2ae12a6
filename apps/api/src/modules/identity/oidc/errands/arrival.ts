import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { ProvidedIdentity } from '../provider/provider-client';

/** Why somebody was sent to the provider. */
export type Errand =
  | { purpose: 'sign_in'; /** Path within the workspace. */ next: string }
  | { purpose: 'link'; /** Whose account is to be linked. */ userId: string };

/** Somebody who came back from the provider to the browser that sent them, and who the provider says it is. */
export interface Arrival {
  errand: Errand;
  identity: ProvidedIdentity;
}

const isArrival = (user: unknown): user is Arrival =>
  typeof user === 'object' && user !== null && 'errand' in user && 'identity' in user;

/** What Passport left on the request; null where the provider's answer was not right. */
export const ArrivedHere = createParamDecorator((_: unknown, context: ExecutionContext): Arrival | null => {
  const request: object = context.switchToHttp().getRequest<object>();
  const user: unknown = Reflect.get(request, 'user');
  return isArrival(user) ? user : null;
});
