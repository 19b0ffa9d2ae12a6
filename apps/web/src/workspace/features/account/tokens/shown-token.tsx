import type { NewTokenView } from '@heed/contracts';
import { useAccountWords } from '../../../lib/account-words';
import { CopyButton } from '../../../components/copy-button';

/** A new token, this once. */
export const ShownToken = ({ token, onKept }: { token: NewTokenView; onKept: () => void }) => {
  const a = useAccountWords();
  return (
    <div className="shown-once">
      <p role="status">
        <strong>{a('tokens.once', { name: token.name })}</strong>
      </p>
      <dl className="account-key">
        <dt>{a('tokens.token')}</dt>
        <dd>
          <code>{token.token}</code>
        </dd>
      </dl>
      <p>{a('tokens.use')}</p>
      <div className="actions">
        <CopyButton text={token.token} label={a('tokens.copy')} />
        <button type="button" onClick={onKept}>
          {a('tokens.kept')}
        </button>
      </div>
    </div>
  );
};
