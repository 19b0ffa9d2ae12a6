import type { KeyOf, memberMessages, MessageParams } from '@heed/messages';
import { useCallback } from 'react';
import { useText } from '../../lib/words';

export type PeopleKey = KeyOf<typeof memberMessages.people>;

/** The messages about people. */
export const usePeopleWords = (): ((key: PeopleKey, params?: MessageParams) => string) => {
  const t = useText();
  return useCallback((key, params) => t(`people.${key}`, params), [t]);
};
