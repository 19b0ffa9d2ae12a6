import type { SecondFactorView, SessionView } from '@heed/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useId, useRef, useState } from 'react';
import { SESSION_KEY } from '../lib/session-context';
import { Loading } from '../components/loading';
import { forgetKeptDrafts } from '../lib/kept-drafts';
import { useSessionEnded } from '../lib/session-ended';
import { useWords } from '../lib/words';

// Most pages never need the form and the rules that it checks by.
const SignInForm = lazy(async () => ({ default: (await import('../features/session/sign-in-form')).SignInForm }));

/** Signing in again over the open page. Somebody else starts afresh: nothing on the page is theirs. */
export const SessionEndedDialog = ({ session }: { session: SessionView }) => {
  const w = useWords();
  const { ended, resume } = useSessionEnded();
  const client = useQueryClient();
  const own = useId();
  const [second, setSecond] = useState<SecondFactorView | null>(null);
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (ended) dialog.current?.showModal();
  }, [ended]);
  if (!ended) return null;

  const goOn = (again: SessionView): void => {
    if (again.user.id !== session.user.id) {
      window.location.assign('/workspace/');
      return;
    }
    setSecond(null);
    resume();
    void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== SESSION_KEY[0] });
  };
  const leave = (): void => {
    forgetKeptDrafts();
    window.location.assign('/workspace/sign-in?left=yes');
  };
  return (
    <dialog ref={dialog} className="dialog" aria-labelledby={own} onCancel={(event) => event.preventDefault()}>
      <h2 id={own}>{w('sessionEnded.title')}</h2>
      <p>{w('sessionEnded.text', { name: session.user.name })}</p>
      <Suspense fallback={<Loading />}>
        <SignInForm email={session.user.email} second={second} onSecond={setSecond} onDone={goOn} />
      </Suspense>
      <p>
        <button type="button" className="button-quiet" onClick={leave}>
          {w('sessionEnded.leave')}
        </button>
      </p>
    </dialog>
  );
};
