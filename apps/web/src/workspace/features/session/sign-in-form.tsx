import { classValidatorResolver } from '@hookform/resolvers/class-validator';
import { SignInDto, type SessionView } from '@heed/contracts';
import { useForm } from 'react-hook-form';
import { FocusedSummary } from '../../components/focused-summary';
import { TextField } from '../../components/text-field';
import { problemsOf } from '../../lib/form-problems';
import { useProblemText, useProblemWords } from '../../lib/problem-text';
import { useWords } from '../../lib/words';
import { useSignIn } from './api';

const resolver = classValidatorResolver(SignInDto);

/** Signing in, on its page and in the dialog of an ended session. */
export const SignInForm = ({ email = '', onDone }: { email?: string; onDone: (session: SessionView) => void }) => {
  const w = useWords();
  const signIn = useSignIn();
  const { register, handleSubmit, formState } = useForm<SignInDto>({
    resolver,
    defaultValues: { email, password: '' },
    shouldFocusError: false,
    reValidateMode: 'onSubmit',
  });
  const text = useProblemText();
  const words = useProblemWords({ email: w('signIn.email'), password: w('signIn.password') });
  const items = problemsOf(formState.errors, signIn.error).map((problem) => ({ ...problem, text: words(problem) }));
  const errorOf = (field: string) => items.find((item) => item.field === field)?.text;
  // Whether the address or the password was wrong is not said: nobody learns who has an account.
  const refused = signIn.error && items.length === 0 ? [{ field: 'email', text: text(signIn.error) }] : [];

  return (
    <form noValidate onSubmit={handleSubmit((values) => signIn.mutate(values, { onSuccess: onDone }))}>
      <FocusedSummary problems={[...items, ...refused]} attempt={formState.submitCount} />
      <TextField
        id="email"
        type="email"
        autoComplete="username"
        label={w('signIn.email')}
        error={errorOf('email')}
        {...register('email')}
      />
      <TextField
        id="password"
        type="password"
        autoComplete="current-password"
        label={w('signIn.password')}
        error={errorOf('password')}
        {...register('password')}
      />
      <button type="submit" aria-disabled={signIn.isPending}>
        {signIn.isPending ? w('signIn.pending') : w('signIn.action')}
      </button>
    </form>
  );
};
