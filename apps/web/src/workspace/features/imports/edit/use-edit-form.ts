import type { ImportParagraphView } from '@heed/contracts';
import { useState } from 'react';
import { isProblem } from '../../../lib/api-problem';
import { useSession } from '../../../lib/session-context';
import { type ParagraphEdit, useParagraphRequests } from '../api/review';
import { forgetEdit, keepEdit, keptEdit, type KeptEdit } from './kept-edit';
import { differingFields, draftOf, editOf, type ParagraphDraft } from './paragraph-draft';

interface Host {
  runId: string;
  paragraph: ImportParagraphView;
  /** Gets the paragraph as it was and what was changed of it. */
  onSaved: (before: ImportParagraphView, edit: ParagraphEdit) => void;
  onClose: () => void;
}

const freshEdit = (paragraph: ImportParagraphView): KeptEdit => {
  const base = draftOf(paragraph);
  return { version: paragraph.version, base, draft: base };
};

/** The form of one paragraph. Its typing outlives a reload; another person's change is compared, never overwritten. */
export const useEditForm = ({ runId, paragraph, onSaved, onClose }: Host) => {
  const session = useSession();
  const requests = useParagraphRequests(runId);
  const [restored] = useState(() => keptEdit(session, paragraph.id) !== null);
  const [edit, setEdit] = useState<KeptEdit>(() => keptEdit(session, paragraph.id) ?? freshEdit(paragraph));
  const [failure, setFailure] = useState<unknown>(null);
  const [pending, setPending] = useState(false);
  const [attempt, setAttempt] = useState(0);

  const write = (next: KeptEdit): void => {
    setEdit(next);
    if (differingFields(next.base, next.draft).length > 0) keepEdit(session, paragraph.id, next);
    else forgetEdit(session, paragraph.id);
  };
  const close = (): void => {
    forgetEdit(session, paragraph.id);
    onClose();
  };
  const send = async ({ version, base, draft }: KeptEdit): Promise<void> => {
    const body = editOf(draft, differingFields(base, draft), paragraph.text);
    setAttempt((before) => before + 1);
    if (Object.keys(body).length === 0) return close();
    setPending(true);
    setFailure(null);
    try {
      await requests.edit({ ...paragraph, version }, body);
      forgetEdit(session, paragraph.id);
      onSaved(paragraph, body);
    } catch (error) {
      // The lists were read anew: what the other person left is in `paragraph`, and the form compares with it.
      setFailure(isProblem(error, 'version.stale') ? null : error);
    } finally {
      setPending(false);
    }
  };
  return {
    draft: edit.draft,
    base: edit.base,
    /** The paragraph has moved on from what was typed over. */
    conflict: paragraph.version !== edit.version,
    restored,
    failure,
    pending,
    attempt,
    change: (part: Partial<ParagraphDraft>): void => {
      setFailure(null);
      write({ ...edit, draft: { ...edit.draft, ...part } });
    },
    save: (): void => void send(edit),
    /** Saves what was chosen over what the other person left. */
    resolve: (draft: ParagraphDraft): void => {
      const next = { version: paragraph.version, base: draftOf(paragraph), draft };
      write(next);
      void send(next);
    },
    close,
  };
};
