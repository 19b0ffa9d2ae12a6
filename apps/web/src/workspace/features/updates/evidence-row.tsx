import type { EvidenceView } from '@heed/contracts';
import { formatBytes } from '@heed/messages';
import { useWords } from '../../lib/words';

interface Props {
  item: EvidenceView;
  /** The digest made in this browser: null where it could not make one, undefined where the file came earlier. */
  digest: string | null | undefined;
  onRemove?: (() => void) | undefined;
}

/** One file or link with its digest, and whether the browser's and the server's are the same. */
export const EvidenceRow = ({ item, digest, onRemove }: Props) => {
  const w = useWords();
  const same = digest === item.sha256;
  return (
    <li className="evidence-row">
      {item.url ? (
        <a href={item.url} rel="noreferrer">
          {item.title}
        </a>
      ) : (
        <strong>{item.title}</strong>
      )}{' '}
      <span className="quiet">
        {item.kind === 'link' && item.url}
        {item.kind === 'file' && w('evidence.file', { name: item.fileName ?? '', size: formatBytes(item.bytes ?? 0) })}
      </span>
      {item.sha256 && (
        <p className="digest">
          {w('evidence.sha256')} <code>{item.sha256}</code>
        </p>
      )}
      {digest === null && <p className="quiet">{w('evidence.noDigest')}</p>}
      {digest && (
        <p className={same ? 'quiet' : 'field-error'}>
          {same ? w('evidence.same') : w('evidence.differs', { digest })}
        </p>
      )}
      {onRemove && (
        <button type="button" className="button-quiet" onClick={onRemove}>
          {w('evidence.remove', { title: item.title })}
        </button>
      )}
    </li>
  );
};
