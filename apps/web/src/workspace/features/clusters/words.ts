import type { KeyOf, memberMessages, MessageParams } from '@heed/messages';
import { useCallback } from 'react';
import { useText } from '../../lib/words';

export type ClusterKey = KeyOf<typeof memberMessages.clusters>;
export type ClusterWords = (key: ClusterKey, params?: MessageParams) => string;

/** The messages of this screen. */
export const useClusterWords = (): ClusterWords => {
  const t = useText();
  return useCallback((key, params) => t(`clusters.${key}`, params), [t]);
};
