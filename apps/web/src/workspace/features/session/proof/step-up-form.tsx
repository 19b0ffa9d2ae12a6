import type { AccountView } from '@heed/contracts';
import type { ReactNode } from 'react';
import { Loading } from '../../../components/loading';
import { useAccount } from '../../../lib/own-account';
import { useAccountWords } from '../../../lib/account-words';
import { useProblemText } from '../../../lib/problem-text';
import { useStepUpByCode, useStepUpByPasskey } from './api';
import { ProofForm } from './proof-form';

interface Props {
  onDone: () => void;
  onCancel: () => void;
}

const Cancel = ({ onCancel }: Pick<Props, 'onCancel'>) => {
  const a = useAccountWords();
  return (
    <button type="button" className="button-quiet" onClick={onCancel}>
      {a('cancel')}
    </button>
  );
};

interface ProvingProps {
  by: AccountView['stepUpBy'];
  takesFocus?: boolean;
  onDone?: () => void;
  children?: ReactNode;
}

/** A fresh proof of who is signed in, in one of these ways. */
export const Proving = ({ by, takesFocus, onDone, children }: ProvingProps) => {
  const byCode = useStepUpByCode();
  const byPasskey = useStepUpByPasskey();
  return (
    <ProofForm
      takesFocus={takesFocus}
      methods={by}
      pending={byCode.isPending || byPasskey.isPending}
      error={byCode.error ?? byPasskey.error}
      onCode={(method, code) => {
        byPasskey.reset();
        if (method !== 'recovery_code') byCode.mutate({ method, code }, { onSuccess: onDone });
      }}
      onPasskey={() => {
        byCode.reset();
        byPasskey.mutate(undefined, { onSuccess: onDone });
      }}
    >
      {children}
    </ProofForm>
  );
};

/** A fresh proof by whatever the account has for it. */
export const StepUpForm = ({ onDone, onCancel }: Props) => {
  const a = useAccountWords();
  const text = useProblemText();
  const { data: account, error } = useAccount();
  if (account && account.stepUpBy.length > 0) {
    return (
      <Proving by={account.stepUpBy} onDone={onDone}>
        <Cancel onCancel={onCancel} />
      </Proving>
    );
  }
  return (
    <>
      {account ? <p>{a('stepUp.none')}</p> : error ? <p role="alert">{text(error)}</p> : <Loading />}
      <Cancel onCancel={onCancel} />
    </>
  );
};
