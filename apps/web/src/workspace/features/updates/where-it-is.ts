import type { UpdateRow } from '@heed/contracts';
import { formatDay } from '@heed/messages';
import type { Words } from '../../lib/words';

/** With its author again, though nobody returned it. */
export const isTakenBack = ({ state, submittedAt }: Pick<UpdateRow, 'state' | 'submittedAt'>): boolean =>
  state === 'returned' && submittedAt === null;

/** Where an update is, in as few words as a row has room for. */
export const whereItIs = (
  w: Words,
  update: Pick<UpdateRow, 'state' | 'submittedAt' | 'releaseOn' | 'visibility'>,
): string => {
  if (update.releaseOn !== null) return w('state.waiting', { day: formatDay(update.releaseOn) });
  if (update.visibility !== null && update.visibility !== 'current') return w(`state.${update.visibility}`);
  return w(isTakenBack(update) ? 'state.takenBack' : `state.${update.state}`);
};
