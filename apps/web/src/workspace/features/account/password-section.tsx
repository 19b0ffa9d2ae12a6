import type { AccountView } from '@heed/contracts';
import { formatDay } from '@heed/messages';
import { useState, type SubmitEvent } from 'react';
import { FocusedSummary } from '../../components/focused-summary';
import { NewPasswordField } from '../../components/new-password-field';
import { useAccountWords } from '../../lib/account-words';
import { fieldsOf } from '../../lib/form-problems';
import { useProblemText, useProblemWords } from '../../lib/problem-text';
import { typedText } from '../../lib/typed-text';
import { DoneSection, useDone } from '../../components/done-section';
import { useChangePassword } from './api';

// NIST SP 800-63B-4, section 3.1.1.2: shorter where a second factor stands beside it.
const LEAST = { alone: 15, besideFactor: 8 };

const leastOf = ({ totp, passkeys }: AccountView): number =>
  totp || passkeys.length > 0 ? LEAST.besideFactor : LEAST.alone;

const PasswordForm = ({ account, onDone }: { account: AccountView; onDone: () => void }) => {
  const a = useAccountWords();
  const change = useChangePassword();
  const [attempt, setAttempt] = useState(0);
  const text = useProblemText();
  const words = useProblemWords({ password: a('password.field') });
  const problems = fieldsOf(change.error).map((problem) => ({ field: 'new-password', text: words(problem) }));
  const whole = change.error && problems.length === 0 ? [{ text: text(change.error) }] : [];
  const send = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    if (change.isPending) return;
    setAttempt((count) => count + 1);
    const password = typedText(new FormData(event.currentTarget), 'new-password');
    change.mutate({ password }, { onSuccess: onDone });
  };
  return (
    <form noValidate onSubmit={send}>
      <FocusedSummary problems={[...problems, ...whole]} attempt={attempt} />
      {/* For password managers: whose password it is. */}
      <input type="text" name="username" autoComplete="username" value={account.email} readOnly hidden />
      <NewPasswordField
        name="new-password"
        label={a('password.field')}
        hint={a('password.hint', { count: leastOf(account) })}
        error={problems[0]?.text}
      />
      <button type="submit" aria-disabled={change.isPending}>
        {a('password.save')}
      </button>
    </form>
  );
};

/** The password: when it changed, and changing it. */
export const PasswordSection = ({ account }: { account: AccountView }) => {
  const a = useAccountWords();
  const [open, setOpen] = useState(false);
  const [done, say] = useDone();
  const { passwordChangedOn: day } = account;
  return (
    <DoneSection id="password" title={a('password.title')} done={done}>
      <p>{day ? a('password.changedOn', { day: formatDay(day) }) : a('password.none')}</p>
      {open ? (
        <PasswordForm
          account={account}
          onDone={() => {
            setOpen(false);
            say(a('password.done'));
          }}
        />
      ) : (
        <button type="button" className="button-quiet" onClick={() => setOpen(true)}>
          {a(day ? 'password.change' : 'password.set')}
        </button>
      )}
    </DoneSection>
  );
};
