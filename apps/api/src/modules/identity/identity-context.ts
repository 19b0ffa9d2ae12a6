import type { Actor } from '@heed/domain';
import type { TransactionContext } from '../../database/transactions';
import { contextOf } from '../../http/access/access';

/** Before there is a member. */
export const IDENTITY: TransactionContext = { role: 'heed_identity' };

/** On behalf of a member: the database shows the identity role this person's proofs and tokens alone. */
export const identityOf = (actor: Actor): TransactionContext => ({ ...contextOf(actor), role: 'heed_identity' });
