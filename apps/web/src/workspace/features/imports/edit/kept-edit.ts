import type { SessionView } from '@heed/contracts';
import { keep, kept } from '../../../lib/kept-text';
import type { ParagraphDraft } from './paragraph-draft';

/** Typing that the server has not taken, and what it was typed over. */
export interface KeptEdit {
  version: number;
  base: ParagraphDraft;
  draft: ParagraphDraft;
}

const isKeptEdit = (value: unknown): value is KeptEdit =>
  typeof value === 'object' && value !== null && 'version' in value && 'base' in value && 'draft' in value;

const nameOf = (paragraphId: string): string => `import:paragraph:${paragraphId}`;

export const keptEdit = (session: SessionView, paragraphId: string): KeptEdit | null =>
  kept(session, nameOf(paragraphId), isKeptEdit);
export const keepEdit = (session: SessionView, paragraphId: string, edit: KeptEdit): void =>
  keep(session, nameOf(paragraphId), edit);
export const forgetEdit = (session: SessionView, paragraphId: string): void => keep(session, nameOf(paragraphId), null);
