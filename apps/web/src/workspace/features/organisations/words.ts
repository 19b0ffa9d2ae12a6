import type { OrganisationKind } from '@heed/domain';
import type { KeyOf, memberMessages, MessageParams } from '@heed/messages';
import { useCallback } from 'react';
import { sentenceCase } from '../../../ui/sentence-case';
import { useText } from '../../lib/words';

type OrganisationKey = KeyOf<typeof memberMessages.organisations>;

/** What the screens about organisations say. */
export const useOrganisationWords = (): ((key: OrganisationKey, params?: MessageParams) => string) => {
  const t = useText();
  return useCallback((key, params) => t(`organisations.${key}`, params), [t]);
};

/** What an organisation is, as it stands in a cell or a list. */
export const useKindWords = (): ((kind: OrganisationKind) => string) => {
  const t = useText();
  return (kind) => sentenceCase(t(`status.organisation_kind.${kind}`));
};
