import type { SessionView } from '@heed/contracts';
import { FocusedSummary } from '../../components/focused-summary';
import { useAccountWords } from '../../lib/account-words';
import { API_BASE } from '../../lib/api-client';
import { isProblem } from '../../lib/api-problem';
import { canUsePasskeys } from '../../lib/passkeys';
import { useProblemText } from '../../lib/problem-text';
import { useSignInMethods } from '../../lib/sign-in-methods';
import { usePasskeySignIn } from './proof/api';
import { usePasskeyInField } from './use-passkey-in-field';

interface Props {
  next?: string;
  onDone: (session: SessionView) => void;
}

const ProviderLink = ({ next }: { next: string }) => {
  const a = useAccountWords();
  const { data: methods } = useSignInMethods();
  if (!methods?.oidc) return null;
  return (
    <a className="button button-quiet" href={`${API_BASE}/session/oidc?next=${encodeURIComponent(next)}`}>
      {a('signIn.provider', { name: methods.oidc.name })}
    </a>
  );
};

/** Ways in beside the password: a passkey, and the identity provider where one is set up. */
export const OtherWays = ({ next, onDone }: Props) => {
  const a = useAccountWords();
  const text = useProblemText();
  const passkey = usePasskeySignIn();
  const inField = usePasskeyInField(onDone, passkey.isPending);
  const refusal = passkey.error ?? inField;
  // No address and no password were given: whose passkey it is, and why it opens nothing, is told to nobody.
  const words = (error: unknown): string =>
    isProblem(error, 'session.wrong_credentials') ? a('signIn.passkeyRefused') : text(error);
  return (
    <section aria-label={a('signIn.others')}>
      <FocusedSummary problems={refusal ? [{ text: words(refusal) }] : []} attempt={passkey.submittedAt} />
      <div className="actions">
        {canUsePasskeys() && (
          <button
            type="button"
            className="button-quiet"
            aria-disabled={passkey.isPending}
            onClick={() => !passkey.isPending && passkey.mutate({ inField: false }, { onSuccess: onDone })}
          >
            {passkey.isPending ? a('signIn.passkeyPending') : a('signIn.passkey')}
          </button>
        )}
        {next !== undefined && <ProviderLink next={next} />}
      </div>
    </section>
  );
};
