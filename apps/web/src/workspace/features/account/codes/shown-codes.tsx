import { formatDay } from '@heed/messages';
import { useAccountWords } from '../../../lib/account-words';
import { saveFile } from '../../../lib/save-file';
import { CopyButton } from '../../../components/copy-button';

interface Props {
  codes: readonly string[];
  email: string;
  onKept: () => void;
}

/** The codes, this once: to copy, print or save. */
export const ShownCodes = ({ codes, email, onKept }: Props) => {
  const a = useAccountWords();
  const list = codes.join('\n');
  const head = (): string =>
    a('codes.fileText', { email, site: window.location.host, day: formatDay(new Date().toISOString().slice(0, 10)) });
  return (
    <div className="shown-once">
      <p role="status">
        <strong>{a('codes.once')}</strong>
      </p>
      <ul className="recovery-codes" role="list" aria-label={a('codes.list')}>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <div className="actions">
        <CopyButton text={list} label={a('codes.copy')} />
        <button type="button" className="button-quiet" onClick={() => window.print()}>
          {a('codes.print')}
        </button>
        <button
          type="button"
          className="button-quiet"
          onClick={() => saveFile(a('codes.file'), 'text/plain', `${head()}\n\n${list}\n`)}
        >
          {a('codes.save')}
        </button>
        <button type="button" onClick={onKept}>
          {a('codes.kept')}
        </button>
      </div>
    </div>
  );
};
