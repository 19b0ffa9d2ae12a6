import { type Action, type Actor, can, type Target } from '@heed/domain';
import { Denied, NotFound } from './problems';

/** "Allow" of every service: throws unless this member may do this to that. What the member may not see is not found. */
export const authorize = (actor: Actor, action: Action, target: Target = {}): void => {
  const answer = can(actor, action, target);
  if (answer.allowed) return;
  throw answer.reason === 'not_visible' ? new NotFound() : new Denied(answer.reason);
};
