import { can, type AccessRefusal, type Action, type Actor, type Target } from '@heed/domain';
import { Denied, NotFound, RuleBroken } from '../problems/problems';

type ErrorCode = RuleBroken['code'];

/**
 * A module's question to the table of access, for its services.
 *
 * @param told Refusals that a person can mend, each with the code under which this module says so; the others are denials.
 * @returns A function that throws NotFound where existence is a secret, RuleBroken with a code of `told`, else Denied.
 */
export const requiring =
  (told: Partial<Record<AccessRefusal, ErrorCode>> = {}) =>
  (actor: Actor, action: Action, target: Target): void => {
    const answer = can(actor, action, target);
    if (answer.allowed) return;
    if (answer.reason === 'not_visible') throw new NotFound();
    const code = told[answer.reason];
    if (code) throw new RuleBroken(code);
    throw new Denied(answer.reason);
  };
