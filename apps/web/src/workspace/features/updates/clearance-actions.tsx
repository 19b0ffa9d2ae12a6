import type { UpdateView } from '@heed/contracts';
import type { Action, NameChoice } from '@heed/domain';
import { useState } from 'react';
import { ConfirmDialog } from '../../components/confirm-dialog';
import { useProblemText } from '../../lib/problem-text';
import { useWords } from '../../lib/words';
import { useMove, type Move } from './api';
import { consequenceOf } from './publishing-words';
import { ReturnForm } from './return-form';

/** Clearing and publishing are two moves; who may do both can do them with one press. */
const PRESSES = {
  clearAndPublish: ['clear', 'publish'],
  clear: ['clear'],
  publish: ['publish'],
} as const satisfies Record<string, readonly [Move, ...Move[]]>;
type Press = keyof typeof PRESSES;

/** What waits for its batch is decided. */
const pressesOf = ({ abilities, releaseOn }: UpdateView): Press[] => (releaseOn === null ? openTo(abilities) : []);

const openTo = (abilities: readonly Action[]): Press[] => [
  ...(abilities.includes('update.publish') ? (['publish'] as const) : []),
  ...(abilities.includes('update.clear') ? (['clearAndPublish', 'clear'] as const) : []),
];

/** What was cleared before its publication failed is not cleared again at the second press. */
const movesLeft = (press: Press, { state }: UpdateView) =>
  press === 'clearAndPublish' && state === 'cleared' ? PRESSES.publish : PRESSES[press];

/** What one press does, in words; publishing, in whose name and when. */
const textOf = (press: Press, update: UpdateView, choice: NameChoice) =>
  press === 'clear' ? ('clearance.clearText' as const) : consequenceOf(update, choice);

interface Props {
  update: UpdateView;
  choice: NameChoice;
  /** Something was decided; what was pressed may be gone. */
  onStep: () => void;
}

export const ClearanceActions = ({ update, choice, onStep }: Props) => {
  const w = useWords();
  const text = useProblemText();
  const moving = useMove(update.id);
  const [asked, setAsked] = useState<Press | null>(null);
  const presses = pressesOf(update);
  const decide = (press: Press): void =>
    void moving.mutateAsync({ moves: movesLeft(press, update), version: update.version }).then(
      () => {
        setAsked(null);
        onStep();
      },
      () => undefined, // it is said in the dialog
    );
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
      {update.abilities.includes('update.return') && <ReturnForm update={update} onDone={onStep} />}
      {asked && (
        <ConfirmDialog
          title={w(`clearance.${asked}`)}
          action={w(`clearance.${asked}`)}
          pending={moving.isPending}
          error={moving.error ? text(moving.error) : undefined}
          onClose={() => setAsked(null)}
          onConfirm={() => decide(asked)}
        >
          <p>{w(textOf(asked, update, choice))}</p>
        </ConfirmDialog>
      )}
    </section>
  );
};
