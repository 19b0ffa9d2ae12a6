import { ACTIONS, type AccessAnswer, type AccessRefusal, type Action } from './actions';
import type { Actor, Target } from './actor';
import { RULES, type AccessRule } from './rules';
import { isProvenEnough, type OrganisationState, type TokenScope } from './standing-of-members';

const IN_THAT_STATE: Readonly<Record<Exclude<OrganisationState, 'verified'>, AccessRefusal>> = {
  applied: 'organisation_not_verified',
  suspended: 'organisation_suspended',
  closed: 'organisation_closed',
};

/** What holds for every action: the token's scope, the organisation's state, and how the person was proven. */
const inGeneral = (actor: Actor, rule: AccessRule): AccessRefusal | null => {
  const { organisationState: state, scopes } = actor;
  if (scopes && (rule.scope === undefined || !scopes.includes(rule.scope))) return 'scope_missing';
  if (state !== 'verified' && !rule.evenIf?.includes(state)) return IN_THAT_STATE[state];
  return rule.beforeSecondFactor || isProvenEnough(actor) ? null : 'second_factor_missing';
};

const answer = (refusals: readonly (() => AccessRefusal | null)[]): AccessAnswer => {
  for (const refusal of refusals) {
    const reason = refusal();
    if (reason) return { allowed: false, reason };
  }
  return { allowed: true };
};

/** Whether this member may ever do this, on some target: what a guard can know before anything is loaded. */
export const mayAtAll = (actor: Actor, action: Action): AccessAnswer =>
  answer([() => inGeneral(actor, RULES[action]), ...RULES[action].actor.map((condition) => () => condition(actor))]);

/** Whether this member may do this to that; if not, why. */
export const can = (actor: Actor, action: Action, target: Target = {}): AccessAnswer => {
  const { actor: aboutActor, target: aboutTarget } = RULES[action];
  return answer([
    () => inGeneral(actor, RULES[action]),
    ...aboutActor.map((condition) => () => condition(actor)),
    ...aboutTarget.map((condition) => () => condition(actor, target)),
  ]);
};

/** What this member may do to a record, sent along with it so that no screen holds a rule. */
export const abilities = (actor: Actor, target: Target): Action[] =>
  ACTIONS.filter((action) => RULES[action].target.length > 0 && can(actor, action, target).allowed);

/** What this member may ever do, sent along with the session. */
export const abilitiesAtAll = (actor: Actor): Action[] => ACTIONS.filter((action) => mayAtAll(actor, action).allowed);

/** Whether the act asks for a proof of the person that is not older than `STEP_UP_MINUTES`. */
export const asksForStepUp = (action: Action): boolean => RULES[action].stepUp === true;

/** What a personal token has to be given for the act; null where a person has to do it with their own hands. */
export const scopeFor = (action: Action): TokenScope | null => RULES[action].scope ?? null;
