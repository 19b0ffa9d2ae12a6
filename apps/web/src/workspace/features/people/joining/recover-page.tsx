import type { RecoveryKind } from '@heed/contracts';
import { useState, type SubmitEvent } from 'react';
import { Link } from 'react-router';
import { FocusedStatus } from '../../../components/focused-status';
import { FocusedSummary } from '../../../components/focused-summary';
import { PageHeading } from '../../../components/page-heading';
import { NewPasswordField } from '../../../components/new-password-field';
import { RadioField } from '../../../components/radio-field';
import { TextField } from '../../../components/text-field';
import { isProblem } from '../../../lib/api-problem';
import { typedText } from '../../../lib/typed-text';
import { useRefusal } from '../../../lib/use-refusal';
import { usePeopleWords } from '../words';
import { useAskRecovery, useUseRecovery } from './api';
import { useTokenOfAddress } from './token-of-address';

const AskForm = () => {
  const p = usePeopleWords();
  const ask = useAskRecovery();
  const refusal = useRefusal(ask.error, { email: p('email') });
  const send = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    if (ask.isPending) return;
    refusal.tried();
    ask.mutate({ email: typedText(new FormData(event.currentTarget), 'email').trim() });
  };
  if (ask.isSuccess) return <FocusedStatus>{p('back.asked')}</FocusedStatus>;
  return (
    <form noValidate onSubmit={send}>
      <p>{p('back.askIntro')}</p>
      <FocusedSummary problems={refusal.problems} attempt={refusal.attempt} />
      <TextField
        id="email"
        name="email"
        type="email"
        autoComplete="username"
        label={p('email')}
        error={refusal.errorOf('email')}
      />
      <button type="submit" aria-disabled={ask.isPending}>
        {p('back.ask')}
      </button>
    </form>
  );
};

const LOST = ['password', 'second_factor'] as const satisfies readonly RecoveryKind[];
const WORDS = {
  password: { label: 'back.lostPassword', hint: 'back.lostPasswordHint' },
  second_factor: { label: 'back.lostFactor', hint: 'back.lostFactorHint' },
} as const;

/** Which of the two the link was made for: it does not tell, the person does. */
const LostChoice = ({ lost, onChange }: { lost: RecoveryKind; onChange: (lost: RecoveryKind) => void }) => {
  const p = usePeopleWords();
  return (
    <RadioField
      name="lost"
      legend={p('back.lost')}
      options={LOST.map((one) => ({ value: one, label: p(WORDS[one].label), hint: p(WORDS[one].hint) }))}
      value={lost}
      onChange={onChange}
    />
  );
};

/** A new password with a code of the factor that stays; or the password that stays, against which the factor goes. */
const ProofFields = ({ lost, errorOf }: { lost: RecoveryKind; errorOf: (field: string) => string | undefined }) => {
  const p = usePeopleWords();
  if (lost === 'second_factor')
    return (
      <TextField
        id="password"
        name="password"
        type="password"
        autoComplete="current-password"
        label={p('back.password')}
        hint={p('back.passwordHint')}
        error={errorOf('password')}
      />
    );
  return (
    <>
      <NewPasswordField
        name="password"
        label={p('back.newPassword')}
        hint={p('back.newPasswordHint')}
        error={errorOf('password')}
      />
      <TextField
        id="code"
        name="code"
        type="text"
        autoComplete="one-time-code"
        label={p('back.code')}
        hint={p('back.codeHint')}
        error={errorOf('code')}
      />
    </>
  );
};

const UseForm = ({ token }: { token: string }) => {
  const p = usePeopleWords();
  const recover = useUseRecovery();
  const [lost, setLost] = useState<RecoveryKind>('password');
  const labels = { password: p(lost === 'password' ? 'back.newPassword' : 'back.password'), code: p('back.code') };
  const refusal = useRefusal(recover.error, labels, { wrong: p('back.wrong') });
  const send = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    if (recover.isPending) return;
    const typed = new FormData(event.currentTarget);
    const [password, code] = [typedText(typed, 'password'), typedText(typed, 'code').trim()];
    if (!refusal.tried(password === '' ? [{ field: 'password', reason: 'required' }] : [])) return;
    recover.mutate(
      { token, password, ...(code === '' ? {} : { code }) },
      {
        // Nothing here asks for an address: what is wrong is the password.
        onError: (error) =>
          isProblem(error, 'session.wrong_credentials') && refusal.tried([{ field: 'password', reason: 'wrong' }]),
      },
    );
  };
  if (recover.isSuccess) return <FocusedStatus>{p('back.done')}</FocusedStatus>;
  return (
    <form noValidate onSubmit={send}>
      <p>{p('back.useIntro')}</p>
      <FocusedSummary problems={refusal.problems} attempt={refusal.attempt} />
      <LostChoice lost={lost} onChange={setLost} />
      <ProofFields key={lost} lost={lost} errorOf={refusal.errorOf} />
      <button type="submit" aria-disabled={recover.isPending}>
        {recover.isPending ? p('back.sending') : p('back.send')}
      </button>
    </form>
  );
};

/** Asking for help to get back in, and using a link that lets one in. Nothing is known of the link before it is used. */
export const RecoverPage = () => {
  const p = usePeopleWords();
  const { token, broken, opened } = useTokenOfAddress();
  return (
    <main className="sign-in">
      <PageHeading title={p('back.title')} />
      {broken && <p role="alert">{p('back.notWhole')}</p>}
      {token === '' ? <AskForm key={opened} /> : <UseForm key={opened} token={token} />}
      <p>
        <Link to="/sign-in">{p('join.toSignIn')}</Link>
      </p>
    </main>
  );
};
