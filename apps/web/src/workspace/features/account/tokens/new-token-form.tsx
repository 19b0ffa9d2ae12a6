import type { NewTokenView } from '@heed/contracts';
import { TOKEN_SCOPES } from '@heed/domain';
import { useState, type SubmitEvent } from 'react';
import { FocusedSummary } from '../../../components/focused-summary';
import { useOpenedForm } from '../../../components/opened-form';
import { TextField } from '../../../components/text-field';
import { useAccountWords } from '../../../lib/account-words';
import { fieldsOf } from '../../../lib/form-problems';
import { useProblemText, useProblemWords } from '../../../lib/problem-text';
import { useCreateToken } from './api';

interface Props {
  onDone: (token: NewTokenView) => void;
  onCancel: () => void;
}

const QUARTER = 90;
const idOf = (field: string): string => `token-${field}`;

const Scopes = ({ error }: { error: string | undefined }) => {
  const a = useAccountWords();
  return (
    <fieldset
      className={error ? 'field field-wrong' : 'field'}
      id={idOf('scopes')}
      tabIndex={-1}
      aria-describedby={error ? idOf('scopes-error') : undefined}
    >
      <legend>{a('tokens.scopes')}</legend>
      {error && (
        <p className="field-error" id={idOf('scopes-error')}>
          {error}
        </p>
      )}
      {TOKEN_SCOPES.map((scope) => (
        <p key={scope}>
          <label className="inline-label">
            <input type="checkbox" name="scopes" value={scope} defaultChecked={scope === 'read'} />{' '}
            {a(`tokens.scope.${scope}`)}: {a(`tokens.scopeHint.${scope}`)}
          </label>
        </p>
      ))}
    </fieldset>
  );
};

/** What is wrong with what was sent, by field; the API judges all of it. */
const useTokenProblems = (error: unknown) => {
  const a = useAccountWords();
  const text = useProblemText();
  const words = useProblemWords({ name: a('tokens.name'), scopes: a('tokens.scopes'), days: a('tokens.days') });
  const items = fieldsOf(error).map((problem) => ({ ...problem, field: idOf(problem.field), text: words(problem) }));
  const whole = error && items.length === 0 ? [{ text: text(error) }] : [];
  return {
    all: [...items, ...whole],
    errorOf: (field: string) => items.find((item) => item.field === idOf(field))?.text,
  };
};

/** A name, what it opens, and for how long. */
export const NewTokenForm = ({ onDone, onCancel }: Props) => {
  const a = useAccountWords();
  const create = useCreateToken();
  const [attempt, setAttempt] = useState(0);
  const { all, errorOf } = useTokenProblems(create.error);
  const form = useOpenedForm();
  const send = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    if (create.isPending) return;
    const typed = new FormData(event.currentTarget);
    const name = typed.get('name');
    const scopes = TOKEN_SCOPES.filter((scope) => typed.getAll('scopes').includes(scope));
    setAttempt((count) => count + 1);
    create.mutate(
      { name: typeof name === 'string' ? name.trim() : '', scopes, days: Number(typed.get('days')) },
      { onSuccess: onDone },
    );
  };
  return (
    <form ref={form} noValidate onSubmit={send}>
      <FocusedSummary problems={all} attempt={attempt} />
      <TextField
        id={idOf('name')}
        name="name"
        type="text"
        autoComplete="off"
        maxLength={100}
        label={a('tokens.name')}
        hint={a('tokens.nameHint')}
        error={errorOf('name')}
      />
      <Scopes error={errorOf('scopes')} />
      <TextField
        id={idOf('days')}
        name="days"
        type="number"
        min={1}
        max={365}
        defaultValue={QUARTER}
        label={a('tokens.days')}
        hint={a('tokens.daysHint')}
        error={errorOf('days')}
      />
      <div className="actions">
        <button type="submit" aria-disabled={create.isPending}>
          {a('tokens.createNow')}
        </button>
        <button type="button" className="button-quiet" onClick={onCancel}>
          {a('cancel')}
        </button>
      </div>
    </form>
  );
};
