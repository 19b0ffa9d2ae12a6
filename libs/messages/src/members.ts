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
import { shared } from './en/shared';
import { status } from './en/status';
import { workspace } from './en/workspace';
import type { MessageKey, Translator } from './english-translator';
import type { Locale } from './locale';
import type { MessageTree } from './pseudo';
import { translatorOver } from './translator';

/** What the members' workspace says: it is loaded by telephones and leaves the portal's messages behind. */
export const memberMessages = {
  shared,
  status,
  errors,
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

export const memberTranslator: (locale: Locale) => Translator = translatorOver<MessageTree, MessageKey>(memberMessages);

/** What components say that stand in the portal and in the workspace; keys of other namespaces read as the key. */
export const sharedTranslator: (locale: Locale) => Translator = translatorOver<MessageTree, MessageKey>({
  shared,
  status,
  errors,
});
