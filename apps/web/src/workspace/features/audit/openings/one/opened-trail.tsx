import type { AuditEntryView, OpeningView } from '@heed/contracts';
import { DoneSection, useDone } from '../../../../components/done-section';
import { FocusedStatus } from '../../../../components/focused-status';
import { MoreButton } from '../../../../components/more-button';
import { useProblemText } from '../../../../lib/problem-text';
import { useText } from '../../../../lib/words';
import { TrailTable } from '../../trail-table';
import { useOpenedTrail } from '../api';
import { useOpeningWords } from '../words';

/** The entries are bare of names; that of whom they are is known here. */
const named = (entry: AuditEntryView, { organisation: { id, name } }: OpeningView) => ({
  ...entry,
  names: name === null ? {} : { [id]: name },
});

/** The end of the list; where a button stood that led on, the focus was on that. */
const TheEnd = ({ ledTo }: { ledTo: boolean }) => {
  const end = useText()('shared.pager.end');
  return ledTo ? <FocusedStatus>{end}</FocusedStatus> : <p className="quiet">{end}</p>;
};

/** What the organisation did, page by page, each of them asked for. */
export const OpenedTrail = ({ opening }: { opening: OpeningView }) => {
  const o = useOpeningWords();
  const text = useProblemText();
  const [done, say] = useDone();
  const { pages, error, isReading, hasMore, read } = useOpenedTrail(opening.id);
  const entries = pages?.flatMap(({ items }) => items).map((entry) => named(entry, opening));
  // The button goes when the entries come: the heading above them takes the focus.
  const readFirst = async (): Promise<void> => {
    const page = await read();
    if (page) say(o('one.read', { count: page.items.length }));
  };
  return (
    <DoneSection title={o('one.entries')} done={done}>
      <p>{o('one.counted')}</p>
      {error && <p role="alert">{text(error)}</p>}
      {!entries ? (
        <button type="button" aria-disabled={isReading} onClick={() => !isReading && void readFirst()}>
          {isReading ? o('one.reading') : o('look')}
        </button>
      ) : entries.length === 0 ? (
        <p className="empty">{o('one.empty')}</p>
      ) : (
        <>
          <TrailTable entries={entries} />
          <MoreButton query={{ hasNextPage: hasMore, isFetchingNextPage: isReading, fetchNextPage: read }} />
          {!hasMore && <TheEnd ledTo={(pages?.length ?? 0) > 1} />}
        </>
      )}
    </DoneSection>
  );
};
