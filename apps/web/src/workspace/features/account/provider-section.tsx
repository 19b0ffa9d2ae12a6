import type { AccountView } from '@heed/contracts';
import { useSearchParams } from 'react-router';
import { useAccountWords } from '../../lib/account-words';
import { API_BASE } from '../../lib/api-client';
import { useSignInMethods } from '../../lib/sign-in-methods';
import { DoneSection, useDone } from '../../components/done-section';
import { ActButton } from '../../components/act-button';
import { useEndLink } from './api';

/** The link to the identity provider, where one is set up. */
export const ProviderSection = ({ account }: { account: AccountView }) => {
  const a = useAccountWords();
  const end = useEndLink();
  const [search] = useSearchParams();
  const [done, say] = useDone();
  const { data: methods } = useSignInMethods();
  const name = methods?.oidc?.name ?? (account.oidc ? a('signIn.anyProvider') : null);
  if (name === null) return null;
  return (
    <DoneSection id="provider" title={a('provider.title')} done={done}>
      {search.get('refused') === 'oidc' && <p role="alert">{a('provider.refused', { name })}</p>}
      <p>{a(account.oidc ? 'provider.linked' : 'provider.unlinked', { name })}</p>
      {account.oidc ? (
        <ActButton
          act={end}
          run={() => end.mutateAsync()}
          label={a('provider.unlink')}
          title={a('provider.unlinkTitle')}
          onDone={() => say(a('provider.unlinkedDone'))}
        >
          <p>{a('provider.unlinkText', { name })}</p>
        </ActButton>
      ) : (
        <a className="button button-quiet" href={`${API_BASE}/account/oidc`}>
          {a('provider.link', { name })}
        </a>
      )}
    </DoneSection>
  );
};
