import { useState } from 'react';
import { useNavigate } from 'react-router';
import { ConfirmDialog } from '../../components/confirm-dialog';
import { useProblemText } from '../../lib/problem-text';
import { useWords } from '../../lib/words';
import { useDiscardUpdate } from './api';

/** Deletes a draft that nobody outside the organisation has seen. */
export const DiscardDraft = ({
  id,
  version,
  onDiscard,
}: {
  id: string;
  version: () => number;
  onDiscard?: () => void;
}) => {
  const w = useWords();
  const text = useProblemText();
  const navigate = useNavigate();
  const discard = useDiscardUpdate(id);
  const [asked, setAsked] = useState(false);
  return (
    <>
      <button type="button" className="button-quiet" onClick={() => setAsked(true)}>
        {w('update.discard')}
      </button>
      {asked && (
        <ConfirmDialog
          title={w('update.discardTitle')}
          action={w('update.discard')}
          pending={discard.isPending}
          error={discard.error ? text(discard.error) : undefined}
          onClose={() => setAsked(false)}
          onConfirm={() =>
            discard.mutate(version(), {
              onSuccess: () => {
                onDiscard?.();
                void navigate('/updates', { replace: true });
              },
            })
          }
        >
          <p>{w('update.discardText')}</p>
        </ConfirmDialog>
      )}
    </>
  );
};
