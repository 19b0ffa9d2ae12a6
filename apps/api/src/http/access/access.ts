import { createParamDecorator } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { audienceOf, voiceOf, type Action, type Actor } from '@heed/domain';
import type { TransactionContext } from '../../database/transactions';
import { RuleBroken } from '../problems/problems';
import { currentMember, type Member } from '../request-scope';

/** Who may call a route: anyone, or a member who may do this at all. The service still checks the target. */
export type AccessRule = { kind: 'public' } | { kind: 'can'; action: Action };

export const Access = Reflector.createDecorator<AccessRule>({ key: 'heed:access' });

/** Whatever Nest hands out as the handler of a route. */
export type RouteHandler = Parameters<Reflector['get']>[1];

/** The rule of a route, or undefined where somebody forgot it. */
export const accessRuleOf = (reflector: Reflector, handler: RouteHandler): AccessRule | undefined =>
  reflector.get(Access, handler);

/** The route needs a session whose member may do this on some target. */
export const Can = (action: Action) => Access({ kind: 'can', action });

/** The route answers anyone, without a session. */
export const Public = () => Access({ kind: 'public' });

const requireMember = (): Member => {
  const member = currentMember();
  if (!member) throw new RuleBroken('session.required');
  return member;
};

/** The member on whose behalf the request runs, on routes with `@Can`. */
export const CurrentActor = createParamDecorator((): Actor => requireMember().actor);

/** The same with the session's own facts: post, name, token. */
export const CurrentMember = createParamDecorator((): Member => requireMember());

/** The member that an old cookie brought to a public route, or null. */
export const FormerMember = createParamDecorator((): Member | null => currentMember());

/** The member, or null for the public; for `@Public` routes that tell members what they may do. */
export const CurrentReader = createParamDecorator((): Actor | null => currentMember()?.actor ?? null);

const ROLE = {
  state: 'heed_state',
  independent: 'heed_independent',
  secretariat: 'heed_secretariat',
  admin: 'heed_admin',
} as const;

/** What `Transactions.run` needs to act as this member: the audience's database role, and the actor for row-level security. */
export const contextOf = (actor: Actor): TransactionContext => ({
  role: ROLE[audienceOf(actor.organisationKind)],
  actor: {
    userId: actor.userId,
    organisationId: actor.organisationId,
    country: actor.country,
    publishesFor: actor.isPublisher ? actor.country : null,
    voice: voiceOf(actor.organisationKind),
  },
});
