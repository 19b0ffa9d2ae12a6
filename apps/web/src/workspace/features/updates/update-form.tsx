import type { UpdateView } from '@heed/contracts';
import { useState } from 'react';
import { FormProvider } from 'react-hook-form';
import { useNavigate } from 'react-router';
import { ConfirmDialog } from '../../components/confirm-dialog';
import { FocusedSummary } from '../../components/focused-summary';
import { ofField } from '../../lib/form-problems';
import { useProblemWords } from '../../lib/problem-text';
import { useSession } from '../../lib/session-context';
import { useWords } from '../../lib/words';
import { AskPanel } from './ask-panel';
import { ConflictChoice } from './conflict-choice';
import { DiscardDraft } from './discard-draft';
import { EvidenceSection } from './evidence-section';
import { SaveLine } from './save-line';
import { CONTENT_FIELDS } from './update-content';
import { UpdateFields } from './update-fields';
import { useFieldWords } from './use-field-words';
import { useLeaveGuard } from './use-draft-saver';
import { useUpdateForm } from './use-update-form';

/** One update being written: what was asked on one side, what is said about it on the other. */
export const UpdateForm = ({ update }: { update: UpdateView }) => {
  const w = useWords();
  const session = useSession();
  const navigate = useNavigate();
  const { form, saver, state, problems, finish, fill } = useUpdateForm(update, session);
  const guard = useLeaveGuard(saver);
  const [attempt, setAttempt] = useState(0);
  const { labelOf } = useFieldWords(update.asks);
  const labels = Object.fromEntries(CONTENT_FIELDS.map((field) => [field, labelOf(field)]));
  const words = useProblemWords(labels);
  const errorOf = (field: string): string | undefined => ofField(problems, field).map(words)[0];

  const goOn = async (): Promise<void> => {
    if (await finish()) await navigate(`/updates/${update.id}/check`);
    else setAttempt((before) => before + 1);
  };

  return (
    <FormProvider {...form}>
      <SaveLine state={state} onRetry={() => void saver.flush()} />
      <FocusedSummary
        attempt={attempt}
        problems={attempt > 0 ? problems.map((problem) => ({ field: problem.field, text: words(problem) })) : []}
      />
      {state.kind === 'conflict' && (
        <ConflictChoice
          key={state.theirs.version}
          conflict={state}
          asks={update.asks}
          onChoice={(content) => {
            fill(content);
            void saver.resolve(content, state.theirs);
          }}
        />
      )}
      <div className="update-columns">
        <AskPanel
          update={update}
          onStartFrom={(narrative) => {
            form.setValue('narrative', [form.getValues('narrative'), narrative].filter(Boolean).join('\n\n'));
            form.setFocus('narrative');
          }}
        />
        <div className="update-answer">
          <UpdateFields update={update} errorOf={errorOf} />
          <EvidenceSection
            updateId={update.id}
            evidence={update.evidence}
            mayAttach={update.abilities.includes('evidence.attach')}
            mayRemove={update.abilities.includes('evidence.remove')}
          />
          <div className="actions">
            <button type="button" onClick={() => void goOn()}>
              {w('update.check')}
            </button>
            {update.abilities.includes('update.discard') && (
              <DiscardDraft id={update.id} version={() => saver.savedVersion} onDiscard={() => saver.giveUp()} />
            )}
          </div>
        </div>
      </div>
      {guard.stuck && (
        <ConfirmDialog title={w('leave.title')} action={w('leave.action')} onConfirm={guard.leave} onClose={guard.stay}>
          <p>{w('leave.text')}</p>
        </ConfirmDialog>
      )}
    </FormProvider>
  );
};
