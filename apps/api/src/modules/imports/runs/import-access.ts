import type { Target } from '@heed/domain';
import { requiring } from '../../../http/access/require-access';
import { RuleBroken } from '../../../http/problems/problems';
import type { ImportRun } from './import-run';

/** What the access rules are asked about. */
export const targetOf = ({ organisationId, country, demonstration, state }: ImportRun): Target => ({
  import: { organisationId, country, demonstration, state },
});

/** @throws NotFound where existence is a secret, RuleBroken with what a person can mend, else Denied. */
export const requireImportAccess = requiring({
  wrong_state: 'import.wrong_state',
  not_your_country: 'import.other_country',
});

/** The writer must have seen what is there now. */
export const requireSeen = (stored: { version: number }, seen: number): void => {
  if (stored.version !== seen)
    throw new RuleBroken('version.stale', { current: { version: stored.version, changed: [] } });
};
