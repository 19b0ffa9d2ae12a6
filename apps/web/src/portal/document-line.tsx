import type { DocumentRef } from '@heed/contracts';
import { formatDay } from '@heed/messages';
import { DemonstrationMark } from '../ui/demonstration-mark';
import { useHref, paragraphAnchor } from './page-context';

/** Where a text stands: number, document, symbol, date; whether it is invented. */
export const DocumentLine = ({
  document,
  at,
  adoptedOn,
}: {
  document: DocumentRef;
  /** Reference of the paragraph. */
  at?: string;
  adoptedOn?: string | null;
}) => {
  const href = useHref();
  const anchor = at ? `#${encodeURIComponent(paragraphAnchor(at))}` : '';
  const date = adoptedOn ?? document.adoptedOn;
  return (
    <span className="document-line">
      <a href={`${href(`/documents/${encodeURIComponent(document.key)}`)}${anchor}`} lang="en">
        {document.title}
      </a>
      {document.symbol && <span>, {document.symbol}</span>}
      {date && <span>, {formatDay(date)}</span>}
      {document.demonstration && (
        <>
          {' '}
          <DemonstrationMark />
        </>
      )}
    </span>
  );
};
