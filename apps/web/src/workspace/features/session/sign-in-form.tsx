import type { SecondFactorView, SessionView } from '@heed/contracts';
import { useState } from 'react';
import { isSecondFactor } from './api';
import { CredentialsForm } from './credentials-form';
import { OtherWays } from './other-ways';
import { SecondStep } from './proof/second-step';

interface Props {
  email?: string;
  /** The second step under way; whoever shows the form keeps it. */
  second: SecondFactorView | null;
  onSecond: (second: SecondFactorView | null) => void;
  onDone: (session: SessionView) => void;
  /** Where the identity provider should lead back to; without it leaving the page is not offered. */
  next?: string;
}

/** Signing in, on its page and in the dialog of an ended session. */
export const SignInForm = ({ email: given = '', second, onSecond, onDone, next }: Props) => {
  const [email, setEmail] = useState(given);
  if (second) return <SecondStep second={second} onDone={onDone} onBack={() => onSecond(null)} />;
  return (
    <>
      <CredentialsForm
        email={email}
        onEmail={setEmail}
        onAnswer={(answer) => (isSecondFactor(answer) ? onSecond(answer) : onDone(answer))}
      />
      <OtherWays next={next} onDone={onDone} />
    </>
  );
};
