import { useState } from 'react';
import { Verbatim } from '../../../../ui/verbatim';
import { useSession } from '../../../lib/session-context';
import { forgetEdit, keptEdit } from '../edit/kept-edit';
import { useImportWords } from '../words';

/** Typing about a paragraph that another person has merged or split away meanwhile: shown, so that it is not lost. */
export const LostEdit = ({ paragraphId }: { paragraphId: string }) => {
  const w = useImportWords();
  const session = useSession();
  const [lost, setLost] = useState(() => keptEdit(session, paragraphId));
  if (!lost) return null;
  const { draft } = lost;
  return (
    <div className="notice" role="alert">
      <p>{w('conflict.gone', { ref: lost.base.ref })}</p>
      <Verbatim>{draft.cleanText}</Verbatim>
      <p dir="auto">{[draft.actionVerb, draft.deadline].filter(Boolean).join('; ')}</p>
      <button
        type="button"
        className="button-quiet"
        onClick={() => {
          forgetEdit(session, paragraphId);
          setLost(null);
        }}
      >
        {w('conflict.discard')}
      </button>
    </div>
  );
};
