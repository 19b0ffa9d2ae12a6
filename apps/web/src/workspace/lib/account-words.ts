import type { KeyOf, memberMessages, MessageParams } from '@heed/messages';
import { useCallback } from 'react';
import { useText } from './words';

export type AccountKey = KeyOf<typeof memberMessages.account>;
export type AccountWords = (key: AccountKey, params?: MessageParams) => string;

/** The messages of proving who one is and of the own account. */
export const useAccountWords = (): AccountWords => {
  const t = useText();
  return useCallback((key, params) => t(`account.${key}`, params), [t]);
};
