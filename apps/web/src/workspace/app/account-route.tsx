import { AccountPage } from '../features/account/account-page';
import { Proving } from '../features/session/proof/step-up-form';

/** The own account, where a session that was begun without enough can be proven as well. */
export const AccountRoute = ({ onGoOn }: { onGoOn?: () => void }) => (
  <AccountPage onGoOn={onGoOn} proving={(by) => <Proving by={by} takesFocus={false} />} />
);
