import { lazy, Suspense } from 'react';
import { Loading } from '../../components/loading';
import { ModalDialog } from '../../components/modal-dialog';
import { useAccountWords } from '../../lib/account-words';
import { useStepUp } from '../../lib/step-up';

const StepUpForm = lazy(async () => ({
  default: (await import('../../features/session/proof/step-up-form')).StepUpForm,
}));

/** Asks for a fresh proof over whatever is open; the request that wanted it goes on by itself. */
export const StepUpDialog = () => {
  const a = useAccountWords();
  const { asked, settle } = useStepUp();
  if (!asked) return null;
  return (
    <ModalDialog title={a('stepUp.title')} onClose={() => settle(false)}>
      <p>{a('stepUp.text')}</p>
      <Suspense fallback={<Loading />}>
        <StepUpForm onDone={() => settle(true)} onCancel={() => settle(false)} />
      </Suspense>
    </ModalDialog>
  );
};
