import type { AccountView } from '@heed/contracts';
import { useState } from 'react';
import { Failure } from '../../components/failure';
import { Loading } from '../../components/loading';
import { PageHeading } from '../../components/page-heading';
import { useAccountWords } from '../../lib/account-words';
import { useAccount } from '../../lib/own-account';
import { useSession } from '../../lib/session-context';
import { CodesSection } from './codes/codes-section';
import { EnrolmentTasks, type EnrolmentProps } from './enrolment-tasks';
import { MembershipsSection } from './memberships-section';
import { PasskeysSection } from './passkeys/passkeys-section';
import { PasswordSection } from './password-section';
import { ProviderSection } from './provider-section';
import { SessionsSection } from './sessions-section';
import { TokensSection } from './tokens/tokens-section';
import { TotpSection } from './totp/totp-section';

const Sections = ({ account }: { account: AccountView }) => {
  const { abilities } = useSession();
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  return (
    <>
      {abilities.includes('account.enrol') && (
        <>
          <PasskeysSection account={account} />
          <TotpSection account={account} onCodes={setCodes} />
        </>
      )}
      {abilities.includes('account.change') && (
        <>
          <CodesSection account={account} shown={codes} onShow={setCodes} />
          <PasswordSection account={account} />
          <ProviderSection account={account} />
        </>
      )}
      {abilities.includes('session.switch') && <MembershipsSection />}
      {abilities.includes('account.end_session') && <SessionsSection />}
      {abilities.includes('token.create') && <TokensSection />}
    </>
  );
};

/** How one signs in, where one is signed in, and what programs may do in one's name. */
export const AccountPage = ({ onGoOn, proving }: Omit<EnrolmentProps, 'account'>) => {
  const a = useAccountWords();
  const { data: account, error, isPending, refetch } = useAccount();
  if (isPending) return <Loading />;
  if (!account) return <Failure error={error} onRetry={() => void refetch()} />;
  return (
    <>
      <PageHeading title={a('title')} />
      <p>{a('who', { name: account.name, email: account.email })}</p>
      {account.demonstration && <p className="reading-note">{a('demonstration')}</p>}
      <EnrolmentTasks account={account} onGoOn={onGoOn} proving={proving} />
      <Sections account={account} />
    </>
  );
};
