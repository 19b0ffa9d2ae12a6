import { useNavigate, useSearchParams } from 'react-router';
import { PageHeading } from '../../components/page-heading';
import { useWords } from '../../lib/words';
import { DemonstrationAccounts } from './demonstration-accounts';
import { SignInForm } from './sign-in-form';

/** Only a place inside the workspace: an address from outside could lead a member away after signing in. */
const placeOf = (next: string | null): string => (next && /^\/(?![/\\])/.test(next) ? next : '/');

export const SignInPage = () => {
  const w = useWords();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  return (
    <main className="sign-in">
      <PageHeading title={w('signIn.title')} />
      {search.has('left') && <p role="status">{w('signIn.left')}</p>}
      <p>{w('signIn.intro')}</p>
      <SignInForm onDone={() => void navigate(placeOf(search.get('next')), { replace: true })} />
      <DemonstrationAccounts />
      <p>
        <a href="/">{w('signIn.portal')}</a>
      </p>
    </main>
  );
};
