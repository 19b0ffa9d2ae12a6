import type { PublishedEvidenceView } from '@heed/contracts';
import { formatBytes, formatInstant } from '@heed/messages';
import { useText } from './language';

/** One public item of evidence with what is needed to check it: when it came in, how large it is, its SHA-256. */
export const EvidenceItem = ({ item }: { item: PublishedEvidenceView }) => {
  const t = useText();
  const address = item.kind === 'file' ? item.href : item.url;
  return (
    <li className="evidence-item">
      <p>
        {address ? (
          <a href={address} rel={item.kind === 'link' ? 'external nofollow noreferrer' : undefined}>
            {item.title}
          </a>
        ) : (
          <span>{item.title}</span>
        )}{' '}
        <span className="small quiet">
          {item.kind === 'link' ? t('shared.evidence.link') : item.fileName}
          {item.mediaType && item.kind === 'file' && `, ${item.mediaType}`}
          {item.bytes !== null && `, ${formatBytes(item.bytes)}`}
        </span>
      </p>
      <p className="small quiet">{t('shared.evidence.received', { when: formatInstant(item.receivedAt) })}</p>
      {item.sha256 && (
        <p className="small">
          <span className="quiet">{t('shared.evidence.sha256')}</span>{' '}
          <code className="hash" data-copy>
            {item.sha256}
          </code>
        </p>
      )}
    </li>
  );
};
