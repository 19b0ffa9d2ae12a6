import type { AccountView } from '@heed/contracts';
import { factorsSuffice } from '@heed/domain';
import { useAccountWords } from '../../../lib/account-words';
import { useProblemText } from '../../../lib/problem-text';
import { DoneSection, useDone } from '../../../components/done-section';
import { ActButton } from '../../../components/act-button';
import { useBeginTotp, useRemoveTotp } from '../api';
import { TotpEnrolment } from './totp-enrolment';

interface Props {
  account: AccountView;
  /** Recovery codes come with the app. */
  onCodes: (codes: readonly string[]) => void;
}

/** The authenticator app: setting it up and doing without. */
export const TotpSection = ({ account, onCodes }: Props) => {
  const a = useAccountWords();
  const text = useProblemText();
  const begin = useBeginTotp();
  const remove = useRemoveTotp();
  const [done, say] = useDone();
  const last = !factorsSuffice(account.neededAssurance, { passkeys: account.passkeys.length, totp: false });
  return (
    <DoneSection id="totp" title={a('totp.title')} done={done}>
      <p>{a('totp.intro')}</p>
      {begin.error && (
        <p className="field-error" role="alert">
          {text(begin.error)}
        </p>
      )}
      {begin.data && !account.totp ? (
        <TotpEnrolment
          enrolment={begin.data}
          onDone={(codes) => {
            begin.reset();
            say(a('totp.done'));
            onCodes(codes);
          }}
          onCancel={() => begin.reset()}
        />
      ) : (
        <>
          <p>{a(account.totp ? 'totp.on' : 'totp.off')}</p>
          <div className="actions">
            {account.totp ? (
              <ActButton
                act={remove}
                run={() => remove.mutateAsync()}
                label={a('totp.remove')}
                title={a('totp.removeTitle')}
                onDone={() => say(a('totp.removed'))}
              >
                <p>{a('totp.removeText')}</p>
                {last && <p>{a('totp.removeLast')}</p>}
              </ActButton>
            ) : (
              <button type="button" aria-disabled={begin.isPending} onClick={() => !begin.isPending && begin.mutate()}>
                {a('totp.begin')}
              </button>
            )}
          </div>
        </>
      )}
    </DoneSection>
  );
};
