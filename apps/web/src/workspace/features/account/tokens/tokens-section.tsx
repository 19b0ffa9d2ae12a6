import type { NewTokenView } from '@heed/contracts';
import { useState } from 'react';
import { Loading } from '../../../components/loading';
import { useAccountWords } from '../../../lib/account-words';
import { useProblemText } from '../../../lib/problem-text';
import { DoneSection, useDone } from '../../../components/done-section';
import { useTokens } from './api';
import { NewTokenForm } from './new-token-form';
import { ShownToken } from './shown-token';
import { TokensTable } from './tokens-table';

const TokensList = ({ onRevoked }: { onRevoked: () => void }) => {
  const a = useAccountWords();
  const text = useProblemText();
  const { data: tokens, error } = useTokens();
  if (!tokens) return error ? <p role="alert">{text(error)}</p> : <Loading />;
  return tokens.length > 0 ? <TokensTable tokens={tokens} onRevoked={onRevoked} /> : <p>{a('tokens.none')}</p>;
};

/** What programs may do in one's name. */
export const TokensSection = () => {
  const a = useAccountWords();
  const [making, setMaking] = useState(false);
  const [made, setMade] = useState<NewTokenView | null>(null);
  const [done, say] = useDone();
  return (
    <DoneSection id="tokens" title={a('tokens.title')} done={done}>
      <p>{a('tokens.intro')}</p>
      {made && (
        <ShownToken
          token={made}
          onKept={() => {
            setMade(null);
            say(a('tokens.keptDone'));
          }}
        />
      )}
      <TokensList onRevoked={() => say(a('tokens.revoked'))} />
      {making ? (
        <NewTokenForm
          onDone={(token) => {
            setMade(token);
            setMaking(false);
            say(a('tokens.made'));
          }}
          onCancel={() => setMaking(false)}
        />
      ) : (
        <div className="actions">
          <button type="button" className="button-quiet" onClick={() => setMaking(true)}>
            {a('tokens.create')}
          </button>
        </div>
      )}
    </DoneSection>
  );
};
