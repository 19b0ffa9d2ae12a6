import { account } from './en/account';
import { assignments } from './en/assignments';
import { audit } from './en/audit';
import { clusters } from './en/clusters';
import { errors } from './en/errors';
import { imports } from './en/imports';
import { lists } from './en/lists';
import { openings } from './en/openings';
import { organisations } from './en/organisations';
import { people } from './en/people';
import { portal } from './en/portal';
import { shared } from './en/shared';
import { status } from './en/status';
import { workspace } from './en/workspace';

/** Every message, by namespace; each namespace is a file under `en/`. */
export const english = {
  shared,
  status,
  errors,
  portal,
  workspace,
  imports,
  lists,
  clusters,
  account,
  organisations,
  people,
  audit,
  openings,
  assignments,
} as const;
