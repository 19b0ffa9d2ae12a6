import type { KeyOf, memberMessages, MessageParams } from '@heed/messages';
import { useCallback } from 'react';
import { useText } from '../../lib/words';

export type ImportKey = KeyOf<typeof memberMessages.imports>;
export type ImportWords = (key: ImportKey, params?: MessageParams) => string;

/** The messages of the import screens. */
export const useImportWords = (): ImportWords => {
  const t = useText();
  return useCallback((key, params) => t(`imports.${key}`, params), [t]);
};
