import type { TokenView } from '@heed/contracts';
import { formatDay } from '@heed/messages';
import { useState } from 'react';
import { Table } from '../../../../ui/table';
import { useAccountWords } from '../../../lib/account-words';
import { ActButton } from '../../../components/act-button';
import { useRevokeToken } from './api';

const RevokeToken = ({ token, onDone }: { token: TokenView; onDone: () => void }) => {
  const a = useAccountWords();
  const revoke = useRevokeToken();
  const { name } = token;
  return (
    <ActButton
      act={revoke}
      run={() => revoke.mutateAsync(token)}
      label={a('tokens.revoke')}
      fullLabel={a('tokens.revokeOf', { name })}
      title={a('tokens.revokeTitle')}
      onDone={onDone}
    >
      <p>{a('tokens.revokeText', { name })}</p>
    </ActButton>
  );
};

/** Tokens with what they open, until when, and whether they are in use. */
export const TokensTable = ({ tokens, onRevoked }: { tokens: TokenView[]; onRevoked: () => void }) => {
  const a = useAccountWords();
  const [now] = useState(() => Date.now());
  const end = ({ expiresAt }: TokenView): string =>
    Date.parse(expiresAt) < now ? a('tokens.expired', { day: formatDay(expiresAt) }) : formatDay(expiresAt);
  return (
    <Table
      caption={a('tokens.caption')}
      labelled
      rows={tokens}
      keyOf={({ id }) => id}
      columns={[
        { key: 'name', heading: a('tokens.name'), header: true, cell: ({ name }) => <span dir="auto">{name}</span> },
        {
          key: 'scopes',
          heading: a('tokens.scopes'),
          cell: ({ scopes }) => scopes.map((scope) => a(`tokens.scope.${scope}`)).join(', '),
        },
        { key: 'expires', heading: a('tokens.expires'), cell: end },
        {
          key: 'used',
          heading: a('tokens.lastUsed'),
          cell: ({ lastUsedOn }) => (lastUsedOn ? formatDay(lastUsedOn) : a('tokens.never')),
        },
        {
          key: 'revoke',
          heading: a('tokens.revoke'),
          cell: (token) => <RevokeToken token={token} onDone={onRevoked} />,
        },
      ]}
    />
  );
};
