import type { KeyOf, memberMessages, MessageParams } from '@heed/messages';
import { useCallback } from 'react';
import { useText } from '../../lib/words';

export type AssignmentKey = KeyOf<typeof memberMessages.assignments>;
export type AssignmentWords = (key: AssignmentKey, params?: MessageParams) => string;

/** The messages about who works on a commitment. */
export const useAssignmentWords = (): AssignmentWords => {
  const t = useText();
  return useCallback((key, params) => t(`assignments.${key}`, params), [t]);
};
