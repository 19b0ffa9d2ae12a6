import { useState, type SubmitEvent } from 'react';
import { FocusedSummary } from '../../../components/focused-summary';
import { useOpenedForm } from '../../../components/opened-form';
import { TextField } from '../../../components/text-field';
import { useAccountWords } from '../../../lib/account-words';
import { fieldsOf } from '../../../lib/form-problems';
import { useProblemText, useProblemWords } from '../../../lib/problem-text';
import { useAddPasskey } from '../api';

interface Props {
  onDone: (name: string) => void;
  onCancel: () => void;
}

/** What is wrong: a gap found here, or what the browser or the API refused. */
const useProblems = (error: unknown, gap: boolean) => {
  const a = useAccountWords();
  const text = useProblemText();
  const words = useProblemWords({ name: a('passkeys.name') });
  const found = gap ? [{ field: 'name', reason: 'required' }] : fieldsOf(error).filter(({ field }) => field === 'name');
  if (found.length > 0) return found.map((problem) => ({ field: 'passkey-name', text: words(problem) }));
  return error ? [{ text: text(error) }] : [];
};

/** Names a passkey and asks the browser to make it. */
export const NewPasskeyForm = ({ onDone, onCancel }: Props) => {
  const a = useAccountWords();
  const add = useAddPasskey();
  const [tried, setTried] = useState({ attempt: 0, gap: false });
  const problems: { field?: string; text: string }[] = useProblems(add.error, tried.gap);
  const form = useOpenedForm();
  const send = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    if (add.isPending) return;
    const typed = new FormData(event.currentTarget).get('name');
    const name = typeof typed === 'string' ? typed.trim() : '';
    setTried(({ attempt }) => ({ attempt: attempt + 1, gap: name === '' }));
    if (name !== '') add.mutate(name, { onSuccess: () => onDone(name) });
  };
  return (
    <form ref={form} noValidate onSubmit={send}>
      <FocusedSummary problems={problems} attempt={tried.attempt} />
      <TextField
        id="passkey-name"
        name="name"
        type="text"
        autoComplete="off"
        maxLength={100}
        label={a('passkeys.name')}
        hint={a('passkeys.nameHint')}
        error={problems.find(({ field }) => field !== undefined)?.text}
      />
      <div className="actions">
        <button type="submit" aria-disabled={add.isPending}>
          {add.isPending ? a('signIn.passkeyPending') : a('passkeys.addNow')}
        </button>
        <button type="button" className="button-quiet" onClick={onCancel}>
          {a('cancel')}
        </button>
      </div>
    </form>
  );
};
