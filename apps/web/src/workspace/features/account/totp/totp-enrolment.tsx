import type { TotpEnrolmentView } from '@heed/contracts';
import { lazy, Suspense, useState, type ComponentType, type SubmitEvent } from 'react';
import { FocusedSummary } from '../../../components/focused-summary';
import { TextField } from '../../../components/text-field';
import { useAccountWords } from '../../../lib/account-words';
import { ApiProblem } from '../../../lib/api-problem';
import { useProblemText } from '../../../lib/problem-text';
import { useConfirmTotp } from '../api';
import { CopyButton } from '../../../components/copy-button';
import type { QrCodeProps } from './qr-code';

interface Props {
  enrolment: TotpEnrolmentView;
  onDone: (codes: readonly string[]) => void;
  onCancel: () => void;
}

/** Of use to few pages, and to none when it does not arrive: the link and the key say the same. */
const QrCode = lazy<ComponentType<QrCodeProps>>(() =>
  import('./qr-code').then(
    (module) => ({ default: module.QrCode }),
    () => ({ default: () => null }),
  ),
);

/** In fours, as people read keys out; copying takes it without the gaps. */
const inFours = (secret: string): string => secret.match(/.{1,4}/g)?.join(' ') ?? secret;

const Key = ({ secret, uri }: TotpEnrolmentView) => {
  const a = useAccountWords();
  return (
    <>
      <Suspense fallback={<div className="qr-code" />}>
        <QrCode text={uri} label={a('totp.picture')} />
      </Suspense>
      <p>
        <a href={uri}>{a('totp.open')}</a>
      </p>
      <dl className="account-key">
        <dt>{a('totp.key')}</dt>
        <dd>
          <code>{inFours(secret)}</code>
        </dd>
      </dl>
      <div className="actions">
        <CopyButton text={secret} label={a('totp.copy')} />
      </div>
    </>
  );
};

/** The key for the app, and the first code that proves that it arrived. */
export const TotpEnrolment = ({ enrolment, onDone, onCancel }: Props) => {
  const a = useAccountWords();
  const text = useProblemText();
  const confirm = useConfirmTotp();
  const [attempt, setAttempt] = useState(0);
  const { error } = confirm;
  const wrong = error instanceof ApiProblem && (error.code === 'session.wrong_credentials' || error.fields.length > 0);
  const refusal = error ? (wrong ? a('proof.wrong') : text(error)) : undefined;
  const send = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    if (confirm.isPending) return;
    setAttempt((count) => count + 1);
    const typed = new FormData(event.currentTarget).get('totp-code');
    const code = typeof typed === 'string' ? typed.replaceAll(/\s/g, '') : '';
    // Once the account is read again this form is gone, and must still hand the codes on.
    void confirm.mutateAsync({ code }).then(
      ({ codes }) => onDone(codes),
      () => undefined, // it is said above
    );
  };
  return (
    <form noValidate onSubmit={send}>
      <FocusedSummary problems={refusal ? [{ field: 'totp-code', text: refusal }] : []} attempt={attempt} />
      <ol className="account-steps">
        <li>
          {a('totp.step1')}
          <Key {...enrolment} />
        </li>
        <li>
          {a('totp.step2')}
          <TextField
            id="totp-code"
            name="totp-code"
            type="text"
            inputMode="numeric"
            autoComplete="one-time-code"
            label={a('totp.code')}
            error={refusal}
          />
        </li>
      </ol>
      <div className="actions">
        <button type="submit" aria-disabled={confirm.isPending}>
          {a('totp.confirm')}
        </button>
        <button type="button" className="button-quiet" onClick={onCancel}>
          {a('cancel')}
        </button>
      </div>
    </form>
  );
};
