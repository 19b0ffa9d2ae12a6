import { ACTIONS, ORGANISATION_STATES, ROLES, TOKEN_SCOPES, type Action, type Actor } from '@heed/domain';
import { RULES, type AccessRule } from '../../libs/domain/src/access/rules';
import { ACTORS } from './access-cases';

/** The table of access with one rule changed in one thing. */
export interface RuleMutant {
  readonly name: string;
  readonly action: Action;
  readonly rule: AccessRule;
}

const dropped = <Condition>(conditions: readonly Condition[]): Condition[][] =>
  conditions.map((_, n) => conditions.filter((_condition, other) => other !== n));

type AboutActor = AccessRule['actor'][number];
const somebody = ACTORS[0];
const bare = (roles: Actor['roles']): Actor | null => (somebody ? { ...somebody, roles } : null);
const asksForRole = (condition: AboutActor): boolean => {
  const nobody = bare([]);
  return nobody !== null && condition(nobody) === 'role_missing';
};
const refuses = (condition: AboutActor, role: Actor['roles'][number]): boolean => {
  const actor = bare([role]);
  return actor !== null && condition(actor) === 'role_missing';
};

const withRole = (rule: AccessRule): (readonly [string, AccessRule])[] =>
  rule.actor.flatMap((condition, n) =>
    ROLES.filter((role) => asksForRole(condition) && refuses(condition, role)).map(
      (role): readonly [string, AccessRule] => {
        const wider: AboutActor = (actor) => (actor.roles.includes(role) ? null : condition(actor));
        return [`for a ${role} too`, { ...rule, actor: rule.actor.map((one, at) => (at === n ? wider : one)) }];
      },
    ),
  );

const ofRule = (action: Action): RuleMutant[] => {
  const rule = RULES[action];
  const states = ORGANISATION_STATES.filter((state) => state !== 'verified');
  const variants: (readonly [string, AccessRule])[] = [
    ...dropped(rule.actor).map((actor, n): readonly [string, AccessRule] => [
      `without condition ${n + 1} on the actor`,
      { ...rule, actor },
    ]),
    ...dropped(rule.target).map((target, n): readonly [string, AccessRule] => [
      `without condition ${n + 1} on the target`,
      { ...rule, target },
    ]),
    ...withRole(rule),
    ...[...TOKEN_SCOPES, undefined]
      .filter((scope) => scope !== rule.scope)
      .map((scope): readonly [string, AccessRule] => [`with the scope ${scope}`, { ...rule, scope }]),
    ...states.map((state): readonly [string, AccessRule] => {
      const now = rule.evenIf ?? [];
      const evenIf = now.includes(state) ? now.filter((one) => one !== state) : [...now, state];
      return [`${now.includes(state) ? 'not' : 'also'} where the organisation is ${state}`, { ...rule, evenIf }];
    }),
    [
      'with the second factor the other way round',
      { ...rule, beforeSecondFactor: rule.beforeSecondFactor ? undefined : true },
    ],
    ['with the fresh proof the other way round', { ...rule, stepUp: rule.stepUp ? undefined : true }],
  ];
  return variants.map(([what, changed]) => ({ name: `${action} ${what}`, action, rule: changed }));
};

/** Changes that no case can show, each with its reason. */
const EQUIVALENT: Readonly<Record<string, string>> = {
  'organisation.choose_name without condition 2 on the target':
    'an independent organisation sees itself alone; stays for the day when a host sees its guests',
};

/** Every mutant of every line of the table. */
export const ruleMutants = (): RuleMutant[] =>
  ACTIONS.flatMap(ofRule).filter(({ name }) => EQUIVALENT[name] === undefined);

/** Runs `work` with the rule in the table, and puts the real one back. */
export const withRule = <Result>({ action, rule }: RuleMutant, work: () => Result): Result => {
  const real = RULES[action];
  Reflect.set(RULES, action, rule);
  try {
    return work();
  } finally {
    Reflect.set(RULES, action, real);
  }
};
