import type { AccountView } from '@heed/contracts';
import { factorsSuffice } from '@heed/domain';
import { formatDay } from '@heed/messages';
import { useState } from 'react';
import { Table } from '../../../../ui/table';
import { useAccountWords } from '../../../lib/account-words';
import { canUsePasskeys } from '../../../lib/passkeys';
import { DoneSection, useDone } from '../../../components/done-section';
import { ActButton } from '../../../components/act-button';
import { useRemovePasskey } from '../api';
import { NewPasskeyForm } from './new-passkey-form';

type Passkey = AccountView['passkeys'][number];

const RemovePasskey = ({ passkey, last, onDone }: { passkey: Passkey; last: boolean; onDone: () => void }) => {
  const a = useAccountWords();
  const remove = useRemovePasskey();
  const { name } = passkey;
  return (
    <ActButton
      act={remove}
      run={() => remove.mutateAsync(passkey)}
      label={a('passkeys.remove')}
      fullLabel={a('passkeys.removeOf', { name })}
      title={a('passkeys.removeTitle')}
      onDone={onDone}
    >
      <p>{a('passkeys.removeText', { name })}</p>
      {last && <p>{a('passkeys.removeLast')}</p>}
    </ActButton>
  );
};

const PasskeysTable = ({ account, onRemoved }: { account: AccountView; onRemoved: () => void }) => {
  const a = useAccountWords();
  const left = { passkeys: account.passkeys.length - 1, totp: account.totp };
  const last = !factorsSuffice(account.neededAssurance, left);
  return (
    <Table
      caption={a('passkeys.caption')}
      labelled
      rows={account.passkeys}
      keyOf={({ id }) => id}
      columns={[
        { key: 'name', heading: a('passkeys.name'), header: true, cell: ({ name }) => <span dir="auto">{name}</span> },
        { key: 'added', heading: a('passkeys.added'), cell: ({ addedOn }) => formatDay(addedOn) },
        {
          key: 'used',
          heading: a('passkeys.lastUsed'),
          cell: ({ lastUsedOn }) => (lastUsedOn ? formatDay(lastUsedOn) : a('passkeys.never')),
        },
        {
          key: 'remove',
          heading: a('passkeys.remove'),
          cell: (passkey) => <RemovePasskey passkey={passkey} last={last} onDone={onRemoved} />,
        },
      ]}
    />
  );
};

/** Passkeys: which there are, another, and one fewer. */
export const PasskeysSection = ({ account }: { account: AccountView }) => {
  const a = useAccountWords();
  const [adding, setAdding] = useState(false);
  const [done, say] = useDone();
  const finish = (words: string): void => {
    setAdding(false);
    say(words);
  };
  return (
    <DoneSection id="passkeys" title={a('passkeys.title')} done={done}>
      <p>{a('passkeys.intro')}</p>
      {account.passkeys.length > 0 ? (
        <PasskeysTable account={account} onRemoved={() => finish(a('passkeys.removed'))} />
      ) : (
        <p>{a('passkeys.none')}</p>
      )}
      {!canUsePasskeys() ? (
        <p>{a('passkeys.unsupported')}</p>
      ) : adding ? (
        <NewPasskeyForm onDone={(name) => finish(a('passkeys.done', { name }))} onCancel={() => setAdding(false)} />
      ) : (
        <div className="actions">
          <button type="button" onClick={() => setAdding(true)}>
            {a('passkeys.add')}
          </button>
        </div>
      )}
    </DoneSection>
  );
};
