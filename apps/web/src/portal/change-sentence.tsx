import type { PublishedUpdateRow } from '@heed/contracts';
import { formatDay } from '@heed/messages';
import { DemonstrationMark } from '../ui/demonstration-mark';
import { Sentence } from '../ui/sentence';
import { StatusMark } from '../ui/status-mark';
import { Verbatim } from '../ui/verbatim';
import { useHref } from './page-context';
import { shortened } from './shortened';

const messageFor = ({ visibility, voice, status }: PublishedUpdateRow) => {
  if (visibility === 'withdrawn') return 'portal.change.withdrawn' as const;
  if (visibility === 'hidden') return 'portal.change.hidden' as const;
  if (!status) return 'portal.change.other' as const;
  return voice === 'bearer' ? ('portal.change.bearer' as const) : ('portal.change.independent' as const);
};

/** One published account as a sentence that names who said what of what. */
export const ChangeSentence = ({
  row,
  bearer = false,
  marked = false,
}: {
  row: PublishedUpdateRow;
  /** Whether to name of whom something was asked. */
  bearer?: boolean;
  /** Whether invented rows stand among others here and have to be marked. */
  marked?: boolean;
}) => {
  const href = useHref();
  const link = (
    <a href={href(`/commitments/${row.commitmentId}`)}>
      {row.recommendation.ref} <Verbatim as="span">{shortened(row.recommendation.text, 70)}</Verbatim>
    </a>
  );
  return (
    <li className="change">
      <time dateTime={row.publishedAt.slice(0, 10)}>{formatDay(row.publishedAt)}</time>{' '}
      <span>
        <Sentence
          message={messageFor(row)}
          parts={{
            organisation: <b>{row.organisation?.name}</b>,
            status: row.status && <StatusMark status={row.status} />,
            recommendation: link,
          }}
        />
        {bearer && <span className="quiet"> {row.bearer.name}</span>}
        {marked && row.organisation?.demonstration && (
          <>
            {' '}
            <DemonstrationMark />
          </>
        )}
      </span>
    </li>
  );
};
