import type { UpdateView } from '@heed/contracts';
import { useForm } from 'react-hook-form';
import { FocusedSummary } from '../../components/focused-summary';
import { TextAreaField } from '../../components/text-area-field';
import { problemsOf } from '../../lib/form-problems';
import { ReturnUpdateDto, rulesOf } from '../../lib/form-rules';
import { useProblemText, useProblemWords } from '../../lib/problem-text';
import { useWords } from '../../lib/words';
import { useReturnUpdate } from './api';

const resolver = rulesOf(ReturnUpdateDto);

/** Sends an update back to its author, who must be told what to change. */
export const ReturnForm = ({ update, onDone }: { update: UpdateView; onDone: () => void }) => {
  const w = useWords();
  const text = useProblemText();
  const giveBack = useReturnUpdate(update.id);
  const { register, handleSubmit, formState } = useForm<ReturnUpdateDto>({
    resolver,
    defaultValues: { comment: '' },
    shouldFocusError: false,
  });
  const words = useProblemWords({ comment: w('clearance.comment') });
  const problems = problemsOf(formState.errors, giveBack.error).map(({ field, ...problem }) => ({
    field,
    text: words({ field, ...problem }),
  }));
  // The form goes with the answer: the answer is waited for, not the form.
  const send = ({ comment }: ReturnUpdateDto): void =>
    void giveBack.mutateAsync({ comment, version: update.version }).then(
      onDone,
      () => undefined, // it is said above the form
    );
  const refused = giveBack.error && problems.length === 0 ? [{ text: text(giveBack.error) }] : [];
  return (
    <form noValidate aria-label={w('clearance.return')} onSubmit={handleSubmit(send)}>
      <FocusedSummary problems={[...problems, ...refused]} attempt={formState.submitCount} />
      <TextAreaField
        id="comment"
        label={w('clearance.comment')}
        hint={w('clearance.commentHint')}
        error={problems[0]?.text}
        rows={4}
        dir="auto"
        {...register('comment')}
      />
      <button type="submit" className="button-quiet" aria-disabled={giveBack.isPending}>
        {w('clearance.return')}
      </button>
    </form>
  );
};
