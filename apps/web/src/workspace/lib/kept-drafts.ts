import type { SessionView, UpdateContentDto } from '@heed/contracts';
import { audienceOf } from '@heed/domain';

/** Text that the server has not taken yet, and the version of the draft that it was typed over. */
export interface KeptDraft {
  version: number;
  base: UpdateContentDto;
  content: UpdateContentDto;
}

const PREFIX = 'heed:unsaved:';
const keyOf = (userId: string, updateId: string): string => `${PREFIX}${userId}:${updateId}`;

/**
 * Only a State's own account is kept on the device, for the life of the tab. What an independent organisation writes may
 * be restricted matter, and a seized or shared device must not hold it: there it lives in the page's memory alone.
 */
export const mayKeep = (session: SessionView): boolean => audienceOf(session.organisation.kind) === 'state';

export const keepDraft = (session: SessionView, updateId: string, draft: KeptDraft): void => {
  if (!mayKeep(session)) return;
  try {
    sessionStorage.setItem(keyOf(session.user.id, updateId), JSON.stringify(draft));
  } catch {
    // A full or forbidden storage loses the second copy only; the page still holds the text and says so.
  }
};

const isKeptDraft = (value: unknown): value is KeptDraft =>
  typeof value === 'object' && value !== null && 'version' in value && 'base' in value && 'content' in value;

export const keptDraft = (session: SessionView, updateId: string): KeptDraft | null => {
  if (!mayKeep(session)) return null;
  try {
    const value: unknown = JSON.parse(sessionStorage.getItem(keyOf(session.user.id, updateId)) ?? 'null');
    return isKeptDraft(value) ? value : null;
  } catch {
    return null;
  }
};

export const forgetDraft = (session: SessionView, updateId: string): void => {
  if (mayKeep(session)) sessionStorage.removeItem(keyOf(session.user.id, updateId));
};

/** On sign-out nothing stays behind, whoever typed it. */
export const forgetKeptDrafts = (): void => {
  for (const key of Object.keys(sessionStorage).filter((name) => name.startsWith(PREFIX))) {
    sessionStorage.removeItem(key);
  }
};
