import { can, type Action, type Actor, type Target } from '@heed/domain';
import { Denied, NotFound, RuleBroken } from '../../../http/problems/problems';
import type { ImportRun } from './import-run';

/** What the access rules are asked about. */
export const targetOf = ({ organisationId, country, demonstration, state }: ImportRun): Target => ({
  import: { organisationId, country, demonstration, state },
});

/** @throws NotFound where existence is a secret, RuleBroken with what a person can mend, else Denied. */
export const requireImportAccess = (actor: Actor, action: Action, target: Target): void => {
  const answer = can(actor, action, target);
  if (answer.allowed) return;
  if (answer.reason === 'not_visible') throw new NotFound();
  if (answer.reason === 'wrong_state') throw new RuleBroken('import.wrong_state');
  if (answer.reason === 'not_your_country') throw new RuleBroken('import.other_country');
  throw new Denied(answer.reason);
};

/** The writer must have seen what is there now. */
export const requireSeen = (stored: { version: number }, seen: number): void => {
  if (stored.version !== seen)
    throw new RuleBroken('version.stale', { current: { version: stored.version, changed: [] } });
};
