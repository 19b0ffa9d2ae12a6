import type { SecondFactorView, SessionView } from '@heed/contracts';
import { useState, type SubmitEvent } from 'react';
import { FocusedSummary } from '../../components/focused-summary';
import { TextField } from '../../components/text-field';
import { fieldsOf } from '../../lib/form-problems';
import { useProblemText, useProblemWords } from '../../lib/problem-text';
import { typedText } from '../../lib/typed-text';
import { useWords } from '../../lib/words';
import { useSignIn } from './api';

interface Props {
  email: string;
  onEmail: (email: string) => void;
  onAnswer: (answer: SessionView | SecondFactorView) => void;
}

/** What was typed, every try of it, and what is wrong with it. Only gaps are found here: the API judges the rest. */
const useCredentials = ({ onEmail, onAnswer }: Omit<Props, 'email'>) => {
  const signIn = useSignIn();
  const [tried, setTried] = useState<{ attempt: number; gaps: string[] }>({ attempt: 0, gaps: [] });
  const send = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    if (signIn.isPending) return;
    const form = event.currentTarget;
    const typed = new FormData(form);
    const credentials = { email: typedText(typed, 'email').trim(), password: typedText(typed, 'password') };
    const gaps = Object.entries(credentials).flatMap(([field, value]) => (value === '' ? [field] : []));
    setTried(({ attempt }) => ({ attempt: attempt + 1, gaps }));
    onEmail(credentials.email);
    if (gaps.length > 0) return;
    const forgetPassword = (): void => {
      const password = form.querySelector<HTMLInputElement>('[name=password]');
      if (password) password.value = '';
    };
    signIn.mutate(credentials, { onSuccess: onAnswer, onError: forgetPassword });
  };
  const missing = tried.gaps.map((field) => ({ field, reason: 'required' }));
  return {
    send,
    attempt: tried.attempt,
    pending: signIn.isPending,
    problems: missing.length > 0 ? missing : fieldsOf(signIn.error),
    refusal: missing.length > 0 ? null : signIn.error,
  };
};

/** E-mail and password. */
export const CredentialsForm = ({ email, onEmail, onAnswer }: Props) => {
  const w = useWords();
  const { send, attempt, pending, problems, refusal } = useCredentials({ onEmail, onAnswer });
  const text = useProblemText();
  const words = useProblemWords({ email: w('signIn.email'), password: w('signIn.password') });
  const items = problems.map((problem) => ({ ...problem, text: words(problem) }));
  const errorOf = (field: string) => items.find((item) => item.field === field)?.text;
  // Whether the address or the password was wrong is not said: nobody learns who has an account.
  const refused = refusal && items.length === 0 ? [{ field: 'email', text: text(refusal) }] : [];

  return (
    <form noValidate onSubmit={send}>
      <FocusedSummary problems={[...items, ...refused]} attempt={attempt} />
      <TextField
        id="email"
        name="email"
        type="email"
        autoComplete="username webauthn"
        label={w('signIn.email')}
        error={errorOf('email')}
        defaultValue={email}
      />
      <TextField
        id="password"
        name="password"
        type="password"
        autoComplete="current-password"
        label={w('signIn.password')}
        error={errorOf('password')}
      />
      <button type="submit" aria-disabled={pending}>
        {pending ? w('signIn.pending') : w('signIn.action')}
      </button>
    </form>
  );
};
