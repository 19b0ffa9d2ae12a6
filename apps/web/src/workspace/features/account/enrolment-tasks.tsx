import type { AccountView } from '@heed/contracts';
import type { ReactNode } from 'react';
import { useAccountWords } from '../../lib/account-words';
import { isProvenEnough, useSession } from '../../lib/session-context';

export interface EnrolmentProps {
  account: AccountView;
  /** Opens the page that was asked for; without it this is that page. */
  onGoOn?: () => void;
  /** A form for a fresh proof in one of these ways. */
  proving: (by: AccountView['stepUpBy']) => ReactNode;
}

const Done = ({ account, onGoOn }: { account: AccountView; onGoOn: () => void }) => {
  const a = useAccountWords();
  return (
    <section className="notice" aria-label={a('tasks.title')}>
      <p role="status">{a('tasks.done')}</p>
      {account.recoveryCodesLeft === 0 && (
        <p>
          {a('tasks.codes')}: <a href="#codes">{a('tasks.toCodes')}</a>
        </p>
      )}
      <button type="button" onClick={onGoOn}>
        {a('tasks.goOn')}
      </button>
    </section>
  );
};

/** What is still to be done before the rest opens, and why. */
export const EnrolmentTasks = ({ account, onGoOn, proving }: EnrolmentProps) => {
  const a = useAccountWords();
  const session = useSession();
  if (isProvenEnough(session)) return onGoOn ? <Done account={account} onGoOn={onGoOn} /> : null;
  const strict = session.neededAssurance === 'phishing_resistant';
  // What is enrolled already, while this session was begun without it.
  const provable = account.stepUpBy.filter((way) => way === 'passkey' || (way === 'totp' && !strict));
  return (
    <section className="notice" aria-labelledby="tasks">
      <h2 id="tasks">{a('tasks.title')}</h2>
      <p>{a(strict ? 'tasks.whyPasskey' : 'tasks.why')}</p>
      {provable.length > 0 ? (
        <>
          <p>{a('tasks.proveText')}</p>
          {proving(provable)}
        </>
      ) : (
        <ul className="account-tasks">
          <li>
            {a(strict ? 'tasks.passkey' : 'tasks.either')}: <a href="#passkeys">{a('tasks.toPasskeys')}</a>
            {!strict && (
              <>
                {' · '}
                <a href="#totp">{a('tasks.toTotp')}</a>
              </>
            )}
          </li>
        </ul>
      )}
    </section>
  );
};
