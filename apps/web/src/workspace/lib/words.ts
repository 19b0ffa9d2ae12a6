import type { KeyOf, memberMessages, MessageParams } from '@heed/messages';
import { useCallback } from 'react';
import { useText } from '../../ui/language';

export { useText };

export type WorkspaceKey = KeyOf<typeof memberMessages.workspace>;
export type Words = (key: WorkspaceKey, params?: MessageParams) => string;

/** The workspace's own messages; `useText` has those that every part shares. */
export const useWords = (): Words => {
  const t = useText();
  return useCallback((key, params) => t(`workspace.${key}`, params), [t]);
};
