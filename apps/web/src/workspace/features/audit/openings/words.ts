import type { OpeningView } from '@heed/contracts';
import type { KeyOf, memberMessages, MessageParams } from '@heed/messages';
import { useCallback } from 'react';
import { useText } from '../../../lib/words';

type OpeningKey = KeyOf<typeof memberMessages.openings>;
export type OpeningWords = (key: OpeningKey, params?: MessageParams) => string;

/** The messages of emergency access. */
export const useOpeningWords = (): OpeningWords => {
  const t = useText();
  return useCallback((key, params) => t(`openings.${key}`, params), [t]);
};

/** Whose trail it is, within a sentence. */
export const nameIn = (o: OpeningWords, { organisation }: OpeningView): string => organisation.name ?? o('withheldIn');
