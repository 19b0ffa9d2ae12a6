import type { NamedAuditEntryView } from '@heed/contracts';
import type { AuditWords } from './words';

/** Requests have an id of their own; jobs and commands have this one. */
const NO_REQUEST = 'command';
/** Commands of whoever runs the machine. */
const COMMANDS = ['installation.begun', 'recovery.by_operator'];

/** Who acted: a post; an organisation, where nobody of it is named; or what there is to say where nobody was signed in. */
export const actingWords = (w: AuditWords, entry: NamedAuditEntryView): string => {
  const { post, organisation, names, action, reason, requestId } = entry;
  if (post !== null) return post;
  if (organisation !== null) return names[organisation] ?? organisation;
  if (COMMANDS.includes(action) || (action === 'account.disabled' && reason === 'operator')) return w('by.operator');
  return w(requestId === NO_REQUEST ? 'by.heed' : 'by.nobody');
};
