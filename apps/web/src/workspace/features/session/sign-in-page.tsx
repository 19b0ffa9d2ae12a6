import type { SecondFactorView, SessionView } from '@heed/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, Navigate, useLocation, useNavigate, useSearchParams } from 'react-router';
import { PageHeading } from '../../components/page-heading';
import { useAccountWords } from '../../lib/account-words';
import { SESSION_KEY } from '../../lib/session-context';
import { useSignInMethods } from '../../lib/sign-in-methods';
import { useText, useWords } from '../../lib/words';
import { isSecondFactor, useForgetOthers } from './api';
import { DemonstrationAccounts } from './demonstration-accounts';
import { SignInForm } from './sign-in-form';

/** Only a place inside the workspace: an address from outside could lead a member away after signing in. */
const placeOf = (next: string | null): string => (next && /^\/(?![/\\])/.test(next) ? next : '/');

/** The second step lives in the history: going back leads to the password, loading the page again to where one was. */
const useSecondStep = () => {
  const location = useLocation();
  const { pathname, search } = location;
  const state: unknown = location.state;
  const navigate = useNavigate();
  const [openedAt] = useState(() => Date.now());
  const found = typeof state === 'object' && state !== null && isSecondFactor(state) ? state : null;
  const expired = found !== null && Date.parse(found.expiresAt) < openedAt;
  const go = (second: SecondFactorView | null): void =>
    void (second ? navigate(pathname + search, { state: second }) : navigate(-1));
  return { second: expired ? null : found, expired, go };
};

/** Why the page is shown, where it is not for the first time. */
const Reason = ({ expired }: { expired: boolean }) => {
  const a = useAccountWords();
  const w = useWords();
  const [search] = useSearchParams();
  const { data: methods } = useSignInMethods();
  const provider = methods?.oidc?.name ?? a('signIn.anyProvider');
  if (expired)
    return (
      <p className="notice" role="alert">
        {a('signIn.expired')}
      </p>
    );
  if (search.get('refused') === 'oidc') {
    return (
      <p className="notice" role="alert">
        {a('signIn.refused', { name: provider })}
      </p>
    );
  }
  return search.has('left') ? <p role="status">{w('signIn.left')}</p> : null;
};

export const SignInPage = () => {
  const t = useText();
  const a = useAccountWords();
  const w = useWords();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const signedIn = useQueryClient().getQueryData<SessionView | null>(SESSION_KEY);
  const { second, expired, go } = useSecondStep();
  const place = placeOf(search.get('next'));
  useForgetOthers();
  if (signedIn) return <Navigate to={place} replace />;
  return (
    <main className="sign-in">
      <PageHeading title={second ? a('second.title') : w('signIn.title')} />
      <Reason expired={expired} />
      {!second && <p>{w('signIn.intro')}</p>}
      <SignInForm second={second} onSecond={go} onDone={() => void navigate(place, { replace: true })} next={place} />
      <p>
        <Link to="/recover">{t('people.back.forgotten')}</Link>
      </p>
      <p>
        <Link to="/apply">{t('organisations.apply.link')}</Link>
      </p>
      <p>
        <a href="/">{w('signIn.portal')}</a>
      </p>
      {!second && <DemonstrationAccounts />}
    </main>
  );
};
