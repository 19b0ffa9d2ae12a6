import type { SecondFactorView, SessionView } from '@heed/contracts';
import { useAccountWords } from '../../../lib/account-words';
import { usePasskeySignIn, useSecondFactor } from './api';
import { ProofForm } from './proof-form';

interface Props {
  second: SecondFactorView;
  onDone: (session: SessionView) => void;
  onBack: () => void;
}

/** After the password: a passkey, a code, or a recovery code. */
export const SecondStep = ({ second, onDone, onBack }: Props) => {
  const a = useAccountWords();
  const byCode = useSecondFactor(second);
  const byPasskey = usePasskeySignIn(second);
  return (
    <>
      <p>{a('second.intro')}</p>
      <ProofForm
        methods={second.methods}
        pending={byCode.isPending || byPasskey.isPending}
        error={byCode.error ?? byPasskey.error}
        onCode={(method, code) => {
          byPasskey.reset();
          if (method !== 'password') byCode.mutate({ method, code }, { onSuccess: onDone });
        }}
        onPasskey={() => {
          byCode.reset();
          byPasskey.mutate({ inField: false }, { onSuccess: onDone });
        }}
      >
        <button type="button" className="button-quiet" onClick={onBack}>
          {a('second.back')}
        </button>
      </ProofForm>
    </>
  );
};
