import type { UpdateView } from '@heed/contracts';
import { useState } from 'react';
import { ConfirmDialog } from '../../components/confirm-dialog';
import { useProblemText } from '../../lib/problem-text';
import { useWords } from '../../lib/words';
import { useMove, type Move } from './api';
import { ReturnForm } from './return-form';

/** Clearing and publishing are two moves; who may do both can do them with one press. */
const PRESSES = {
  clearAndPublish: ['clear', 'publish'],
  clear: ['clear'],
  publish: ['publish'],
} as const satisfies Record<string, readonly [Move, ...Move[]]>;
type Press = keyof typeof PRESSES;

const pressesOf = ({ abilities }: UpdateView): Press[] => [
  ...(abilities.includes('update.publish') ? (['publish'] as const) : []),
  ...(abilities.includes('update.clear') ? (['clearAndPublish', 'clear'] as const) : []),
];

export const ClearanceActions = ({ update }: { update: UpdateView }) => {
  const w = useWords();
  const text = useProblemText();
  const moving = useMove(update.id);
  const [asked, setAsked] = useState<Press | null>(null);
  const presses = pressesOf(update);
  return (
    <section aria-label={w('clearance.decision')} className="clearance-decision">
      <div className="actions">
        {presses.map((press, at) => (
          <button
            key={press}
            type="button"
            className={at === 0 ? undefined : 'button-quiet'}
            onClick={() => setAsked(press)}
          >
            {w(`clearance.${press}`)}
          </button>
        ))}
      </div>
      {update.abilities.includes('update.return') && <ReturnForm update={update} />}
      {asked && (
        <ConfirmDialog
          title={w(`clearance.${asked}`)}
          action={w(`clearance.${asked}`)}
          pending={moving.isPending}
          error={moving.error ? text(moving.error) : undefined}
          onClose={() => setAsked(null)}
          onConfirm={() =>
            moving.mutate({ moves: PRESSES[asked], version: update.version }, { onSuccess: () => setAsked(null) })
          }
        >
          <p>{w(`clearance.${asked}Text`)}</p>
        </ConfirmDialog>
      )}
    </section>
  );
};
